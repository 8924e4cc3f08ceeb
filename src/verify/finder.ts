import { align, type Alignment, type Range } from './align.js';
import { foundRange } from './found-range.js';
import type { KnownText, Piece } from './known-texts.js';
import { unknownWord, Vocabulary, type Words } from './words.js';

/** Where a piece stands in a text, word for word or nearly, in characters. */
export interface Occurrence {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/** Words in a row that are looked up together. Two are in too many places, four in too few once words are changed. */
const gram = 3;

/** Below this length a piece is found only where all its words stand in a row: any page has a few of them. */
const shortPiece = 8;

/** Of the grams of a longer piece, and of its words: another translation of the same text has fewer. */
const [enoughGrams, enoughWords] = [1 / 3, 0.4];

interface Known {
  readonly piece: Piece;
  readonly words: Words;
  /** How many grams have to be there. */
  readonly enough: number;
  /** Words by which grams of one occurrence may be out of step. */
  readonly band: number;
}

interface Candidate {
  readonly known: Known;
  readonly alignment: Alignment;
}

function toKnown(piece: Piece, words: Words): Known {
  const { length } = words.ids;
  const grams = Math.max(1, length - gram + 1);
  return {
    piece,
    words,
    enough: length < shortPiece ? grams : Math.ceil(grams * enoughGrams),
    band: length < shortPiece ? 1 : Math.ceil(length / 4),
  };
}

/** Finds known texts in any text, in a time that grows with its length. */
export class Finder {
  readonly #vocabulary = new Vocabulary();
  readonly #known: readonly Known[];
  /** Where each gram stands in which piece. */
  readonly #places = new Map<number, { known: Known; at: number }[]>();

  constructor(texts: readonly KnownText[]) {
    const pieces = texts.flatMap((text) => text.pieces);
    // The words get their numbers first: a gram's key depends on how many there are.
    this.#known = pieces.map((piece) => toKnown(piece, this.#vocabulary.learn(piece.words)));
    for (const known of this.#known) {
      for (const [at, key] of this.#grams(known.words)) {
        const places = this.#places.get(key) ?? [];
        places.push({ known, at });
        this.#places.set(key, places);
      }
    }
  }

  /** In the order of the text. No two occurrences share a word. */
  find(text: string): Occurrence[] {
    const words = this.#vocabulary.read(text);
    const candidates = this.#candidates(words);
    candidates.sort((a, b) => b.alignment.score - a.alignment.score);
    const taken = new Uint8Array(words.ids.length);
    const best = candidates.filter(({ alignment: { page } }) => {
      if (taken.subarray(page.from, page.to).includes(1)) return false;
      taken.fill(1, page.from, page.to);
      return true;
    });
    const searched = { text, words, taken };
    const found = best.map(({ known: { piece, words: own }, alignment }) => ({
      piece,
      ...foundRange(searched, piece.words, own, alignment),
    }));
    return [...found, ...this.#wholeLines(text)].sort((a, b) => a.start - b.start);
  }

  /** Pieces of fewer words than a gram, where one has a line to itself. */
  #wholeLines(text: string): Occurrence[] {
    const pieces = this.#known.filter(({ words }) => words.ids.length < gram).map(({ piece }) => piece);
    const found: Occurrence[] = [];
    let start = 0;
    for (const line of text.split('\n')) {
      const end = start + line.length;
      found.push(...pieces.filter(({ words }) => words === line).map((piece) => ({ piece, start, end })));
      start = end + 1;
    }
    return found;
  }

  /** A number for every few words in a row that are all known, with where they stand. */
  *#grams({ ids }: Words): Generator<[at: number, key: number]> {
    for (let at = 0; at + gram <= ids.length; at += 1) {
      let key = 0;
      for (let offset = 0; offset < gram && key !== -1; offset += 1) {
        const id = ids[at + offset]!;
        key = id === unknownWord ? -1 : key * this.#vocabulary.size + id;
      }
      if (key !== -1) yield [at, key];
    }
  }

  #candidates(words: Words): Candidate[] {
    const votes = new Map<Known, Map<number, number>>();
    for (const [position, key] of this.#grams(words)) {
      for (const { known, at } of this.#places.get(key) ?? []) {
        const bands = votes.get(known) ?? new Map<number, number>();
        votes.set(known, bands);
        const band = Math.floor((position - at) / known.band);
        bands.set(band, (bands.get(band) ?? 0) + 1);
      }
    }
    return [...votes].flatMap(([known, bands]) =>
      stretches(known, bands).flatMap(({ from, to }) => {
        const range = { from: Math.max(0, from), to: Math.min(words.ids.length, to) };
        const alignment = align(known.words.ids, words.ids, range);
        return alignment.matched < known.words.ids.length * enoughWords ? [] : { known, alignment };
      }),
    );
  }
}

/** The stretches of the page in which a piece may stand: where enough of its grams agree on the beginning. */
function stretches({ enough, band: width, words }: Known, bands: ReadonlyMap<number, number>): Range[] {
  const around = (band: number) => (bands.get(band) ?? 0) + (bands.get(band + 1) ?? 0);
  const { length } = words.ids;
  return [...bands.keys()].flatMap((band) => {
    const votes = around(band);
    if (votes < enough || votes < around(band - 1) || votes <= around(band + 1)) return [];
    const slack = Math.ceil(length / 2);
    return { from: band * width - slack, to: (band + 2) * width + length + slack };
  });
}
