import { labels } from '../components/p11-statement-list/p11-statement-list.labels.js';
import {
  choose,
  describe,
  headingOf,
  limit,
  pageFor,
  year,
} from '../components/p11-statement-list/p11-statement-list.publications.js';
import { phoenix11 } from '../content/generated/organisations.js';
import type { Locale, Publication } from '../content/types.js';
import { siteOf } from '../shared/link.js';
import { dateNote } from '../shared/published.js';
import { siteText } from '../shared/text-note.js';
import type { Given } from './attributes.js';
import { localeOf, type Fallback, type Remark } from './fallback.js';

function reference(publication: Publication, locale: Locale): Remark {
  const { published, publishedOn } = publication;
  const { url, title, locale: lang } = pageFor(publication, locale);
  const date = publishedOn[locale] + dateNote(published, locale, labels[locale].inferred);
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
    lines: [{ text: title, strong: true }],
    remarks: choose(choice).map((publication) => reference(publication, locale)),
    source: {
      text: '',
      lang: locale,
      link: { href: phoenix11.url[locale], text: siteText(phoenix11, locale) },
    },
  });
}
