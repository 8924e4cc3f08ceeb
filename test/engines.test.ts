import { expect } from '@open-wc/testing';
import type { Locale } from '../src/content/types.js';
import { elements } from './support/elements.js';
import { markup } from './support/markup.js';
import { findAll, openPage, script, shown } from './support/page.js';

/** Every example in one language, as it stands in a page. */
const examplesIn = (locale: Locale) =>
  Object.entries(elements).flatMap(([tag, examples]) =>
    examples.map(({ name, render }) => ({ tag, name, html: `<div data-example>${markup(render(locale))}</div>` })),
  );

describe('the built script', () => {
  for (const locale of ['fr', 'en'] as const) {
    const examples = examplesIn(locale);
    let page: Document;

    before(async () => {
      const html = examples.map((example) => example.html).join('\n');
      const frame = await openPage(`<!doctype html><html lang="de"><head><title>All</title>
        <script type="module" src="${script}"></script></head><body>${html}</body></html>`);
      page = frame.contentDocument!;
      await shown(page, Object.keys(elements));
    });
    after(() => page.defaultView!.frameElement!.remove());

    for (const [index, { tag, name }] of examples.entries()) {
      it(`shows ${tag}, “${name}”, in ${locale}`, () => {
        const [element] = findAll(page.querySelectorAll('[data-example]')[index]!, tag);
        const article = element!.shadowRoot!.querySelector<HTMLElement>('[part="article"]')!;
        expect(article.lang).to.equal(element!.hasAttribute('official-only') ? 'fr' : locale);
        expect(article.innerText.trim()).to.not.equal('');
        expect(article.getBoundingClientRect().height).to.be.greaterThan(0);
      });
    }
  }
});
