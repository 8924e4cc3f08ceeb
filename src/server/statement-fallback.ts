import { officialText } from '../components/p11-quote/p11-quote.labels.js';
import { speakers } from '../components/p11-quote/p11-quote.speakers.js';
import { labels } from '../components/p11-statement/p11-statement.labels.js';
import { aidezmoisvp, ccpe, phoenix11 } from '../content/generated/organisations.js';
import type { Locale, StatementModule, StatementWords } from '../content/types.js';
import type { HiddenPart } from '../shared/attributes.js';
import { allPassages, findPassages, unknownPassage } from '../shared/blocks.js';
import { helpLabel } from '../shared/help.js';
import { siteOf } from '../shared/link.js';
import { otherLocale } from '../shared/locale.js';
import { dateNote } from '../shared/published.js';
import { findStatement, statements, unknownStatement } from '../shared/statements.js';
import { statementNoteText } from '../shared/statement-note.js';
import { withdrawalText } from '../shared/withdrawal-text.js';
import type { Given } from './attributes.js';
import { localeOf, type Fallback, type FallbackLine, type Link, type Remark } from './fallback.js';

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

function pageOf({ source }: StatementModule, locale: Locale): Link {
  const { url, title } = source[locale];
  return { href: url, text: `${title} (${siteOf(url)})`, lang: locale };
}

/** Says of a translation that it is one, and of official words in another language why. */
function provenanceOf(words: StatementModule, locale: Locale): Remark[] {
  const text = statementNoteText(words, locale);
  return text === undefined ? [] : [{ text, lang: locale, link: pageOf(words, locale) }];
}

/** What the text is about, and where there is help. */
function contentNotice({ notice }: StatementWords, locale: Locale): Remark {
  const { url, name } = aidezmoisvp;
  const text = `${notice[locale]} ${helpLabel[locale]}`;
  return { text, lang: locale, link: { href: url[locale], text: name[locale] } };
}

/** The language of the page that the words come from: a translation was published by nobody. */
function sourceLocale({ status, locale }: StatementModule): Locale {
  return status === 'translation' ? otherLocale(locale) : locale;
}

function dated(who: string, { published, publishedOn }: StatementModule, locale: Locale): string {
  return `${who}, ${publishedOn[locale]}${dateNote(published, locale)}.`;
}

function bylineOf(words: StatementModule, locale: Locale): Remark {
  const { publishedBy, officialPublishedBy } = labels[locale];
  const { url } = words.source[sourceLocale(words)];
  const by = words.status === 'translation' ? officialPublishedBy : publishedBy;
  return {
    text: dated(phoenix11.name[locale], words, locale),
    lang: locale,
    link: { href: url, text: `${by} ${ccpe.name[locale]}, ${siteOf(url)}` },
  };
}

function linesOf(words: StatementModule, locale: Locale, shows: (part: HiddenPart) => boolean): FallbackLine[] {
  const title = { text: words.title, strong: true };
  if ('withdrawn' in words) return [title, { text: withdrawalText(words, locale), lang: locale }];
  const { releaseLine, blocks, signature = [], endMark } = words;
  return [
    ...(releaseLine && shows('release-line') ? [{ text: releaseLine }] : []),
    title,
    ...allPassages(blocks).map(({ text }) => ({ text })),
    ...signature,
    ...(endMark ? [{ text: endMark }] : []),
  ];
}

/** A statement as `p11-statement` shows it, whole, whatever a reader would have to open there. */
export function statementIn(words: StatementModule, given: Given): Fallback {
  const locale = interfaceLocale(words, given);
  const hidden = given.get('hide')?.split(/\s+/) ?? [];
  const shows = (part: HiddenPart) => !hidden.includes(part);
  const hasNotice = shows('notice') || given.get('notice') === 'closed';
  const notice = hasNotice && !('withdrawn' in words) ? [contentNotice(words, locale)] : [];
  return {
    locale: words.locale,
    title: words.title,
    notes: [...notice, ...provenanceOf(words, locale)],
    lines: linesOf(words, locale, shows),
    source: bylineOf(words, locale),
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
  const attribution = dated(speakers(quoted, locale), words, locale);
  const text = words.status === 'translation' ? `${attribution} ${officialText[locale]}` : attribution;
  return {
    locale: words.locale,
    title: words.title,
    notes: provenanceOf(words, locale),
    lines: quoted.map(({ text }) => ({ text })),
    source: { text, lang: locale, link: pageOf(words, sourceLocale(words)) },
  };
}
