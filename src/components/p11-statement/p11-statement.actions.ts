import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale, StatementWords } from '../../content/types.js';
import type { CitationFormat, CitedTitle } from '../../shared/citation.js';
import { onServer } from '../../shared/element.js';
import { printOnly } from '../../shared/print.js';
import { reportError } from '../../shared/report.js';
import { labels } from './p11-statement.labels.js';
import type { View } from './p11-statement.template.js';

type CitationModule = typeof import('../../shared/citation.js');

/** Names of the formats; they are names in both languages. */
const formatNames: Readonly<Record<CitationFormat, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

/** What became of an action; said in whatever language is shown by then. */
type Said =
  | { readonly what: 'linkCopied' | 'citeFailed' }
  | { readonly what: 'citationCopied'; readonly format: CitationFormat }
  | { readonly what: 'notCopied'; readonly text: string };

/** A citation, with the title marked as being in its own language, where the format writes it as it is. */
function markTitle(citation: string, { title, locale }: CitedTitle): TemplateResult | string {
  const start = citation.indexOf(title);
  if (start === -1) return citation;
  return html`${citation.slice(0, start)}<span lang=${locale}>${title}</span>${citation.slice(start + title.length)}`;
}

/** What a reader can do with a statement: copy its link, cite it, share it, print it. */
export class StatementActions {
  readonly #host: ReactiveControllerHost & Element;
  /** Loaded when somebody wants to cite. */
  #citation: CitationModule | undefined;
  #citing = false;
  #said: Said | undefined;
  #saidOf: StatementWords | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  render({ words, locale, lang }: View<StatementWords>): TemplateResult {
    const { copyLink, cite, share, print } = labels[locale];
    const { url, title } = words.source[words.locale];
    // On a server: room for what most who read on a narrow screen will have.
    const canShare = onServer || 'share' in navigator;
    // What was said of other words does not hold for these.
    if (this.#saidOf !== words) this.#said = undefined;
    this.#saidOf = words;
    return html`<div part="actions" class="ui" lang=${lang ?? nothing}>
      <button type="button" @click=${() => this.#copy(url, { what: 'linkCopied' })}>${copyLink}</button>
      <button type="button" aria-expanded=${this.#citing} @click=${() => this.#toggleCitations()}>${cite}</button>
      ${canShare ? html`<button type="button" @click=${() => this.#share(title, url)}>${share}</button>` : nothing}
      <button type="button" @click=${() => printOnly(this.#host)}>${print}</button>
      ${this.#citing && this.#citation ? this.#citations(words, locale, this.#citation) : nothing}
      <p role="status" class=${this.#said ? '' : 'unseen'}>${this.#status(locale)}</p>
    </div>`;
  }

  #citations(words: StatementWords, locale: Locale, module: CitationModule): TemplateResult {
    const { cite, citedTitle, citationFormats } = module;
    const { copy } = labels[locale];
    const title = citedTitle(words);
    return html`<dl>
      ${citationFormats.map((format) => {
        const text = cite(words, format, { locale });
        const onClick = () => this.#copy(text, { what: 'citationCopied', format });
        return html`<div>
          <dt>${formatNames[format]}</dt>
          <dd class=${format}>${markTitle(text, title)}</dd>
          <dd><button type="button" aria-label=${`${copy}, ${formatNames[format]}`} @click=${onClick}>${copy}</button></dd>
        </div>`;
      })}
    </dl>`;
  }

  #status(locale: Locale): string {
    const said = this.#said;
    if (!said) return '';
    if (said.what === 'citationCopied') return labels[locale].citationCopied(formatNames[said.format]);
    if (said.what === 'notCopied') return `${labels[locale].notCopied} ${said.text}`;
    return labels[locale][said.what];
  }

  /** Empties the live region first: what is said twice in the same words is heard twice. */
  async #say(said: Said): Promise<void> {
    this.#said = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#said = said;
    this.#host.requestUpdate();
  }

  async #toggleCitations(): Promise<void> {
    try {
      this.#citation ??= await import('../../shared/citation.js');
      this.#citing = !this.#citing;
      this.#host.requestUpdate();
    } catch (error) {
      reportError(this.#host, 'load-failed', `the code for citations could not be loaded. ${String(error)}`);
      await this.#say({ what: 'citeFailed' });
    }
  }

  /** A page can forbid to copy; then the text is shown, so that the reader can. */
  async #copy(text: string, copied: Said): Promise<void> {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    await this.#say(done ? copied : { what: 'notCopied', text });
  }

  async #share(title: string, url: string): Promise<void> {
    try {
      await navigator.share({ title, url });
    } catch {
      // The reader closed the system's own dialog, which is an answer.
    }
  }
}
