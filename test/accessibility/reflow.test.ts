import { expect, fixtureCleanup } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { allWithin, everyExample, openAll } from '../support/examples.js';
import { openPage } from '../support/page.js';
import { rendered } from '../support/statement.js';

/*
 * A page is a frame as large as a window of 1280 by 1024 CSS pixels at 400 %, which is what WCAG
 * 1.4.10 asks for. Nothing but the page itself gives the elements their width.
 */

/** What a reader may set: text spacing by WCAG 1.4.12, and text size, which 1.4.4 asks for on a wider page only. */
const settings = {
  'as it is': '',
  'with more space in the text': `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`,
  'with text twice as large': '[part="article"] { font-size: 32px !important }',
};

let page: Window;

/** Puts an example on the page, opens all that opens in it, and sets what the reader sets. */
async function put(example: string, tag: string, setting: string): Promise<LitElement> {
  page.document.querySelector('main')!.innerHTML = example;
  const element = await rendered(page.document.querySelector<LitElement>(tag)!);
  await openAll(element);
  for (const { shadowRoot } of [element, ...allWithin(element)]) {
    const style = page.document.createElement('style');
    style.textContent = setting;
    shadowRoot?.append(style);
  }
  return element;
}

/** What a reader would have to scroll sideways for, or cannot see as a whole. */
function outOfSight(element: Element): string[] {
  const { scrollWidth, clientWidth } = page.document.documentElement;
  const cut = allWithin(element)
    .filter((inner) => inner.localName !== 'style' && !inner.closest('.unseen'))
    // What stands in a line widens the block around it, but for the spaces at the line's end.
    .filter((inner) => page.getComputedStyle(inner).display !== 'inline')
    .filter((inner) => {
      const { left, right } = inner.getBoundingClientRect();
      const isTooWide = inner.scrollWidth > inner.clientWidth + 1;
      const isTooHigh =
        page.getComputedStyle(inner).overflow !== 'visible' && inner.scrollHeight > inner.clientHeight + 1;
      return left < -1 || right > clientWidth + 1 || isTooWide || isTooHigh;
    })
    .map(({ localName, textContent }) => `${localName}: ${textContent.slice(0, 40)}`);
  return scrollWidth > clientWidth ? [`the page, ${scrollWidth} px wide`, ...cut] : cut;
}

describe('at 400 %', () => {
  before(async () => {
    const frame = await openPage(`<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>A page</title>
      <style>body { margin: 0 }</style><script type="module" src="${location.origin}/src/index.ts"></script>
      </head><body><main></main></body></html>`);
    frame.width = '320';
    frame.height = '256';
    page = frame.contentWindow!;
  });

  after(() => page.frameElement!.remove());

  for (const { tag, title, show } of everyExample) {
    it(`nothing of ${title} is out of sight, however the reader sets the text`, async () => {
      const { outerHTML } = await show();
      fixtureCleanup();
      for (const [name, setting] of Object.entries(settings)) {
        expect(outOfSight(await put(outerHTML, tag, setting)), name).to.deep.equal([]);
      }
    });
  }
});
