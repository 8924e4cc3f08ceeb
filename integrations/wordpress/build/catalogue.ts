import { labels } from '../../../demo/builder/labels.js';
import { attributesOf, tags, type Kind } from '../../../demo/builder/options.js';
import { locales } from '../../../src/content/compile.js';
import type { Locale, StatementModule } from '../../../src/content/types.js';
import { ask } from '../../../src/server/tags.js';
import { allPassages } from '../../../src/shared/blocks.js';
import { findStatement, statements } from '../../../src/shared/statements.js';

/*
 * What the plugin knows beside the words: the elements with their attributes, from
 * custom-elements.json, the statements, and what all of them are called.
 */

interface Attribute {
  readonly kind: Kind | 'address' | 'language';
  /** The values that are known, where there is a list of them. */
  readonly values: readonly string[];
  /** What it is without the attribute. */
  readonly usual: string;
}

interface Statement {
  readonly title: Readonly<Record<Locale, string>>;
  /** The publisher's page. */
  readonly pages: Readonly<Record<Locale, string>>;
  /** How each passage begins; none are left of a statement that was withdrawn. */
  readonly passages: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
}

/** Kinds that the type of an attribute does not tell. */
const kinds: Readonly<Record<string, Attribute['kind']>> = { href: 'address', lang: 'language' };

/** The builder's words that the block says too. */
const said = [
  'show',
  'statement',
  'latest',
  'from',
  'to',
  'language',
  'pageLanguage',
  'tags',
  'attributes',
  'values',
] as const;

/** Length at which the beginning of a passage is enough to know it by, in characters. */
const enough = 60;

const record = <Key extends string, T>(keys: readonly Key[], value: (key: Key) => T): Record<string, T> =>
  Object.fromEntries(keys.map((key) => [key, value(key)]));

function attributes(tag: string): Record<string, Attribute> {
  const entries = attributesOf(tag).map(({ name, kind, values, usual }) => {
    const known = name === 'statement' ? ['latest', ...statements.ids] : values;
    return [name, { kind: kinds[name] ?? kind, values: known, usual }] as const;
  });
  return Object.fromEntries(entries);
}

function beginning(text: string): string {
  return text.length > enough ? `${text.slice(0, text.lastIndexOf(' ', enough))}…` : text;
}

async function statement(id: string): Promise<Statement> {
  const [fr, en] = [await statements.load(id, 'fr'), await statements.load(id, 'en')];
  const passages = (words: StatementModule) => ('withdrawn' in words ? [] : allPassages(words.blocks));
  const english = passages(en);
  return {
    title: { fr: fr.title, en: en.title },
    pages: { fr: fr.source.fr.url, en: fr.source.en.url },
    passages: Object.fromEntries(
      passages(fr).map(({ id: passage, text }, index) => [
        passage,
        { fr: beginning(text), en: beginning(english[index]!.text) },
      ]),
    ),
  };
}

/** Elements that are a link and no more, in a line of text. */
async function links(): Promise<string[]> {
  const withoutWords = tags.filter((tag) => !attributesOf(tag).some(({ name }) => name === 'statement'));
  const asked = await Promise.all(withoutWords.map((tag) => ask(tag, {})));
  return asked.filter(({ fallback }) => fallback.lines.length === 0).map(({ tag }) => tag);
}

/** The catalogue, as the plugin reads it. */
export async function catalogue(): Promise<unknown> {
  const known = await Promise.all(statements.ids.map(async (id) => [id, await statement(id)] as const));
  return {
    elements: record(tags, attributes),
    links: await links(),
    statements: Object.fromEntries(known),
    latest: findStatement('latest'),
    labels: record(locales, (locale) => record(said, (key) => labels[locale][key])),
  };
}
