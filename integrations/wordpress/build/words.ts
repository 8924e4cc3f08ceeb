import { locales } from '../../../src/content/compile.js';
import type { Locale } from '../../../src/content/types.js';
import type { Attributes } from '../../../src/server/attributes.js';
import type { Beside, Fallback, FallbackLine } from '../../../src/server/fallback.js';
import { ask } from '../../../src/server/tags.js';
import { passageIds } from '../../../src/shared/blocks.js';
import type { LinkedRemark } from '../../../src/shared/remarks.js';
import { statements } from '../../../src/shared/statements.js';
import { attributesOf, tags } from '../../../demo/builder/options.js';

/*
 * The words that the plugin puts inside an element: those that stand in for it in a snippet.
 */

/** Passages that follow each other. */
interface Range {
  /** Where they begin in the lines, and how many they are. */
  readonly lines: readonly [from: number, count: number];
  /** Who speaks them, and where. */
  readonly source: LinkedRemark;
}

/** A paragraph that depends on an attribute: left out with a hidden part or with an address of the page, or there only then. */
type Part<T> = T & { readonly part?: string; readonly instead?: string };

interface Words extends Fallback {
  readonly before: readonly Part<Beside>[];
  readonly lines: readonly Part<FallbackLine>[];
  readonly after: readonly Part<Beside>[];
  readonly ranges?: Readonly<Record<string, Range>>;
}

/** Words for who reads a language; `…-official` with `official-only`, where that differs. */
type Versions = Partial<Record<Locale | `${Locale}-official`, Words>>;

function knows(tag: string, attribute: string): boolean {
  return attributesOf(tag).some(({ name }) => name === attribute);
}

async function fallback(tag: string, attributes: Attributes): Promise<Fallback> {
  return (await ask(tag, attributes)).fallback;
}

/** Names the part that paragraphs belong to, if they are gone without it, and adds those that stand there instead. */
function marked<T extends { readonly text: string }>(
  all: readonly Part<T>[],
  left: readonly T[],
  part: string,
): Part<T>[] {
  const has = (some: readonly T[], { text }: T) => some.some((one) => one.text === text);
  const instead = left.filter((one) => !has(all, one)).map((one) => ({ ...one, instead: part }));
  return [...instead, ...all.map((each) => (each.instead || has(left, each) ? each : { ...each, part }))];
}

/** The words of an element, with those that it can hide. */
async function wordsOf(tag: string, attributes: Attributes): Promise<Words> {
  const whole = await fallback(tag, attributes);
  let words: Words = { before: [], after: [], ...whole };
  const parts = attributesOf(tag).find(({ name }) => name === 'hide')?.values ?? [];
  const changes = [
    ...parts.map((part) => [part, { hide: part }] as const),
    ...(knows(tag, 'href') ? [['href', { href: 'https://example.org/' }] as const] : []),
  ];
  for (const [part, change] of changes) {
    const { before = [], lines, after = [] } = await fallback(tag, { ...attributes, ...change });
    words = {
      ...words,
      before: marked(words.before, before, part),
      lines: marked(words.lines, lines, part),
      after: marked(words.after, after, part),
    };
  }
  return words;
}

/** All passages of a statement, with every range of them that can be asked for. */
async function passages(tag: string, id: string, attributes: Attributes): Promise<Words> {
  const words = await statements.load(id, 'fr');
  if ('withdrawn' in words) return wordsOf(tag, attributes);
  const ids = passageIds(words.blocks);
  const ranges: Record<string, Range> = {};
  for (const [from, first] of ids.entries()) {
    for (const [more, last] of ids.slice(from).entries()) {
      const passage = more === 0 ? first : `${first}-${last}`;
      const { source } = await fallback(tag, { ...attributes, passage });
      ranges[passage] = { lines: [from, more + 1], source };
    }
  }
  return { ...(await wordsOf(tag, { ...attributes, passage: `${ids[0]!}-${ids.at(-1)!}` })), ranges };
}

async function versionsOf(tag: string, id?: string): Promise<Versions> {
  const find = (attributes: Attributes): Promise<Words> => {
    if (id === undefined) return wordsOf(tag, attributes);
    const all = { ...attributes, statement: id };
    return knows(tag, 'passage') ? passages(tag, id, all) : wordsOf(tag, all);
  };
  const versions: Versions = {};
  for (const lang of locales) {
    versions[lang] = await find({ lang });
    const official = knows(tag, 'official-only') ? await find({ lang, 'official-only': true }) : versions[lang];
    if (official.locale !== lang) versions[`${lang}-official`] = official;
  }
  return versions;
}

/** The words of all elements, by tag, or by tag and statement. */
export async function wordsByName(): Promise<ReadonlyMap<string, Versions>> {
  const words = new Map<string, Versions>();
  for (const tag of tags) {
    if (!knows(tag, 'statement')) words.set(tag, await versionsOf(tag));
    else for (const id of statements.ids) words.set(`${tag}.${id}`, await versionsOf(tag, id));
  }
  return words;
}
