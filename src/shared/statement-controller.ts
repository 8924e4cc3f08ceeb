import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale, StatementModule } from '../content/types.js';
import { errorOnce } from './console.js';
import { P11ErrorEvent, P11LanguageChangeEvent, P11RenderEvent, type ErrorCode } from './events.js';
import { findStatement, loadWords, localeOfWords, statementIds, wordsAtHand } from './statements.js';

/** What an element wants to show. */
export interface WantedWords {
  /** Value of its `statement` attribute. */
  readonly statement: string;
  readonly locale: Locale;
  readonly officialOnly: boolean;
}

/**
 * Gets the words that an element wants, and says by events when they are shown or fail. Until
 * the wanted words arrive, the earlier words of the same statement stay.
 */
export class StatementController implements ReactiveController {
  /** The words to render; none as long as the fallback has to stand in for them. */
  words: StatementModule | undefined;
  /** Whether the words in the wanted language could not be fetched. */
  failed = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wanted: () => WantedWords;
  #shown: StatementModule | undefined;
  #asked = '';
  #unknown: string | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, wanted: () => WantedWords) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  /** Lets words whose fetch failed be fetched again. */
  retry(): void {
    if (this.failed) this.#asked = '';
  }

  hostUpdate(): void {
    const { statement, locale, officialOnly } = this.#wanted();
    const id = findStatement(statement);
    if (!id) {
      this.words = undefined;
      this.#asked = '';
      return;
    }
    this.#unknown = undefined;
    const wanted = localeOfWords(id, locale, officialOnly);
    const atHand = wordsAtHand(id, wanted);
    if (atHand) {
      this.words = atHand;
      this.failed = false;
      this.#asked = '';
      return;
    }
    if (this.words?.id !== id) this.words = undefined;
    const key = `${id}.${wanted}`;
    if (this.#asked !== key) void this.#load(key, id, wanted);
  }

  hostUpdated(): void {
    const { statement } = this.#wanted();
    if (!findStatement(statement) && this.#unknown !== statement) {
      this.#unknown = statement;
      const message = `there is no statement "${statement}". Known: ${statementIds.join(', ')}, latest. The fallback stays.`;
      this.#report('unknown-statement', message);
    }
    const before = this.#shown;
    const now = this.words;
    if (now === before) return;
    this.#shown = now;
    if (!now) return;
    this.#host.dispatchEvent(new P11RenderEvent(now.id, now.locale));
    if (before?.id === now.id) this.#host.dispatchEvent(new P11LanguageChangeEvent(now.locale, before.locale));
  }

  async #load(key: string, id: string, locale: Locale): Promise<void> {
    this.#asked = key;
    this.failed = false;
    try {
      await loadWords(id, locale);
    } catch (error) {
      if (this.#asked !== key) return;
      this.failed = true;
      const kept = this.words ? 'What was shown before stays' : 'The fallback stays';
      this.#report('load-failed', `the words of ${id} (${locale}) could not be loaded. ${kept}. ${String(error)}`);
    }
    this.#host.requestUpdate();
  }

  #report(code: ErrorCode, message: string): void {
    errorOnce(`<${this.#host.localName}>: ${message}`);
    this.#host.dispatchEvent(new P11ErrorEvent(code, message));
  }
}
