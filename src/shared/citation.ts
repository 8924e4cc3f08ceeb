import { ccpe, phoenix11 } from '../content/generated/organisations.js';
import type { Locale, StatementModule } from '../content/types.js';
import type { Labels } from './labels.js';
import { otherLocale } from './locale.js';
import { formatDate } from '../content/date.js';

/*
 * Citations of a statement. They are written here because nothing smaller does it: the
 * libraries that format citations carry an interpreter or compiled styles of 9 kB and more, for
 * two styles and one kind of work.
 *
 * What is cited is always a text that was published. Words in translation are cited by their
 * official title and page; the translated title follows it in brackets, as both styles ask.
 */

/** The forms that a citation can be had in. */
export const citationFormats = ['apa', 'chicago', 'bibtex', 'csl-json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** An item of CSL-JSON, the exchange format of reference managers. */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly genre: string;
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly issued: CslDate;
  readonly language: Locale;
  readonly URL: string;
  readonly note?: string;
}

export interface CslDate {
  /** Year, month and day, as far as they are known. */
  readonly 'date-parts': readonly (readonly number[])[];
}

interface CitationLabels {
  pressRelease: string;
  dateInferred: string;
  titleTranslated: string;
  /** A title between this language's quotation marks. */
  quoted: (title: string) => string;
}

const labels: Labels<CitationLabels> = {
  fr: {
    pressRelease: 'Communiqué',
    dateInferred: 'Date non confirmée',
    titleTranslated: 'Titre entre crochets traduit par le projet p11-embed',
    quoted: (title) => `«\u00a0${title}\u00a0»`,
  },
  en: {
    pressRelease: 'News release',
    dateInferred: 'Date not confirmed',
    titleTranslated: 'Title in brackets translated by the p11-embed project',
    quoted: (title) => `“${title}”`,
  },
};

/** The facts that every form is written from. */
interface Facts {
  readonly id: string;
  readonly author: string;
  readonly publisher: string;
  /** The title as published. */
  readonly title: string;
  /** This project's translation of the title, where the words are a translation. */
  readonly translation: string | undefined;
  /** Language of the title as published. */
  readonly language: Locale;
  /** Date of publication at the precision that is known. */
  readonly date: string;
  readonly inferred: boolean;
  readonly url: string;
}

/** The title that a citation gives, as published, in the language it was published in. */
export interface CitedTitle {
  readonly title: string;
  readonly locale: Locale;
}

export function citedTitle(words: StatementModule): CitedTitle {
  if (words.status !== 'translation') return { title: words.title, locale: words.locale };
  const locale = otherLocale(words.locale);
  return { title: words.source[locale].title, locale };
}

function factsOf(words: StatementModule, locale: Locale): Facts {
  const { title, locale: language } = citedTitle(words);
  return {
    id: words.id,
    // Both styles leave out an English article before the name of an organisation.
    author: phoenix11.name[locale].replace(/^The /, ''),
    publisher: ccpe.name[locale],
    title,
    translation: words.status === 'translation' ? words.title : undefined,
    language,
    date: words.published.date,
    inferred: words.published.certainty === 'inferred',
    url: words.source[language].url,
  };
}

/** Ends an element of a citation with a full stop, where it does not end with a mark of its own. */
function ended(text: string): string {
  return /[.!?…][\s»”\]]*$/.test(text) ? text : `${text}.`;
}

/** Both styles put a date that is not on the work itself in brackets. */
function dated({ inferred }: Facts, date: string): string {
  return inferred ? `[${date}]` : date;
}

function titleOf({ title, translation }: Facts): string {
  return translation ? `${title} [${translation}]` : title;
}

/** A date in the order of APA: the year first, the rest as prose. */
function yearFirst(date: string, locale: Locale): string {
  const rest = formatDate(date, locale).replace(/,? ?\d{4}$/, '');
  return [date.slice(0, 4), rest].filter(Boolean).join(', ');
}

/** APA, 7th edition: an entry of the reference list, without italics. */
function apa(facts: Facts, locale: Locale): string {
  const { author, publisher, date, url } = facts;
  return [
    ended(author),
    `(${dated(facts, yearFirst(date, locale))}).`,
    `${titleOf(facts)} [${labels[locale].pressRelease}].`,
    ended(publisher),
    url,
  ].join(' ');
}

/** Chicago, 17th edition, notes and bibliography: an entry of the bibliography. */
function chicago(facts: Facts, locale: Locale): string {
  const { author, publisher, title, translation, date, url } = facts;
  const label = labels[locale];
  const quoted = label.quoted(title);
  const titles = ended(translation ? `${quoted} [${translation}]` : quoted);
  return [
    ended(author),
    // In English the full stop stands inside the quotation marks.
    titles.replace(/”\.$/, '.”'),
    `${label.pressRelease}.`,
    `${publisher}, ${dated(facts, formatDate(date, locale))}.`,
    `${url}.`,
  ].join(' ');
}

/** What the styles say in brackets, for formats that have no place for it. */
function noteOf({ inferred, translation }: Facts, locale: Locale): string | undefined {
  const { dateInferred, titleTranslated } = labels[locale];
  return [inferred && dateInferred, translation && titleTranslated].filter(Boolean).join('. ') || undefined;
}

function cslDate(date: string): CslDate {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** The statement as CSL-JSON. `locale` is that of the text that cites. */
export function cslItem(words: StatementModule, locale: Locale): CslItem {
  const facts = factsOf(words, locale);
  const { pressRelease } = labels[locale];
  const note = noteOf(facts, locale);
  return {
    id: facts.id,
    // CSL has no press release. Of a “report” the APA style would give the year alone; of a
    // “webpage” both styles give what they ask of a press release, its kind taken from `genre`.
    type: 'webpage',
    genre: pressRelease,
    title: titleOf(facts),
    author: [{ literal: facts.author }],
    publisher: facts.publisher,
    issued: cslDate(facts.date),
    language: facts.language,
    URL: facts.url,
    ...(note && { note }),
  };
}

const texCharacters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // An escaped brace still counts as a brace for BibTeX, which wants them in pairs.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

function tex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => texCharacters[character]!);
}

const texMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const texLanguages: Readonly<Record<Locale, string>> = { fr: 'french', en: 'english' };

/** An address is taken as it is, except that its braces must not count. */
function texAddress(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}

/**
 * An entry in UTF-8. BibTeX knows no press release; `techreport` is what prints both the kind
 * and the publisher in its styles. `date` is for BibLaTeX, `year` and `month` are for BibTeX.
 */
function bibtex(facts: Facts, locale: Locale): string {
  const [year, month] = facts.date.split('-');
  const note = noteOf(facts, locale);
  const fields: Record<string, string | undefined> = {
    // Double braces: an organisation is one name, and a title keeps its capitals.
    author: `{{${tex(facts.author)}}}`,
    title: `{{${tex(titleOf(facts))}}}`,
    type: `{${tex(labels[locale].pressRelease)}}`,
    institution: `{${tex(facts.publisher)}}`,
    year: `{${year!}}`,
    month: month && texMonths[Number(month) - 1],
    date: `{${facts.date}}`,
    language: `{${texLanguages[facts.language]}}`,
    url: `{${texAddress(facts.url)}}`,
    note: note && `{${tex(note)}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = ${value},\n` : []));
  return `@techreport{phoenix11-${facts.id},\n${lines.join('')}}\n`;
}

/**
 * The citation of a statement, as text to copy or save.
 *
 * @param locale - Language of the text that cites: of names, dates and descriptions, never of the title.
 */
export function cite(words: StatementModule, format: CitationFormat, locale: Locale): string {
  switch (format) {
    case 'apa':
      return apa(factsOf(words, locale), locale);
    case 'chicago':
      return chicago(factsOf(words, locale), locale);
    case 'bibtex':
      return bibtex(factsOf(words, locale), locale);
    case 'csl-json':
      return `${JSON.stringify([cslItem(words, locale)], null, 2)}\n`;
  }
}
