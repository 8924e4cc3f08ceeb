import { expect, fixture, html } from '@open-wc/testing';
import '../src/components/p11-statement/p11-statement.define.js';
import type { P11Statement } from '../src/components/p11-statement/p11-statement.js';
import { part, parts, rendered } from './support/statement.js';

/** Puts a statement into a page of its own making, and resolves once the words are shown. */
async function inside(parent: HTMLElement, attributes: Record<string, string> = {}): Promise<P11Statement> {
  const element = document.createElement('p11-statement');
  for (const [name, value] of Object.entries({ statement: 'meta-e2ee-2023', lang: 'fr', ...attributes })) {
    element.setAttribute(name, value);
  }
  const deepest = parent.querySelector<HTMLElement>('[data-place]') ?? parent;
  deepest.append(element);
  return rendered(element);
}

async function place(style: string): Promise<HTMLElement> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  parent.style.cssText = style;
  return parent;
}

/** What stands out of the element's box, or is cut off inside it. */
function overflowing(element: P11Statement): string[] {
  const box = element.getBoundingClientRect();
  const all = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="article"], [part="article"] *')];
  return all
    .filter((inner) => !inner.closest('.unseen'))
    .filter((inner) => {
      const { left, right } = inner.getBoundingClientRect();
      const isBlock = getComputedStyle(inner).display !== 'inline';
      return left < box.left - 1 || right > box.right + 1 || (isBlock && inner.scrollWidth > inner.clientWidth + 1);
    })
    .map((inner) => `${inner.localName} ${inner.getAttribute('part') ?? ''}: ${inner.textContent.slice(0, 40)}`);
}

/** Place, size and voice of a part: what a reader sees of a host's interference. */
interface Seen {
  readonly numbers: readonly number[];
  readonly style: string;
}

function seen(element: P11Statement): Seen[] {
  const { left, top } = part(element, 'article')!.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part]')].map((inner) => {
    const box = inner.getBoundingClientRect();
    const { fontSize, textTransform, letterSpacing, color, direction, visibility } = getComputedStyle(inner);
    return {
      numbers: [box.left - left, box.top - top, box.width, box.height],
      style: [inner.getAttribute('part'), fontSize, textTransform, letterSpacing, color, direction, visibility].join(
        ' ',
      ),
    };
  });
}

/** Where two readers would see something else. Engines place boxes at fractions of a pixel: half of one is no difference. */
function differences(plain: readonly Seen[], other: readonly Seen[]): string[] {
  if (plain.length !== other.length) return [`${other.length} parts instead of ${plain.length}`];
  return plain.flatMap(({ numbers, style }, index) => {
    const same = other[index]!.numbers.every((number, place) => Math.abs(number - numbers[place]!) <= 0.5);
    return same && other[index]!.style === style ? [] : [`${style} became ${JSON.stringify(other[index])}`];
  });
}

const statements = ['meta-e2ee-2023', 'voluntary-principles-2021'];

describe('layout', () => {
  for (const width of [240, 280, 320, 640, 1200]) {
    for (const statement of statements) {
      for (const lang of ['fr', 'en']) {
        it(`keeps ${statement} (${lang}) within ${width} px`, async () => {
          const element = await inside(await place(`inline-size: ${width}px`), { statement, lang });
          expect(overflowing(element)).to.deep.equal([]);
        });
      }
    }
  }

  it('keeps lines to about 66 characters where there is more room', async () => {
    const element = await inside(await place('inline-size: 1200px'));
    for (const paragraph of parts(element, 'paragraph').slice(0, 8)) {
      const lines = paragraph.getBoundingClientRect().height / parseFloat(getComputedStyle(paragraph).lineHeight);
      // The last line is not full, so only a long paragraph says how long a line is.
      if (lines >= 8) expect(paragraph.textContent.length / (lines - 0.5)).to.be.within(60, 74);
    }
  });

  it('needs no more height than it takes', async () => {
    const parent = await place('inline-size: 600px; overflow: auto');
    await inside(parent);
    // A fraction of a pixel may be rounded up in one and down in the other.
    expect(parent.scrollHeight - parent.clientHeight).to.be.at.most(1);
  });

  for (const [name, style] of [
    ['a row of flexible boxes', 'display: flex'],
    ['a column of flexible boxes', 'display: flex; flex-direction: column; align-items: flex-start'],
    ['a grid', 'display: grid; justify-items: start'],
    ['a float', 'float: left; max-inline-size: 100%'],
    ['an inline block', 'display: inline-block; max-inline-size: 100%'],
    ['a table cell', 'display: table-cell'],
  ] as const) {
    it(`keeps its width in ${name}`, async () => {
      const outer = await place('inline-size: 500px');
      const parent = outer.appendChild(document.createElement('div'));
      parent.style.cssText = style;
      const element = await inside(parent);
      expect(element.getBoundingClientRect().width).to.be.within(450, 501);
      expect(overflowing(element)).to.deep.equal([]);
    });
  }
});

describe('a host page', () => {
  const width = 'inline-size: 600px;';

  for (const [name, css] of [
    ['resets everything', '* { all: unset !important }'],
    ['counts boxes by content', '* { box-sizing: content-box !important }'],
    ['has giant text', ':root, body, div { font-size: 40px !important }'],
    ['has tiny text', ':root, body, div { font-size: 4px !important }'],
    ['has no line height', '* { line-height: 0 !important }'],
    ['writes in capitals', '* { text-transform: uppercase !important; font-variant: small-caps !important }'],
    ['spreads its letters', '* { letter-spacing: 1em !important; word-spacing: 2em !important }'],
    ['indents and centres', '* { text-indent: 3em !important; text-align: center !important }'],
    ['reads from right to left', ':root { direction: rtl }'],
    ['keeps white space', '* { white-space: pre !important }'],
    [
      'hides paragraphs and headings',
      'p, h2, blockquote, article { visibility: hidden !important; display: none !important }',
    ],
    ['colours all its text', '* { color: rgb(255, 0, 0) !important; font-family: monospace !important }'],
    ['clips lines', '* { -webkit-line-clamp: 2; text-overflow: ellipsis !important; hyphens: none !important }'],
  ] as const) {
    it(`that ${name} leaves the statement as it is`, async () => {
      const plain = seen(await inside(await place(width)));
      const parent = await place(width);
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = `${css} .place { display: block !important; inline-size: 600px !important }`;
      parent.className = 'place';
      try {
        expect(differences(plain, seen(await inside(parent)))).to.deep.equal([]);
      } finally {
        style.remove();
      }
    });
  }

  it('that writes in columns from right to left gets the statement in lines', async () => {
    const parent = await place('inline-size: 600px; block-size: 600px; writing-mode: vertical-rl');
    const element = await inside(parent);
    expect(getComputedStyle(part(element, 'article')!).writingMode).to.equal('horizontal-tb');
  });

  it('that says it is dark gets light words', async () => {
    const colour = async (scheme: string) => {
      const element = await inside(await place(`color-scheme: ${scheme}`));
      return getComputedStyle(part(element, 'article')!).color;
    };
    expect(await colour('light')).to.equal('rgb(28, 26, 23)');
    expect(await colour('dark')).to.equal('rgb(236, 231, 223)');
  });

  it('that hides a part of itself hides the statement in it', async () => {
    const element = await inside(await place('visibility: hidden'));
    expect(getComputedStyle(part(element, 'article')!).visibility).to.equal('hidden');
  });

  it('that sets the public properties decides on them', async () => {
    const parent = await place(
      '--p11-ink: rgb(1, 2, 3); --p11-font: monospace; --p11-size: 30px; --p11-paper: rgb(4, 5, 6)',
    );
    const element = await inside(parent);
    const words = getComputedStyle(element.shadowRoot!.querySelector('[part="paragraph"]')!);
    expect([words.color, words.fontFamily, words.fontSize]).to.deep.equal(['rgb(1, 2, 3)', 'monospace', '30px']);
    expect(getComputedStyle(part(element, 'article')!).backgroundColor).to.equal('rgb(4, 5, 6)');
  });

  it('is not styled by the element', async () => {
    const before = await fixture<HTMLElement>(html`<p>A paragraph of the page</p>`);
    const { cssText, fontFamily, margin } = getComputedStyle(before);
    await inside(await place(width));
    const after = getComputedStyle(before);
    expect([after.cssText, after.fontFamily, after.margin]).to.deep.equal([cssText, fontFamily, margin]);
  });
});
