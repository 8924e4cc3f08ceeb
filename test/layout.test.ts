import { expect, fixture, html } from '@open-wc/testing';
import '../src/components/p11-statement/p11-statement.define.js';
import type { P11Statement } from '../src/components/p11-statement/p11-statement.js';
import { elements } from './support/elements.js';
import { everyExample } from './support/examples.js';
import { overflowing } from './support/seen.js';
import { part, parts, rendered } from './support/statement.js';

/** Puts a statement into a page of its own making, and resolves once the words are shown. */
async function inside(parent: HTMLElement, attributes: Record<string, string> = {}): Promise<P11Statement> {
  const element = document.createElement('p11-statement');
  for (const [name, value] of Object.entries({ statement: 'lighthouse-2023', lang: 'fr', ...attributes })) {
    element.setAttribute(name, value);
  }
  parent.append(element);
  return rendered(element);
}

async function place(style: string): Promise<HTMLElement> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  parent.style.cssText = style;
  return parent;
}

const statements = ['lighthouse-2023', 'river-ferry-2021'];

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
});

describe('blocks that follow each other', () => {
  const blocks = everyExample.filter(({ tag }) => tag !== 'donate-button' && tag !== 'quick-exit');
  const distance = (upper: Element, lower: Element) =>
    lower.getBoundingClientRect().top - upper.getBoundingClientRect().bottom;

  /** The first example of an element, with another block after it. */
  async function followed(tag: string): Promise<readonly [element: HTMLElement, after: HTMLElement]> {
    const element = await blocks.find((example) => example.tag === tag)!.show();
    const after = document.createElement('donate-appeal');
    element.after(after);
    await rendered(after);
    return [element, after];
  }

  for (const tag of new Set(blocks.map((block) => block.tag))) {
    it(`keep a distance after <${tag}>`, async () => {
      const [element, after] = await followed(tag);
      expect(distance(element, after)).to.be.at.least(31);
      expect(getComputedStyle(after).marginBlockEnd, 'the last needs none').to.equal('0px');
    });
  }

  it('keep the distance that the page asks for', async () => {
    const style = await fixture<HTMLStyleElement>(html`<style></style>`);
    style.textContent = '* { margin: 0 }';
    const [element, after] = await followed('p11-about');
    expect(distance(element, after)).to.be.closeTo(0, 0.1);
  });

  it('have source and language switch close to the words', async () => {
    for (const { show } of blocks) {
      const foot = (await show()).shadowRoot!.querySelector('.foot');
      const words = foot?.previousElementSibling;
      if (foot && words) expect(distance(words, foot)).to.be.within(0, 16);
    }
  });
});

describe('the end of a statement', () => {
  for (const statement of statements) {
    for (const hide of ['', 'about', 'actions', 'actions about']) {
      it(`has one rule, above the first text that is about something else: ${statement}, hide="${hide}"`, async () => {
        const element = await inside(await place('inline-size: 640px'), { statement, hide });
        const ruled = [...element.shadowRoot!.querySelectorAll('.content > :not(header)')]
          .filter((one) => parseFloat(getComputedStyle(one).borderBlockStartWidth) > 0)
          .map((one) => one.getAttribute('part'));
        expect(ruled).to.deep.equal([hide.includes('about') ? 'donate' : 'about']);
      });
    }
  }
});

describe('a headline', () => {
  const lineOf = (text: Text, word: RegExp) => {
    const range = document.createRange();
    const { index, 0: found } = word.exec(text.data)!;
    range.setStart(text, index);
    range.setEnd(text, index + found.length);
    return range.getClientRects().length;
  };

  const titles = {
    fr: 'DÉCLARATION DU GROUPE PHOENIX 11 : LE PHARE PASSE AVANT LES TEMPÊTES',
    en: 'STATEMENT FROM THE PHOENIX 11: THE LIGHTHOUSE COMES BEFORE STORMS',
  };

  for (const width of [232, 248, 264, 342, 358, 504]) {
    it(`in capitals keeps “PHOENIX 11” on one line at ${width} px`, async () => {
      for (const [lang, title] of Object.entries(titles)) {
        const element = await inside(await place(`inline-size: ${width}px`), { lang });
        const text = [...part(element, 'heading')!.childNodes].find(
          (node) => node instanceof Text && node.data,
        ) as Text;
        text.data = title;
        expect(lineOf(text, /PHOENIX 11/), lang).to.equal(1);
      }
    });
  }
});

describe('a host page', () => {
  for (const tag of Object.keys(elements)) {
    it(`that hides <${tag}> shows nothing of it, and all of it again when it does not`, async () => {
      const element = await everyExample.find((example) => example.tag === tag)!.show();
      element.hidden = true;
      expect([element.checkVisibility(), element.getClientRects().length]).to.deep.equal([false, 0]);
      element.hidden = false;
      expect(element.checkVisibility()).to.equal(true);
    });
  }

  it('that says it is dark gets light words', async () => {
    const colour = async (scheme: string) => {
      const element = await inside(await place(`color-scheme: ${scheme}`));
      return getComputedStyle(part(element, 'article')!).color;
    };
    expect(await colour('light')).to.equal('rgb(28, 26, 23)');
    expect(await colour('dark')).to.equal('rgb(236, 231, 223)');
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
});
