import { donation } from '../content/generated/organisations.js';
import type { Locale, StatementModule, StatementWords } from '../content/types.js';
import type { HiddenPart } from '../shared/attributes.js';
import { allPassages, findPassages, unknownPassage } from '../shared/blocks.js';
import * as remarks from '../shared/remarks.js';
import { findStatement, statements, unknownStatement } from '../shared/statements.js';
import type { Given } from './attributes.js';
import { localeOf, present, type Fallback, type FallbackLine } from './fallback.js';
import { donateCall, linesOfText } from './text-fallback.js';

async function loadWords(tag: string, given: Given): Promise<StatementModule> {
  const asked = given.get('statement') ?? '';
  const id = findStatement(asked);
  if (id === undefined) throw new Error(`<${tag}>: ${unknownStatement(asked)}`);
  return statements.load(id, statements.localeOfWords(id, localeOf(given), given.has('official-only')));
}

/** The interface speaks the words' language, except around official words in another one. */
function interfaceLocale({ locale }: StatementModule, given: Given): Locale {
  return given.has('official-only') ? localeOf(given) : locale;
}

type Shows = (part: HiddenPart) => boolean;

function linesOf({ title, releaseLine, blocks, signature = [], endMark }: StatementWords, shows: Shows) {
  return present<FallbackLine>(
    releaseLine && shows('release-line') ? { text: releaseLine } : undefined,
    { text: title, strong: true },
    ...allPassages(blocks).map(({ text }) => ({ text })),
    ...signature,
    endMark ? { text: endMark } : undefined,
  );
}

/** A statement as `p11-statement` shows it, whole, whatever a reader would have to open there. */
export function statementIn(words: StatementModule, given: Given): Fallback {
  const { title, locale: spoken } = words;
  const locale = interfaceLocale(words, given);
  const hidden = given.get('hide')?.split(/\s+/) ?? [];
  const shows: Shows = (part) => !hidden.includes(part);
  const whole = { locale: spoken, title, source: remarks.inOneLine(remarks.byline(words, locale), words, locale) };
  // Nothing is quoted any more.
  if ('withdrawn' in words)
    return { ...whole, before: [{ text: title, strong: true }, remarks.withdrawal(words, locale)], lines: [] };
  const isNoticeHidden = !shows('notice') && given.get('notice') !== 'closed';
  return {
    ...whole,
    before: present(remarks.contentNotice(words, locale, isNoticeHidden), remarks.statementNote(words, locale)),
    lines: linesOf(words, shows),
    after: [
      remarks.help(locale),
      ...(shows('about') ? words.about.flatMap(linesOfText) : []),
      ...(shows('donate') ? donateCall(words.donate, donation.url[locale], locale) : []),
    ],
  };
}

/** @throws where there is no such statement */
export async function statementFallback(tag: string, given: Given): Promise<Fallback> {
  return statementIn(await loadWords(tag, given), given);
}

/**
 * The passages that `p11-quote` shows.
 *
 * @throws where there is no such statement, or no such passage in it
 */
export async function quoteFallback(tag: string, given: Given): Promise<Fallback> {
  const words = await loadWords(tag, given);
  // What stands in the place of the words stands in that of each passage.
  if ('withdrawn' in words) return statementIn(words, given);
  const range = given.get('passage') ?? '';
  const quoted = findPassages(words.blocks, range);
  if (!quoted) throw new Error(`<${tag}>: ${unknownPassage(words, range)}`);
  const locale = interfaceLocale(words, given);
  return {
    locale: words.locale,
    title: words.title,
    before: present(remarks.contentNotice(words, locale), remarks.statementNote(words, locale)),
    lines: quoted.map(({ text }) => ({ text })),
    source: remarks.inOneLine(remarks.attribution(words, quoted, locale), words, locale),
    after: [remarks.help(locale)],
  };
}
