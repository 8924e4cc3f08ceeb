import { labels as reportLabels } from '../components/cyberaide-report/cyberaide-report.labels.js';
import { telephoneAddress } from '../components/cyberaide-report/cyberaide-report.telephone.js';
import { labels as exitLabels } from '../components/quick-exit/quick-exit.labels.js';
import { ccpe, cyberaide, neutral } from '../content/generated/organisations.js';
import type { AboutWords, DonateWords, Locale, Organisation, TextWords } from '../content/types.js';
import { safeAddress } from '../shared/address.js';
import { donationAddress } from '../shared/donation.js';
import type { Library } from '../shared/library.js';
import { siteOf } from '../shared/link.js';
import { excerptFrom, noteText, siteText } from '../shared/text-note.js';
import { cyberaideText, donateText } from '../shared/texts.js';
import type { Given } from './attributes.js';
import { localeOf, type Fallback, type FallbackLine, type Link, type Remark } from './fallback.js';

async function loadWords<Words extends TextWords>(text: Library<Words>, given: Given): Promise<Words> {
  const id = text.ids[0]!;
  return text.load(id, text.localeOfWords(id, localeOf(given), given.has('official-only')));
}

function linkTo(organisation: Organisation, locale: Locale): Link {
  return { href: organisation.url[locale], text: siteText(organisation, locale) };
}

function notesOn(words: TextWords, locale: Locale, publisher: Organisation): Remark[] {
  const text = noteText(words, locale);
  return text === undefined ? [] : [{ text, lang: locale, link: linkTo(publisher, locale) }];
}

/** A heading that the first paragraph begins with is not said twice. */
function linesOf({ heading, paragraphs }: AboutWords): FallbackLine[] {
  const lines = paragraphs.map((text) => ({ text }));
  return paragraphs[0]?.startsWith(heading) ? lines : [{ text: heading, strong: true }, ...lines];
}

/** Says of an excerpt that it is one. */
function excerptRemarks({ excerpt }: TextWords, locale: Locale): Remark[] {
  return excerpt ? [{ text: excerptFrom[locale], lang: locale, link: linkTo(ccpe, locale) }] : [];
}

/** Who somebody is, as the elements show it whose words are one text. */
export function textFallback(text: Library<TextWords>, organisation: Organisation) {
  return async (_tag: string, given: Given): Promise<Fallback> => {
    const words = await loadWords(text, given);
    const locale = given.has('official-only') ? localeOf(given) : words.locale;
    return {
      locale: words.locale,
      title: organisation.name[words.locale],
      notes: notesOn(words, locale, organisation),
      lines: linesOf(words),
      remarks: excerptRemarks(words, locale),
      source: { text: '', lang: locale, link: linkTo(organisation, locale) },
    };
  };
}

/** The ways to report of `cyberaide-report`, with what it says of itself. */
export async function reportFallback(_tag: string, given: Given): Promise<Fallback> {
  const words = await loadWords(cyberaideText, given);
  const { locale } = words;
  const { online, byTelephone } = reportLabels[locale];
  const telephone = cyberaide.telephone?.[locale];
  const call = telephone && {
    text: byTelephone,
    lang: locale,
    link: { href: telephoneAddress(telephone), text: telephone },
  };
  return {
    locale,
    title: cyberaide.name[locale],
    notes: notesOn(words, locale, cyberaide),
    lines: linesOf(words),
    remarks: [...excerptRemarks(words, locale), ...(call ? [call] : [])],
    source: { text: online, lang: locale, link: linkTo(cyberaide, locale) },
  };
}

function donateLink(tag: string, given: Given, { label, locale }: TextWords<DonateWords>): Link {
  const href = safeAddress(tag, 'href', given.get('href')) ?? '';
  const address = donationAddress({ href, campaign: given.get('campaign') ?? '' }, locale, '');
  return { href: address, text: `${label} (${siteOf(address)})` };
}

/** The link of `donate-button`. */
export async function buttonFallback(tag: string, given: Given): Promise<Fallback> {
  const words = await loadWords(donateText, given);
  const { locale, label } = words;
  return { locale, title: label, lines: [], source: { text: '', lang: locale, link: donateLink(tag, given, words) } };
}

/** The call of `donate-appeal`. */
export async function appealFallback(tag: string, given: Given): Promise<Fallback> {
  const words = await loadWords(donateText, given);
  const { locale, heading } = words;
  return {
    locale,
    title: heading,
    notes: notesOn(words, locale, ccpe),
    lines: linesOf(words),
    source: { text: '', lang: locale, link: donateLink(tag, given, words) },
  };
}

/** The link of `quick-exit`. */
export function exitFallback(tag: string, given: Given): Promise<Fallback> {
  const locale = localeOf(given);
  const { leave, where } = exitLabels[locale];
  const href = safeAddress(tag, 'href', given.get('href')) ?? neutral.url[locale];
  const link = { href, text: `${leave} ${where(siteOf(href))}` };
  return Promise.resolve({ locale, title: leave, lines: [], source: { text: '', lang: locale, link } });
}
