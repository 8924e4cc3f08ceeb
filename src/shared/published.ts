import { html, nothing, type TemplateResult } from 'lit';
import type { Dated, Locale } from '../content/types.js';
import { dateNote } from './remarks.js';

/** A date for reader and machine. One that nobody has confirmed says so. */
export function publishedTime(dated: Dated, locale: Locale, text = dated.publishedOn[locale]): TemplateResult {
  const { published } = dated;
  return html`<time datetime=${published.date}>${text}</time>${dateNote(published, locale)}`;
}

/** Whether a title was published in capitals. They are set smaller. */
export function isInCapitals(title: string): boolean {
  return title === title.toUpperCase();
}

/** A published title, in the voice of the words. */
export function publishedTitle(title: string, lang: Locale | undefined): TemplateResult {
  return html`<cite class=${isInCapitals(title) ? 'capitals' : nothing} lang=${lang ?? nothing}>${title}</cite>`;
}
