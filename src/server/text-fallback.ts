import { purpose, waysToReport } from '../components/cyberaide-report/cyberaide-report.composition.js';
import { labels as exitLabels } from '../components/quick-exit/quick-exit.labels.js';
import { ccpe, cyberaide, neutral } from '../content/generated/organisations.js';
import type { AboutWords, DonateWords, Locale, Organisation, TextWords } from '../content/types.js';
import { safeAddress } from '../shared/address.js';
import { donationAddress } from '../shared/donation.js';
import type { Library } from '../shared/library.js';
import { siteOf } from '../shared/link.js';
import * as remarks from '../shared/remarks.js';
import { cyberaideText, donateText } from '../shared/texts.js';
import type { Given } from './attributes.js';
import { localeOf, present, type Beside, type Fallback, type FallbackLine } from './fallback.js';

async function loadWords<Words extends TextWords>(text: Library<Words>, given: Given): Promise<Words> {
  const id = text.ids[0]!;
  return text.load(id, text.localeOfWords(id, localeOf(given), given.has('official-only')));
}

/** A text as paragraphs. A heading that the first paragraph begins with is not said twice. */
export function linesOfText({ heading, paragraphs }: AboutWords): FallbackLine[] {
  const lines = paragraphs.map((text) => ({ text }));
  return paragraphs[0]?.startsWith(heading) ? lines : [{ text: heading, strong: true }, ...lines];
}

function linkAlone(link: remarks.Link, lang: Locale): remarks.LinkedRemark {
  return { text: '', lang, link };
}

/** Who somebody is, as the elements show it whose words are one text. */
export function textFallback(
  text: Library<TextWords>,
  organisation: Organisation,
  programmes: readonly Organisation[] = [],
  hasHelp = false,
) {
  return async (_tag: string, given: Given): Promise<Fallback> => {
    const words = await loadWords(text, given);
    const locale = given.has('official-only') ? localeOf(given) : words.locale;
    return {
      locale: words.locale,
      title: organisation.name[words.locale],
      before: present(remarks.textNote(words, locale, organisation)),
      lines: linesOfText(words),
      source: linkAlone(remarks.linkTo(organisation, locale), locale),
      after: present(
        remarks.excerptNote(words, locale),
        ...programmes.map((programme) => linkAlone(remarks.linkTo(programme, locale), locale)),
        hasHelp ? remarks.help(locale) : undefined,
      ),
    };
  };
}

/** The ways to report of `cyberaide-report`, with what it says of itself. */
export async function reportFallback(_tag: string, given: Given): Promise<Fallback> {
  const words = await loadWords(cyberaideText, given);
  const { locale } = words;
  const [online, ...others] = waysToReport(locale);
  return {
    locale,
    title: cyberaide.name[locale],
    before: present(remarks.textNote(words, locale, cyberaide)),
    lines: linesOfText(words),
    source: online!,
    after: present<Beside>(...others, purpose(locale), remarks.excerptNote(words, locale)),
  };
}

function donateLink(label: string, address: string): remarks.Link {
  return { href: address, text: `${label} (${siteOf(address)})` };
}

/** The call to donate, below the words of somebody else. */
export function donateCall(words: DonateWords, address: string, locale: Locale): Beside[] {
  return present<Beside>(
    remarks.donateIntroduction(locale),
    ...linesOfText(words),
    linkAlone(donateLink(words.label, address), locale),
    remarks.donateDestination(address, locale),
  );
}

function addressIn(tag: string, given: Given, locale: Locale): string {
  const href = safeAddress(tag, 'href', given.get('href')) ?? '';
  return donationAddress({ href, campaign: given.get('campaign') ?? '' }, locale, '');
}

/** The link of `donate-button`. */
export async function buttonFallback(tag: string, given: Given): Promise<Fallback> {
  const { locale, label } = await loadWords(donateText, given);
  const link = donateLink(label, addressIn(tag, given, locale));
  return { locale, title: label, lines: [], source: linkAlone(link, locale) };
}

/** The call of `donate-appeal`. */
export async function appealFallback(tag: string, given: Given): Promise<Fallback> {
  const words = await loadWords(donateText, given);
  const { locale, heading, label } = words;
  const address = addressIn(tag, given, locale);
  return {
    locale,
    title: heading,
    before: present<Beside>(remarks.textNote(words, locale, ccpe), remarks.donateIntroduction(locale)),
    lines: linesOfText(words),
    source: linkAlone(donateLink(label, address), locale),
    after: present(remarks.donateDestination(address, locale)),
  };
}

/** The link of `quick-exit`. */
export function exitFallback(tag: string, given: Given): Promise<Fallback> {
  const locale = localeOf(given);
  const { leave, where } = exitLabels[locale];
  const href = safeAddress(tag, 'href', given.get('href')) ?? neutral.url[locale];
  const link = { href, text: `${leave} ${where(siteOf(href))}` };
  return Promise.resolve({ locale, title: leave, lines: [], source: linkAlone(link, locale) });
}
