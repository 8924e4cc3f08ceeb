import { expect, waitUntil } from '@open-wc/testing';
import type { Locale } from '../src/content/types.js';
import { servedAddress } from './support/rendering.js';
import { hasPart, publishedText } from './support/statement.js';

/*
 * What somebody pastes, as a browser shows it: on a page of its own, without any script and with it.
 */

declare const scriptOrigin: string;

/** Several browsers load pages at once on the machine that tests. */
const patience = { timeout: 10_000 };

const attributesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'p11-statement': { statement: 'lighthouse-2023' },
  'p11-quote': { statement: 'lighthouse-2023', passage: 'p3' },
};

/** Opens a page with a snippet. Where the page allows no script, none runs. */
async function open(
  form: string,
  lang: Locale,
  { tag = 'p11-statement', script = true, after = '', more = {} } = {},
): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 700px; block-size: 900px';
  const asked = { tag, attributes: { ...attributesOf[tag], lang } };
  frame.src = servedAddress('/served/page', asked, {
    form,
    site: scriptOrigin,
    policy: script ? "object-src 'none'" : "script-src 'none'",
    before: `<html lang="${lang}"><head><meta charset="utf-8"><title>A page</title></head><body>`,
    after,
    ...more,
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** The words of the statement, as the publisher’s page has them. */
async function published(): Promise<string[]> {
  const text = await (await fetch('/test/fixtures/sources/lighthouse-2023.txt')).text();
  return text.split('\n').filter(Boolean).slice(1);
}

/** What a reader sees of the quotation, paragraph by paragraph. */
function quoted(page: Document): string[] {
  const lines = [...page.querySelectorAll<HTMLElement>('blockquote > p')];
  return lines.filter((line) => line.checkVisibility()).map(({ textContent }) => textContent);
}

/** The element of a page, once it shows its words. */
async function shown(page: Document, tag = 'p11-statement'): Promise<Element> {
  const find = () => page.querySelector(tag);
  await waitUntil(() => find()?.matches(':defined') && hasPart(find()!, 'article'), 'the element is shown', patience);
  return find()!;
}

describe('a snippet on a page', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const form of ['script', 'element', 'quote']) {
    it(`shows all the words where no script runs: ${form}`, async () => {
      const [title, releaseLine, ...rest] = await published();
      const page = await open(form, 'fr', { script: false });
      const lines = quoted(page);
      expect(lines).to.deep.equal([releaseLine, title, ...rest.slice(0, lines.length - 2)]);
      expect(lines.at(-1)).to.equal('-30-');
      const quotation = page.querySelector('blockquote')!;
      expect(quotation.previousElementSibling!.textContent).to.contain('AidezMoiSVP.ca');
      const [attribution, help] = [quotation.nextElementSibling!, quotation.nextElementSibling!.nextElementSibling!];
      expect(attribution.textContent).to.contain('Publié par le Centre canadien de protection de l’enfance');
      expect(help.textContent).to.contain('AidezMoiSVP.ca');
    });
  }

  it('shows all the words where no script runs: static', async () => {
    const page = await open('static', 'fr', { script: false });
    const [title, releaseLine, ...rest] = await published();
    expect(publishedText(page.querySelector('p11-statement')!)).to.deep.equal([releaseLine, title, ...rest]);
    expect(quoted(page), 'and not twice').to.deep.equal([]);
  });

  it('becomes the element by the script that it names, and by a pinned one: script', async () => {
    const [title, releaseLine, ...rest] = await published();
    for (const pinned of [{}, { pinned: 'yes' }]) {
      const page = await open('script', 'fr', { more: pinned });
      expect(publishedText(await shown(page))).to.deep.equal([releaseLine, title, ...rest]);
      expect(quoted(page), 'and not twice').to.deep.equal([]);
      if ('pinned' in pinned) expect(page.querySelector('script')!.integrity).to.match(/^sha384-/);
    }
  });

  for (const form of ['element', 'static']) {
    it(`becomes the element where the page loads the script: ${form}`, async () => {
      const page = await open(form, 'en', {
        after: `<script type="module" src="${scriptOrigin}cdn/embed.js"></script>`,
      });
      const element = await shown(page);
      await waitUntil(() => element.shadowRoot!.querySelector('style') === null, 'the element took over', patience);
      expect(publishedText(element)[1]).to.equal('TEST TEXT: THE LIGHTHOUSE STAYS LIT BEFORE THE STORM');
      expect(quoted(page), 'and not twice').to.deep.equal([]);
    });
  }
});
