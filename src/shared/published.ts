import { html, type TemplateResult } from 'lit';
import type { Locale, Published } from '../content/types.js';
import type { Labels } from './labels.js';

const tags: Record<Locale, string> = { fr: 'fr-CA', en: 'en-CA' };
const inferred: Labels<string> = { fr: 'date déduite du texte', en: 'date inferred from the text' };
const parts = ['year', 'month', 'day'] as const;

/**
 * A date as prose, at the precision that is known.
 *
 * @param date `2023`, `2023-12` or `2023-12-06`
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

/** Says of an inferred date that it is one, after the date and by `mark`; nothing after any other. */
export function dateNote({ certainty }: Published, locale: Locale, mark: string = inferred[locale]): string {
  return certainty === 'inferred' ? ` (${mark})` : '';
}

/** When something was published, for reader and machine; an inferred date says that it is one. */
export function publishedTime(published: Published, locale: Locale, mark?: string): TemplateResult {
  const { date } = published;
  return html`<time datetime=${date}>${formatDate(date, locale)}</time>${dateNote(published, locale, mark)}`;
}
