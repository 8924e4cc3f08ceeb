import { html, nothing, type TemplateResult } from 'lit';
import type { Dated, Locale, Published } from '../content/types.js';
import type { Labels } from './labels.js';

const inferred: Labels<string> = { fr: 'date déduite du texte', en: 'date inferred from the text' };

/** Says of an inferred date that it is one, after the date and by `mark`; nothing after any other. */
export function dateNote({ certainty }: Published, locale: Locale, mark: string = inferred[locale]): string {
  return certainty === 'inferred' ? ` (${mark})` : '';
}

/** When something was published, for reader and machine; an inferred date says that it is one. */
export function publishedTime({ published, publishedOn }: Dated, locale: Locale, mark?: string): TemplateResult {
  return html`<time datetime=${published.date}>${publishedOn[locale]}</time>${dateNote(published, locale, mark)}`;
}

/** Whether a title was published in capitals. They are set smaller. */
export function isInCapitals(title: string): boolean {
  return title === title.toUpperCase();
}

/** A published title, in the voice of the words. */
export function publishedTitle(title: string, lang: Locale | undefined): TemplateResult {
  return html`<cite class=${isInCapitals(title) ? 'capitals' : nothing} lang=${lang ?? nothing}>${title}</cite>`;
}
