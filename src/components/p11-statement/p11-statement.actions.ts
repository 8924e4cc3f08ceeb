import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { StatementWords } from '../../content/types.js';
import type { CitationFormat } from '../../shared/citation.js';
import { printOnly } from '../../shared/print.js';
import { labels } from './p11-statement.labels.js';
import type { View } from './p11-statement.template.js';

/** Names of the formats; they are names in both languages. */
const formatNames: Readonly<Record<CitationFormat, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

/** What a reader can do with a statement: copy its link, cite it, share it, print it. */
export class StatementActions {
  readonly #host: ReactiveControllerHost & Element;
  /** Loaded when somebody wants to cite. */
  #citation: typeof import('../../shared/citation.js') | undefined;
  #citing = false;
  #said = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  render({ words, locale, lang }: View<StatementWords>): TemplateResult {
    const { copyLink, linkCopied, cite, share, print } = labels[locale];
    const { url } = words.source[words.locale];
    const canShare = 'navigator' in globalThis && 'share' in navigator;
    return html`<div part="actions" class="ui" lang=${lang ?? nothing}>
      <button type="button" @click=${() => this.#copy(url, linkCopied, locale)}>${copyLink}</button>
      <button type="button" aria-expanded=${this.#citing} @click=${() => this.#toggleCitations()}>${cite}</button>
      ${canShare ? html`<button type="button" @click=${() => this.#share(words.title, url)}>${share}</button>` : nothing}
      <button type="button" @click=${() => printOnly(this.#host)}>${print}</button>
      ${this.#citing && this.#citation ? this.#citations(words, locale, this.#citation) : nothing}
      <p role="status" class=${this.#said ? '' : 'unseen'}>${this.#said}</p>
    </div>`;
  }

  #citations(
    words: StatementWords,
    locale: View['locale'],
    { cite, citationFormats }: typeof import('../../shared/citation.js'),
  ): TemplateResult {
    const { copy, citationCopied } = labels[locale];
    return html`<dl>
      ${citationFormats.map((format) => {
        const text = cite(words, format, { locale });
        return html`<div>
          <dt>${formatNames[format]}</dt>
          <dd class=${format}>${text}</dd>
          <dd>
            <button type="button" aria-label=${`${copy}, ${formatNames[format]}`} @click=${() => this.#copy(text, citationCopied, locale)}>
              ${copy}
            </button>
          </dd>
        </div>`;
      })}
    </dl>`;
  }

  async #toggleCitations(): Promise<void> {
    this.#citing = !this.#citing;
    this.#citation ??= await import('../../shared/citation.js');
    this.#host.requestUpdate();
  }

  /** A page can forbid to copy; then the text is shown, so that the reader can. */
  async #copy(text: string, done: string, locale: View['locale']): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#said = done;
    } catch {
      this.#said = `${labels[locale].notCopied} ${text}`;
    }
    this.#host.requestUpdate();
  }

  async #share(title: string, url: string): Promise<void> {
    try {
      await navigator.share({ title, url });
    } catch {
      // The reader closed the system's own dialog, which is an answer.
    }
  }
}
