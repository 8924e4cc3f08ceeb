import type { LibraryEntry, Locale } from '../content/types.js';

/** What the words of every text say of themselves. */
export interface Named {
  readonly id: string;
  readonly locale: Locale;
}

/** An element that shows a text. */
interface Reader {
  requestUpdate(): void;
}

/** Texts by id. The words of each are fetched in the language that is shown, once for all who ask. */
export class Library<Words extends Named, Id extends string = string> {
  /** Whether scripts that the page has not run yet may add texts. */
  partial = false;
  readonly #waiting = new Set<Reader>();
  #entries: ReadonlyMap<Id, LibraryEntry<Words>>;
  readonly #words = new Map<string, Words>();
  readonly #loading = new Map<string, Promise<Words>>();

  constructor(entries: Readonly<Record<Id, LibraryEntry<Words>>>) {
    this.#entries = new Map(Object.entries(entries) as [Id, LibraryEntry<Words>][]);
  }

  /** Ids of the texts, in the order of the library. */
  get ids(): readonly Id[] {
    return [...this.#entries.keys()];
  }

  /** Adds texts before those that the library has. An id that is taken keeps its text. */
  add(entries: Iterable<readonly [Id, LibraryEntry<Words>]>): void {
    this.#entries = new Map([...entries, ...this.#entries]);
    this.tellWaiting();
  }

  /** Whether a text that is missing may still come. Until it does, or cannot any more, the reader waits to be updated. */
  mayCome(reader: Reader): boolean {
    const mayCome = this.partial && document.readyState !== 'complete';
    if (mayCome) this.#waiting.add(reader);
    return mayCome;
  }

  tellWaiting(): void {
    for (const reader of this.#waiting) reader.requestUpdate();
    this.#waiting.clear();
  }

  has(id: string): id is Id {
    return this.#entries.has(id as Id);
  }

  /** The first that is not withdrawn. */
  get latest(): Id | undefined {
    const isWithdrawn = (id: Id) => {
      const entry = this.#entries.get(id)!;
      // A page may have given every object a member of that name.
      return Object.hasOwn(entry, 'withdrawn') && entry.withdrawn;
    };
    return this.partial ? undefined : this.ids.find((id) => !isWithdrawn(id));
  }

  /** The languages whose words are the publisher's own. */
  official(id: Id): readonly Locale[] {
    return this.#entries.get(id)!.official;
  }

  /** The language of the words to show to somebody who reads `locale`. */
  localeOfWords(id: Id, locale: Locale, officialOnly: boolean): Locale {
    const official = this.official(id);
    return officialOnly && !official.includes(locale) ? (official[0] ?? locale) : locale;
  }

  /** The words, where they are here already. */
  atHand(id: Id, locale: Locale): Words | undefined {
    return this.#words.get(`${id}.${locale}`);
  }

  /**
   * Fetches the words. A fetch that failed can be tried again; some browsers (Firefox) remember
   * the failure of a module for as long as the page is open.
   */
  load(id: Id, locale: Locale): Promise<Words> {
    const key = `${id}.${locale}`;
    let promise = this.#loading.get(key);
    if (!promise) {
      promise = this.#fetch(id, locale);
      this.#loading.set(key, promise);
      promise.then(
        (words) => this.#words.set(key, words),
        () => this.#loading.delete(key),
      );
    }
    return promise;
  }
  async #fetch(id: Id, locale: Locale): Promise<Words> {
    const words = (await this.#entries.get(id)!.load[locale]()) as Words | undefined;
    // A server can have anything at an address: nothing at all, or the words of something else.
    if (words?.id !== id || words.locale !== locale) throw new TypeError('The file does not have these words.');
    // Not every text has each member, and a library of the page may have given one to every object.
    return { __proto__: null, ...words };
  }
}
