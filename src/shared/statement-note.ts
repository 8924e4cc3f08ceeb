import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, StatementModule, Status } from '../content/types.js';
import type { Labels } from './labels.js';
import { outboundLink, siteOf } from './link.js';

/** Whose a text in a language is that is not, or not only, official there. */
export const provenance: Labels<Record<Status, string>> = {
  fr: {
    translation: 'Traduction du texte officiel par le projet p11-embed.',
    official: 'Texte officiel, en anglais.',
  },
  en: {
    translation: 'Translation of the official French by the p11-embed project.',
    official: 'Official text, in French.',
  },
};

interface NoteLabels {
  /** Said of a translation. */
  notTheirs: string;
  /** Stands before the link to the version that was published in the language of the interface. */
  published: string;
}

const labels: Labels<NoteLabels> = {
  fr: { notTheirs: 'Ces mots ne sont pas ceux du groupe.', published: 'Version française publiée\u00a0:' },
  en: { notTheirs: 'These are not the group’s own words.', published: 'Published English version:' },
};

/** What there is to say of a statement's words, before a link to their publisher's page: nothing of official ones there. */
export function statementNoteText({ status, locale: spoken }: StatementModule, locale: Locale): string | undefined {
  if (status === 'official' && spoken === locale) return undefined;
  const { notTheirs, published } = labels[locale];
  const whose = status === 'translation' ? `${provenance[locale][status]} ${notTheirs}` : provenance[locale][status];
  return `${whose} ${published}`;
}

/**
 * Says of a translated statement that it is one, and of official words in another language why.
 *
 * @param lang - The interface's language, where it differs from that of the words.
 */
export function statementNote(words: StatementModule, locale: Locale, lang?: Locale): TemplateResult | typeof nothing {
  const text = statementNoteText(words, locale);
  if (text === undefined) return nothing;
  const { url, title } = words.source[locale];
  return html`<p part="translation-note" class="ui" lang=${lang ?? nothing}>${text} ${outboundLink(url, `${title} (${siteOf(url)})`)}</p>`;
}
