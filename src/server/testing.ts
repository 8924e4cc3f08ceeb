import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { headingOf } from '../components/p11-statement-list/p11-statement-list.publications.js';
import type { Locale, StatementWords, TextWords } from '../content/types.js';
import { allPassages, findPassages } from '../shared/blocks.js';
import { statements } from '../shared/statements.js';
import { arachnidText, ccpeText, cyberaideText, donateText, phoenix11Text } from '../shared/texts.js';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** One way to ask for an element, and the published words that it has to bring: a string for each paragraph or line. */
export interface Case {
  readonly attributes: Readonly<Record<string, string>>;
  readonly words: (locale: Locale) => Promise<readonly string[]>;
}

async function statement(id: string, locale: Locale): Promise<StatementWords> {
  return (await statements.load(id, locale)) as StatementWords;
}

async function releaseOf(id: string, locale: Locale): Promise<string[]> {
  const { releaseLine, title, blocks, signature = [], endMark } = await statement(id, locale);
  const texts = [...allPassages(blocks), ...signature].map(({ text }) => text);
  return [releaseLine, title, ...texts, endMark].filter((text) => text !== undefined);
}

const whole = (id: string): Case => ({
  attributes: { statement: id },
  words: (locale) => releaseOf(id, locale),
});

const passage = (id: string, range: string): Case => ({
  attributes: { statement: id, passage: range },
  words: async (locale) => findPassages((await statement(id, locale)).blocks, range)!.map(({ text }) => text),
});

const about = (load: (locale: Locale) => Promise<TextWords>): Case => ({
  attributes: {},
  words: async (locale) => (await load(locale)).paragraphs,
});

async function appeal(locale: Locale): Promise<string[]> {
  const { heading, paragraphs } = await donateText.load('donate', locale);
  return [heading, ...paragraphs];
}

/** The words of a list are links, which the tests look for by themselves. */
const list = (year?: number): Case => ({
  attributes: year ? { year: `${year}` } : {},
  words: (locale) => Promise.resolve([headingOf({ year, limit: undefined }, locale)]),
});

const nothing: Case = { attributes: {}, words: () => Promise.resolve([]) };

/** Every element, with what it is asked for in the tests of this folder. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  'p11-statement': [whole('lighthouse-2023'), whole('river-ferry-2021')],
  'p11-quote': [passage('lighthouse-2023', 'p6'), passage('river-ferry-2021', 'p1-p3')],
  'p11-statement-list': [list(), list(2021)],
  'p11-about': [about((locale) => phoenix11Text.load('phoenix-11', locale))],
  'ccpe-about': [about((locale) => ccpeText.load('ccpe', locale))],
  'arachnid-about': [about((locale) => arachnidText.load('arachnid', locale))],
  'cyberaide-report': [about((locale) => cyberaideText.load('cyberaide', locale))],
  'donate-appeal': [{ attributes: {}, words: appeal }],
  'donate-button': [nothing],
  'quick-exit': [nothing],
};

/** Every case in both languages. */
export const everyCase = Object.entries(cases).flatMap(([tag, ways]) =>
  ways.flatMap(({ attributes, words }) =>
    (['fr', 'en'] as const).map((locale) => {
      const asked = { ...attributes, lang: locale };
      const name = `${tag} ${Object.values(asked).join(' ')}`;
      return { name, tag, attributes: asked, locale, words: () => words(locale) };
    }),
  ),
);

function childrenOf(node: Node): readonly Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

/** All elements below a node, in the order of the page, those of templates included. */
export function elementsIn(node: Node): Element[] {
  return childrenOf(node).flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** What a reader gets of a node. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return childrenOf(node).map(textOf).join('');
}

export function attributesOf({ attrs }: Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

/** HTML as a page would have it in its body. */
export function parse(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(html);
}
