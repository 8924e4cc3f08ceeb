/** The words of a text as numbers, with the range of each in characters. */
export interface Words {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Letters and digits, with invisible characters among them: soft hyphens, joiners. */
const word = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu;

/** The id of every word that no known text has. */
export const unknownWord = 0;

/**
 * Gives a number to each word. Case, the encoding of accents and invisible characters make no
 * difference: words are found by this, and compared afterwards.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#ids.size + 1;
  }

  /** Returns the words of a text to look for, and adds them to the vocabulary. */
  learn(text: string): Words {
    return this.#split(text, (plain) => {
      const id = this.#ids.get(plain) ?? this.size;
      this.#ids.set(plain, id);
      return id;
    });
  }

  /** Returns the words of a text to search. */
  read(text: string): Words {
    return this.#split(text, (plain) => this.#ids.get(plain) ?? unknownWord);
  }

  #split(text: string, idOf: (plain: string) => number): Words {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: found, index } of text.matchAll(word)) {
      const plain = found
        .normalize('NFKC')
        .toLowerCase()
        .replace(/\p{Cf}+/gu, '');
      if (plain === '') continue;
      ids.push(idOf(plain));
      starts.push(index);
      ends.push(index + found.length);
    }
    return { ids, starts, ends };
  }
}
