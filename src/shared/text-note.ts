import { html, nothing, type TemplateResult } from 'lit';
import { ccpe } from '../content/generated/organisations.js';
import type { Locale, Organisation, Status } from '../content/types.js';
import type { Labels } from './labels.js';
import { outboundLink, siteOf } from './link.js';
import { provenance } from './statement-note.js';

interface Noted {
  readonly status: Status;
  readonly locale: Locale;
}

/** Stands before the publisher's site in a language. */
const siteIn: Labels<string> = { fr: 'Site français\u00a0:', en: 'English site:' };

/** Stands before who published the text that an excerpt is taken from. */
export const excerptFrom: Labels<string> = {
  fr: 'Extrait d’un texte publié par le',
  en: 'Excerpt from a text published by the',
};

/** An organisation and its site in a language. Some are named after their site. */
export function siteText({ name, url }: Organisation, locale: Locale): string {
  const site = siteOf(url[locale]);
  return name[locale].toLowerCase() === site ? name[locale] : `${name[locale]}, ${site}`;
}

/** A link to an organisation's site in a language, which says where it goes. */
export function siteLink(organisation: Organisation, locale: Locale): TemplateResult {
  return outboundLink(organisation.url[locale], siteText(organisation, locale));
}

/** What there is to say of words in a language, before a link to the publisher's site: nothing of official ones there. */
export function noteText({ status, locale: spoken }: Noted, locale: Locale): string | undefined {
  return status === 'official' && spoken === locale ? undefined : `${provenance[locale][status]} ${siteIn[locale]}`;
}

/** Says of a translation that it is one, and of official words in another language why. */
export function textNote(words: Noted, locale: Locale, publisher: Organisation): TemplateResult | typeof nothing {
  const text = noteText(words, locale);
  return text === undefined
    ? nothing
    : html`<p part="translation-note" class="ui" lang=${locale}>${text} ${siteLink(publisher, locale)}</p>`;
}

/** Says of an excerpt that it is one, and who published the text that it is taken from. */
export function excerptNote(words: { readonly excerpt?: true }, locale: Locale): TemplateResult | typeof nothing {
  return words.excerpt ? html`<p class="sentence">${excerptFrom[locale]} ${siteLink(ccpe, locale)}</p>` : nothing;
}
