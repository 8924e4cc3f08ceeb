import { html, type TemplateResult } from 'lit';
import type { Dated, Locale } from '../content/types.js';
import { dateNote } from './remarks.js';

/** A date for reader and machine. One that nobody has confirmed says so. */
export function publishedTime(dated: Dated, locale: Locale, text = dated.publishedOn[locale]): TemplateResult {
  const { published } = dated;
  return html`<time datetime=${published.date}>${text}</time>${dateNote(published, locale)}`;
}
