import type { Locale } from './types.js';

const tags: Record<Locale, string> = { fr: 'fr-CA', en: 'en-CA' };
const parts = ['year', 'month', 'day'] as const;

/**
 * A date as prose, at the precision that is known. The dates of the words are written when they are
 * compiled: the first use of `Intl.DateTimeFormat` takes a browser as long as all else of a statement.
 *
 * @param date - `2023`, `2023-12` or `2023-12-06`
 */
export function formatDate(date: string, locale: Locale): string {
  const known = parts.slice(0, date.split('-').length);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(known.includes('month') && { month: 'long' }),
    ...(known.includes('day') && { day: 'numeric' }),
  };
  const text = new Intl.DateTimeFormat(tags[locale], options).format(new Date(date));
  // Intl does not write the first of a month as French does.
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A date as prose in both languages. */
export function inBothLanguages(date: string): Record<Locale, string> {
  return { fr: formatDate(date, 'fr'), en: formatDate(date, 'en') };
}
