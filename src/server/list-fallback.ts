import {
  choose,
  dateOf,
  describe,
  headingOf,
  limit,
  pageFor,
  year,
} from '../components/p11-statement-list/p11-statement-list.publications.js';
import { phoenix11 } from '../content/generated/organisations.js';
import type { Locale, Publication } from '../content/types.js';
import { siteOf } from '../shared/link.js';
import { dateNote, linkTo, type Remark } from '../shared/remarks.js';
import type { Given } from './attributes.js';
import { localeOf, type Fallback } from './fallback.js';

function reference(publication: Publication, locale: Locale): Remark {
  const { url, title, locale: lang } = pageFor(publication, locale);
  const date = dateOf(publication, locale) + dateNote(publication.published, locale);
  const text = `${date}. ${describe(publication, locale)}.`;
  return { text, lang: locale, link: { href: url, text: `${title} (${siteOf(url)})`, lang } };
}

/** The publications of `p11-statement-list`, each with the link to its page. */
export function listFallback(_tag: string, given: Given): Promise<Fallback> {
  const locale = localeOf(given);
  const choice = { limit: limit.check(given.get('limit')), year: year.check(given.get('year')) };
  const title = headingOf(choice, locale);
  return Promise.resolve({
    locale,
    title,
    before: [{ text: title, strong: true }, ...choose(choice).map((publication) => reference(publication, locale))],
    lines: [],
    source: { text: '', lang: locale, link: linkTo(phoenix11, locale) },
  });
}
