import { html, nothing, type TemplateResult } from 'lit';
import { ccpe } from '../content/generated/organisations.js';
import type { Locale, Organisation, Status } from '../content/types.js';
import type { Labels } from './labels.js';
import { outboundLink, siteOf } from './link.js';

const labels: Labels<Record<Status, string>> = {
  fr: {
    translation: 'Traduction du texte officiel par le projet p11-embed. En français\u00a0:',
    official: 'Texte officiel, dans la langue où il a été publié. En français\u00a0:',
  },
  en: {
    translation: 'Translation of the official French by the p11-embed project. In English:',
    official: 'Official text, in the language it was published in. In English:',
  },
};

const excerptFrom: Labels<string> = {
  fr: 'Extrait d’un texte publié par le',
  en: 'Excerpt from a text published by the',
};

/** A link to an organisation's site in a language, which says where it goes. */
export function siteLink({ name, url }: Organisation, locale: Locale): TemplateResult {
  const site = siteOf(url[locale]);
  // Some are named after their site.
  const isNamedSo = name[locale].toLowerCase() === site;
  return outboundLink(url[locale], isNamedSo ? name[locale] : `${name[locale]}, ${site}`);
}

/** Says of a translation that it is one, and of official words in another language why. */
export function textNote(
  words: { readonly status: Status; readonly locale: Locale },
  locale: Locale,
  publisher: Organisation,
): TemplateResult | typeof nothing {
  if (words.status === 'official' && words.locale === locale) return nothing;
  return html`<p part="translation-note" class="ui" lang=${locale}>
    ${labels[locale][words.status]} ${siteLink(publisher, locale)}
  </p>`;
}

/** Says of an excerpt that it is one, and who published the text that it is taken from. */
export function excerptNote(words: { readonly excerpt?: true }, locale: Locale): TemplateResult | typeof nothing {
  return words.excerpt ? html`<p>${excerptFrom[locale]} ${siteLink(ccpe, locale)}</p>` : nothing;
}
