import { expect } from '@open-wc/testing';
import * as organisations from '../../src/content/generated/organisations.js';
import type { Locale } from '../../src/content/types.js';
import { allWithin, everyExample, openAll } from '../support/examples.js';

/** Words that stand in nearly every sentence of one language and in none of the other, and the shortest labels. */
const knownWords: Readonly<Record<Locale, readonly string[]>> = {
  fr: 'le la les du des une un et est pour dans que qui par sur au aux nous vous ce cette ces ne pas français citer'.split(
    ' ',
  ),
  en: 'the of and to is for that with by this these are our not we from english cite donate'.split(' '),
};

/** Names that differ are words of their language too. */
const knownNames = Object.values(organisations).filter(({ name }) => name.fr !== name.en);

/** How much in a text is of a language. */
function signs(text: string, locale: Locale): number {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const names = knownNames.filter(({ name }) => text.includes(name[locale]));
  return names.length + words.filter((word) => knownWords[locale].includes(word)).length;
}

/** The language that a text is in; `undefined` where nothing tells. */
function guess(text: string): Locale | undefined {
  const [french, english] = [signs(text, 'fr'), signs(text, 'en')];
  if (french === english) return undefined;
  return french > english ? 'fr' : 'en';
}

/** The language that an element is marked with, by itself or by what is around it. */
function markOf(element: Element): string | undefined {
  const marked = element.closest<HTMLElement>('[lang]');
  if (marked) return marked.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? markOf(root.host) : undefined;
}

/** All that is read of an element: its texts, and the names that stand in for one. */
function texts(element: Element): { readonly text: string; readonly mark: string | undefined }[] {
  return allWithin(element).flatMap((inner) => {
    const own = [...inner.childNodes].filter((node) => node instanceof Text).map(({ data }) => data);
    return [...own, inner.ariaLabel ?? ''].map((text) => ({ text: text.trim(), mark: markOf(inner) }));
  });
}

describe('language of parts', () => {
  for (const { title, show } of everyExample) {
    it(`is marked in ${title}`, async () => {
      const element = await show();
      await openAll(element);
      const told = texts(element).filter(({ text }) => guess(text));
      expect(told.length, 'some of it can be told').to.be.greaterThan(0);
      const wrong = told.filter(({ text, mark }) => guess(text) !== mark);
      expect(wrong.map(({ text, mark }) => `${mark}: ${text.slice(0, 60)}`)).to.deep.equal([]);
    });
  }
});
