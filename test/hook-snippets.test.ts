import { expect, fixtureCleanup } from '@open-wc/testing';
import '../src/index.js';
import { anyElement } from '../src/embed/elements.js';
import { fallback, quote } from '../src/server/quote.js';
import { ask, tags } from '../src/server/tags.js';
import { trustedTags } from '../src/shared/hook-fragment.js';
import { pageWithHooks } from './support/hooks.js';

const statements = ['lighthouse-2023', 'river-ferry-2021'];

/** Attributes that an element has to have. */
const needed: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'p11-statement': statements.map((statement) => ({ statement })),
  'p11-quote': statements.map((statement) => ({ statement, passage: 'p1-p3' })),
};

/** What is left of a page when its hooks are elements: the page's words, and the elements by name. */
async function outline(markup: string): Promise<string> {
  const page = await pageWithHooks(`<p>Before.</p>${markup}<p>After.</p>`);
  for (const element of page.querySelectorAll(anyElement)) element.replaceWith(`[${element.localName}]`);
  for (const hidden of page.querySelectorAll('[style*="display: none"]')) hidden.remove();
  return page.textContent.replace(/\s+/g, ' ');
}

describe('a quote that this library writes', () => {
  afterEach(fixtureCleanup);

  for (const tag of Object.keys(tags).filter((one) => !trustedTags.includes(one))) {
    for (const attributes of needed[tag] ?? [{}]) {
      for (const lang of ['fr', 'en']) {
        it(`becomes ${tag} ${Object.values(attributes).join(' ')} (${lang}), as a quote, without its element, and as bare paragraphs`, async () => {
          const asked = await ask(tag, { ...attributes, lang });
          const snippet = quote(asked);
          const expected = `Before.[${tag}]After.`;
          expect(await outline(snippet)).to.equal(expected);
          expect(await outline(fallback(asked))).to.equal(expected);
          expect(await outline(snippet.replace(/<\/?blockquote[^>]*>/g, '').trim())).to.equal(expected);
        });
      }
    }
  }
});
