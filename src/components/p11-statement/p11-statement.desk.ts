import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale, StatementWords } from '../../content/types.js';
import { citationFormats, cite, citedTitle, type CitationFormat, type CitedTitle } from '../../shared/citation.js';
import { copyText } from '../../shared/clipboard.js';
import { printOnly } from '../../shared/print.js';
import { labels } from './p11-statement.desk.labels.js';

/** Names of the formats; they are names in both languages. */
const formatNames: Readonly<Record<CitationFormat, string>> = {
  apa: 'APA',
  chicago: 'Chicago',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

/** What became of an action; said in whatever language is shown by then. */
interface Said {
  readonly what: 'linkCopied' | 'citationCopied' | 'citationNotCopied' | 'notCopied' | 'notPrinted';
  /** Of which citation, where it is said beside it. */
  readonly format?: CitationFormat;
  /** What a reader can copy by hand. */
  readonly text?: string;
}

/** A citation, with the title marked as being in its own language, where the format writes it as it is. */
function markTitle(citation: string, { title, locale }: CitedTitle): TemplateResult | string {
  const start = citation.indexOf(title);
  if (start === -1) return citation;
  return html`${citation.slice(0, start)}<span lang=${locale}>${title}</span>${citation.slice(start + title.length)}`;
}

/** Does what a reader asks of a statement, and says what became of it. Fetched when it is first asked for. */
export class Desk {
  readonly #host: ReactiveControllerHost & Element;
  #citing = false;
  #said: Said | undefined;
  #saidOf: StatementWords | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** Whether the citations are shown. */
  get citing(): boolean {
    return this.#citing;
  }

  /** The citations, where the reader wants to see them. */
  citations(words: StatementWords, locale: Locale): TemplateResult | typeof nothing {
    if (!this.#citing) return nothing;
    const { copy } = labels[locale];
    const title = citedTitle(words);
    return html`<dl>
      ${citationFormats.map((format) => {
        const text = cite(words, format, locale);
        const onClick = () => this.#copyCitation(text, format);
        return html`<div>
          <dt>${formatNames[format]}</dt>
          <dd class=${format}>${markTitle(text, title)}</dd>
          <dd>
            <button type="button" aria-label=${`${copy}, ${formatNames[format]}`} @click=${onClick}>${copy}</button>&ensp;
            <span role="status">${this.#saidOn(words, locale, format)}</span>
          </dd>
        </div>`;
      })}
    </dl>`;
  }

  /** What became of the last action, but for a citation: that is said beside it. */
  status(words: StatementWords, locale: Locale): string {
    return this.#saidOn(words, locale);
  }

  #saidOn(words: StatementWords, locale: Locale, format?: CitationFormat): string {
    // What was said of other words does not hold for these.
    if (this.#saidOf !== words) this.#said = undefined;
    this.#saidOf = words;
    const said = this.#said;
    if (!said || said.format !== format) return '';
    return [labels[locale][said.what], said.text].filter(Boolean).join(' ');
  }

  /** Says whether a link was copied. A page can forbid to; then it is shown, so that the reader can. */
  async linkCopied(copying: Promise<boolean>, url: string): Promise<void> {
    await this.#say((await copying) ? { what: 'linkCopied' } : { what: 'notCopied', text: url });
  }

  async #copyCitation(text: string, format: CitationFormat): Promise<void> {
    const copied = await copyText(text);
    await this.#say({ what: copied ? 'citationCopied' : 'citationNotCopied', format });
  }

  /** Shows the citations, or puts them away. */
  toggleCitations(): void {
    this.#citing = !this.#citing;
  }

  /** Prints the statement, and nothing else of the page. Where the page may not print, says where another does. */
  async print(url: string): Promise<void> {
    if (!(await printOnly(this.#host))) await this.#say({ what: 'notPrinted', text: url });
  }

  /** Empties the live region first: what is said twice in the same words is heard twice. */
  async #say(said: Said): Promise<void> {
    this.#said = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#said = said;
    this.#host.requestUpdate();
  }
}
