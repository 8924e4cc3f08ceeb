import { bibliography } from '../../content/generated/bibliography.js';
import type { Locale, Publication, Source } from '../../content/types.js';
import { numeric } from '../../shared/attributes.js';
import { otherLocale } from '../../shared/locale.js';
import { labels } from './p11-statement-list.labels.js';

/*
 * What the list shows of the bibliography, and what it says of it: in a browser as on a server.
 */

const tag = 'p11-statement-list';

/** Which publications are asked for; all that nothing is said of. */
export interface Choice {
  readonly limit: number | undefined;
  readonly year: number | undefined;
}

const yearOf = ({ published }: Publication) => Number(published.date.slice(0, 4));
/** Years of which there are publications, the newest first. */
export const years: readonly number[] = [...new Set(bibliography.map(yearOf))];

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;
const isYear = (value: unknown): value is number => years.some((year) => year === value);

/** How many to show. */
export const limit = numeric(tag, 'limit', isCount, 'whole numbers from 1', undefined);

/** A year of which there are publications. */
export const year = numeric(tag, 'year', isYear, years.join(', '), undefined);

/** The publications of a year or of all, and of these the newest. */
export function choose({ limit, year }: Choice): readonly Publication[] {
  return bibliography.filter((publication) => !year || yearOf(publication) === year).slice(0, limit);
}

/** What a list of them is called. */
export function headingOf({ year }: Choice, locale: Locale): string {
  return labels[locale].heading + (year ? `, ${year}` : '');
}

/** The page of a publication in the reader's language, or else in the other. */
export function pageFor({ source }: Publication, locale: Locale): Source & { readonly locale: Locale } {
  const language = source[locale] ? locale : otherLocale(locale);
  return { ...source[language]!, locale: language };
}

/** Its date, which begins the entry. */
export function dateOf({ publishedOn }: Publication, locale: Locale): string {
  const date = publishedOn[locale];
  return date.charAt(0).toUpperCase() + date.slice(1);
}

/** What a publication is, and its language where that is not the reader's. */
export function describe(publication: Publication, locale: Locale): string {
  const { kinds, otherLanguage } = labels[locale];
  const kind = kinds[publication.kind];
  return pageFor(publication, locale).locale === locale ? kind : `${kind}, ${otherLanguage}`;
}
