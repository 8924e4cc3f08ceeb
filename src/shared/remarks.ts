import { aidezmoisvp, ccpe, donation, phoenix11 } from '../content/generated/organisations.js';
import type {
  Locale,
  Organisation,
  Passage,
  Published,
  StatementModule,
  StatementWords,
  TextWords,
  WithdrawnStatement,
} from '../content/types.js';
import { siteOf } from './link.js';
import { otherLocale } from './locale.js';
import { labels } from './remarks.labels.js';

/*
 * What this library says around the words, as plain data: composed here once, for the elements' templates and for
 * every form of a snippet.
 */

/** A link; its text says where it goes. */
export interface Link {
  readonly href: string;
  readonly text: string;
  /** Language of the text, if it differs from the language around. */
  readonly lang?: Locale;
}

/** A sentence of this library, and perhaps a link after it. */
export interface Remark {
  readonly text: string;
  readonly lang: Locale;
  readonly link?: Link;
}

export type LinkedRemark = Remark & { readonly link: Link };

/** An organisation and its site in a language. Some are named after their site. */
export function linkTo({ name, url }: Organisation, locale: Locale): Link {
  const site = siteOf(url[locale]);
  const isNamedAfterSite = name[locale].toLowerCase() === site;
  return { href: url[locale], text: isNamedAfterSite ? name[locale] : `${name[locale]}, ${site}` };
}

/** Where there is help, and for whom. */
export function help(locale: Locale): LinkedRemark {
  return { text: labels[locale].help, lang: locale, link: linkTo(aidezmoisvp, locale) };
}

/** What the text is about, and where there is help. `isHidden` leaves only the help. */
export function contentNotice({ notice }: StatementWords, locale: Locale, isHidden = false): LinkedRemark {
  const offered = help(locale);
  return isHidden ? offered : { ...offered, text: `${notice[locale]} ${offered.text}` };
}

interface Provenance {
  readonly status: StatementModule['status'];
  readonly locale: Locale;
  readonly outdated?: true;
}

/** Whose wording it is; `undefined` for official words in the reader's language. */
function provenance(words: Provenance, locale: Locale, author: 'group' | 'centre'): string | undefined {
  const { official, translated, notWrittenBy, outdated } = labels[locale];
  if (words.status === 'official') return words.locale === locale ? undefined : official;
  return [translated, notWrittenBy[author], words.outdated && outdated].filter(Boolean).join(' ');
}

/** Names the translator of a statement, in both languages the credit of structured data too. */
export function statementCredit(words: Provenance, locale: Locale): string | undefined {
  return provenance(words, locale, 'group');
}

/** Says of a translated statement that it is one, or why official words are in the other language. */
export function statementNote(words: StatementModule, locale: Locale): LinkedRemark | undefined {
  const text = statementCredit(words, locale);
  if (text === undefined) return undefined;
  const { url } = words.source[locale];
  return { text, lang: locale, link: { href: url, text: `${labels[locale].publishedVersion} (${siteOf(url)})` } };
}

/** The same of a text that the Centre puts under its releases. */
export function textNote(words: Provenance, locale: Locale, publisher: Organisation): LinkedRemark | undefined {
  const text = provenance(words, locale, 'centre');
  return text === undefined
    ? undefined
    : { text: `${text} ${labels[locale].site}`, lang: locale, link: linkTo(publisher, locale) };
}

/** Says of an excerpt that it is one, and who published the text that it is taken from. */
export function excerptNote({ excerpt }: TextWords, locale: Locale): LinkedRemark | undefined {
  return excerpt && { text: labels[locale].excerpt, lang: locale, link: linkTo(ccpe, locale) };
}

/** Says when a statement was withdrawn, before the link to its page. */
export function withdrawalText({ withdrawnOn }: WithdrawnStatement, locale: Locale): string {
  return labels[locale].withdrawn(withdrawnOn[locale]);
}

/** Stands in the place of words that their publisher withdrew. */
export function withdrawal(words: WithdrawnStatement, locale: Locale): LinkedRemark {
  return { text: withdrawalText(words, locale), lang: locale, link: pageOf(words, words.locale) };
}

/** Marks a date that nobody has confirmed. Follows the date. */
export function dateNote({ certainty }: Published, locale: Locale): string {
  return certainty === 'inferred' ? ` (${labels[locale].unconfirmedDate})` : '';
}

/** The publisher's page of a statement in a language, by its title. */
function pageOf({ source }: StatementModule, locale: Locale): Link {
  const { url, title } = source[locale];
  return { href: url, text: `${title} (${siteOf(url)})`, lang: locale };
}

/** The language of the page that the words come from. A translation was not published by the Centre. */
function sourceLocale({ status, locale }: StatementModule): Locale {
  return status === 'translation' ? otherLocale(locale) : locale;
}

/** Whose words they are and where they come from. The date of the words goes between. */
export interface Attribution {
  readonly who: string;
  /** Follows the date. */
  readonly text: string;
  readonly link: Link;
}

/** The attribution of a whole statement. */
export function byline(words: StatementModule, locale: Locale): Attribution {
  const { publishedBy, officialPublishedBy } = labels[locale];
  const { url } = words.source[sourceLocale(words)];
  const by = words.status === 'translation' ? officialPublishedBy : publishedBy;
  return {
    who: phoenix11.name[locale],
    text: '',
    link: { href: url, text: `${by} ${ccpe.name[locale]}, ${siteOf(url)}` },
  };
}

/** The attribution of passages. */
export function attribution(words: StatementWords, quoted: readonly Passage[], locale: Locale): Attribution {
  const names = { group: phoenix11.name[locale], centre: ccpe.name[locale] };
  return {
    who: [...new Set(quoted.map(({ voice }) => names[voice]))].join(', '),
    text: words.status === 'translation' ? labels[locale].officialText : '',
    link: pageOf(words, sourceLocale(words)),
  };
}

/** An attribution as one sentence, with its date. */
export function inOneLine(said: Attribution, words: StatementModule, locale: Locale): LinkedRemark {
  const { published, publishedOn } = words;
  const text = `${said.who}, ${publishedOn[locale]}${dateNote(published, locale)}. ${said.text}`.trim();
  return { text, lang: locale, link: said.link };
}

/** Every attribution that passages of a statement can have, for when the passages are gone. */
export function possibleAttributions(words: StatementModule, locale: Locale): string[] {
  const [group, centre] = [phoenix11.name[locale], ccpe.name[locale]];
  const text = words.status === 'translation' ? labels[locale].officialText : '';
  const link = pageOf(words, sourceLocale(words));
  return [group, centre, `${centre}, ${group}`].map((who) => inOneLine({ who, text, link }, words, locale).text);
}

/** Says whose appeal for donations it is: the Centre's, not the group's, whose words stand above. */
export function donateIntroduction(locale: Locale): Remark {
  return { text: `${labels[locale].appeal} ${ccpe.name[locale]}`, lang: locale };
}

/** Says where the button leads as long as nobody has confirmed a donation page. */
export function donateDestination(href: string, locale: Locale): Remark | undefined {
  const isStandIn = donation.unconfirmed && href.startsWith(donation.url[locale]);
  return isStandIn ? { text: labels[locale].leadsHome, lang: locale } : undefined;
}
