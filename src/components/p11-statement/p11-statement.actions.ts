import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { StatementWords } from '../../content/types.js';
import { copyText } from '../../shared/clipboard.js';
import { isOnServer } from '../../shared/element.js';
import { reportError } from '../../shared/report.js';
import type { Desk } from './p11-statement.desk.js';
import { labels } from './p11-statement.labels.js';
import type { View } from './p11-statement.template.js';

/** What a reader can do with a statement: copy its link, cite it, share it, print it. */
export class StatementActions {
  readonly #host: LitElement;
  #desk: Desk | undefined;
  #failed = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render({ words, locale, lang }: View<StatementWords>): TemplateResult {
    const { copyLink, cite, share, print, actionFailed } = labels[locale];
    const { url, title } = words.source[words.locale];
    // On a server nobody knows. Its styles keep room where most can (src/server/render.ts).
    const onServer = isOnServer(this.#host);
    const canShare = onServer || 'share' in navigator;
    const shareClass = onServer ? 'scripted' : nothing;
    const desk = this.#desk;
    const status = this.#failed ? actionFailed : desk?.status(words, locale);
    return html`<div part="actions" class="ui" lang=${lang ?? nothing}>
      <button type="button" @click=${() => this.#copy(url)}>${copyLink}</button>
      <button type="button" aria-expanded=${desk?.citing ?? false} @click=${() => this.#do((desk) => desk.toggleCitations())}>${cite}</button>
      <button type="button" @click=${() => this.#do((desk) => desk.print(url))}>${print}</button>
      ${canShare ? html`<button type="button" class=${shareClass} @click=${() => this.#share(title, url)}>${share}</button>` : nothing}
      ${desk?.citations(words, locale) ?? nothing}
      <p role="status" class=${status ? '' : 'unseen'}>${status}</p>
    </div>`;
  }

  /** Does something by the code that is fetched for it. One that failed to load can be tried again. */
  async #do(action: (desk: Desk) => void | Promise<void>): Promise<void> {
    try {
      this.#desk ??= new (await import('./p11-statement.desk.js')).Desk(this.#host);
      this.#failed = false;
      void action(this.#desk);
    } catch (error) {
      this.#failed = true;
      reportError(this.#host, 'load-failed', `the code for an action could not be loaded. ${String(error)}`);
    }
    this.#host.requestUpdate();
  }

  #copy(url: string): void {
    // At once: some browsers (Safari) let nobody copy who had to wait for code.
    const copying = copyText(url);
    void this.#do((desk) => desk.linkCopied(copying, url));
  }

  async #share(title: string, url: string): Promise<void> {
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // That the reader closed the system's own dialog is an answer.
      if ((error as Error).name !== 'AbortError') this.#copy(url);
    }
  }
}
