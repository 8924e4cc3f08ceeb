import { html, noChange, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../content/types.js';
import { announce, type Shown } from './events.js';
import type { Library } from './library.js';
import { reportError } from './report.js';

/** What an element wants to show. */
export interface WantedWords {
  /** Id in the library; `undefined` where the element's attributes name nothing that is there. */
  readonly id: string | undefined;
  /** Which of the words, where it is not all of them. */
  readonly part?: string;
  readonly locale: Locale;
  readonly officialOnly: boolean;
  /** Says that nothing has been found, and what can be. */
  readonly unknown?: string;
}

/**
 * Gets the words that an element wants, and says by events when they are shown or fail. Until
 * the wanted words arrive, the earlier words of the same text stay. On a server, which fetches
 * nothing here, an element has the words that its library has at hand.
 */
export class WordsController<Words extends Shown> implements ReactiveController {
  /** The language whose words could not be fetched, where that is the one wanted. */
  failed: Locale | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #library: Library<Words>;
  readonly #wanted: () => WantedWords;
  /** Whether a server rendered the element: then it has a shadow root before it is told to have one. */
  readonly #served: boolean;
  #shown: Words | undefined;
  #shownPart: string | undefined;
  #asked = '';
  #unknown = '';

  constructor(host: ReactiveControllerHost & HTMLElement, library: Library<Words>, wanted: () => WantedWords) {
    this.#host = host;
    this.#library = library;
    this.#wanted = wanted;
    this.#served = host.shadowRoot !== null;
    host.addController(this);
  }

  /** What is on the page; nothing while the fallback stands in. */
  get shown(): Shown | undefined {
    if (!this.#shown) return undefined;
    const { id, locale, status } = this.#shown;
    return { id, locale, status };
  }

  /** The words to render; none as long as the fallback has to stand in for them. */
  get words(): Words | undefined {
    const { id, locale, officialOnly } = this.#wanted();
    if (id === undefined) return undefined;
    const wanted = this.#library.atHand(id, this.#library.localeOfWords(id, locale, officialOnly));
    return wanted ?? (this.#shown?.id === id ? this.#shown : undefined);
  }

  /** What stands in for the words: what a server rendered, as long as it is there, else the element's own content. */
  get fallback(): TemplateResult | typeof noChange {
    return this.#served && !this.#shown ? noChange : html`<slot></slot>`;
  }

  /** Lets words whose fetch failed be asked for again. */
  retry(): void {
    if (!this.failed) return;
    this.#asked = '';
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.retry();
  }

  hostUpdate(): void {
    const { id, locale, officialOnly } = this.#wanted();
    if (id === undefined) return;
    const wanted = this.#library.localeOfWords(id, locale, officialOnly);
    const key = `${id}.${wanted}`;
    if (this.#library.atHand(id, wanted)) {
      this.failed = undefined;
      this.#asked = '';
    } else if (this.#asked !== key) {
      void this.#load(key, id, wanted);
    }
  }

  hostUpdated(): void {
    const { id, part, unknown = '' } = this.#wanted();
    const isUnknown = id === undefined && !this.#library.mayCome(this.#host);
    if (isUnknown && this.#unknown !== unknown)
      reportError(this.#host, 'unknown-statement', `${unknown} The fallback stays.`);
    this.#unknown = isUnknown ? unknown : '';
    const before = this.#shown;
    const now = this.words;
    if (now === before && part === this.#shownPart) return;
    this.#shown = now;
    this.#shownPart = part;
    if (!now) return;
    announce(this.#host, now, before);
  }

  async #load(key: string, id: string, locale: Locale): Promise<void> {
    this.#asked = key;
    this.failed = undefined;
    try {
      await this.#library.load(id, locale);
    } catch (error) {
      if (this.#asked !== key) return;
      this.failed = locale;
      const kept = this.words ? 'What was shown before stays' : 'The fallback stays';
      reportError(
        this.#host,
        'load-failed',
        `the words of ${id} (${locale}) could not be loaded. ${kept}. ${String(error)}`,
      );
    }
    this.#host.requestUpdate();
  }
}
