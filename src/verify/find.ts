import { diffArrays } from 'diff';
import type { Budget } from './budget.js';
import type { KnownText, Piece } from './known-texts.js';
import { unknownWord, Vocabulary, type Words } from './words.js';

/** Where a piece stands in a text, word for word or nearly, in characters. */
export interface Occurrence {
  /** Every piece that has these words: statements can share a passage or a line. */
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
}

/** Words from one to before another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words in a row that are looked up together. Two stand in too many places, four in too few once words are changed. */
const gram = 3;

/** Pieces with fewer words are found only where all their words stand in a row: any page has a few of them. */
const longPiece = 8;

/** Of the grams of a long piece, and of its words: another translation of the same text has fewer. */
const [enoughGrams, enoughWords] = [1 / 3, 0.4];

/** What a kept word and a changed one count for, to find where in a diff a piece begins and ends. */
const [kept, changed] = [4, -1];

/** Marks that open a quotation or a bracket, with the space that French puts after one. */
const opening = /[\p{Pi}\p{Ps}"']\s?$/u;

/** Marks that end a sentence, a quotation or a bracket, with the space that French puts before some. */
const closing = /^(?:\s?[\p{Pf}\p{Pe}"'.,;:!?…])+/u;

/** What would continue a mark that is there as published: `..`, `?!`. */
const continued = /^[.,;:!?…]/;

/** Words to look for, with the pieces that have them. */
interface Phrase {
  readonly text: string;
  readonly words: Words;
  readonly pieces: Piece[];
}

/** A part of the page in which a phrase may stand. */
interface Candidate {
  readonly phrase: Phrase;
  readonly votes: number;
  /** A word of the page that belongs to it. */
  readonly at: number;
  readonly range: Range;
}

/** Grams of a phrase that agree on where it begins, and a word of the page that they share. */
interface Band {
  readonly grams: Set<number>;
  readonly at: number;
}

/** A text that is searched. `taken` has 1 for every word that belongs to an occurrence. */
interface Searched {
  readonly text: string;
  readonly words: Words;
  readonly taken: Uint8Array;
}

/** Finds known texts in any text, in a time that grows with its length. */
export class Finder {
  readonly #vocabulary = new Vocabulary();
  readonly #phrases = new Map<string, Phrase>();
  /** Long phrases by their first words, the longest first. */
  readonly #beginnings = new Map<number, Phrase[]>();
  /** Where each gram stands in which phrase. */
  readonly #grams = new Map<number, { phrase: Phrase; at: number }[]>();

  constructor(texts: readonly KnownText[]) {
    for (const piece of texts.flatMap(({ pieces }) => pieces)) {
      const text = piece.words;
      const phrase = this.#phrases.get(text) ?? { text, words: this.#vocabulary.learn(text), pieces: [] };
      phrase.pieces.push(piece);
      this.#phrases.set(text, phrase);
    }
    // A gram's key depends on how many words there are, so all are learned by now.
    for (const phrase of this.#phrases.values()) {
      for (let at = 0; at + gram <= phrase.words.ids.length; at += 1) {
        const key = this.#key(phrase.words, at);
        push(this.#grams, key, { phrase, at });
        if (at === 0 && phrase.words.ids.length >= longPiece) push(this.#beginnings, key, phrase);
      }
    }
    for (const phrases of this.#beginnings.values()) phrases.sort((a, b) => b.text.length - a.text.length);
  }

  /** Occurrences in the order of the text. No two share a word. */
  find(text: string, budget: Budget): Occurrence[] {
    const words = this.#vocabulary.read(text);
    const searched = { text, words, taken: new Uint8Array(words.ids.length) };
    const found = [...this.#exact(searched, budget), ...this.#near(searched, budget), ...this.#wholeLines(text)];
    budget.addFindings(found.length);
    return found.sort((a, b) => a.start - b.start);
  }

  /** A number for the words at some place; 0 where one of them is in no known text. */
  #key({ ids }: Words, at: number): number {
    let key = 0;
    for (let offset = 0; offset < gram; offset += 1) {
      const id = ids[at + offset] ?? unknownWord;
      if (id === unknownWord) return 0;
      key = key * this.#vocabulary.size + id;
    }
    return key;
  }

  /** Long phrases that stand there as published. A line may end in them where they have a space. */
  *#exact({ text, words, taken }: Searched, budget: Budget): Generator<Occurrence> {
    const onOneLine = text.replaceAll('\n', ' ');
    for (let at = 0; at < words.ids.length; at += 1) {
      budget.step();
      for (const phrase of this.#beginnings.get(this.#key(words, at)) ?? []) {
        budget.step();
        const start = words.starts[at]! - phrase.words.starts[0]!;
        const [last, end] = [at + phrase.words.ids.length - 1, start + phrase.text.length];
        const isWhole = words.ends[last] === start + phrase.words.ends.at(-1)! && !continued.test(text[end] ?? '');
        if (!isWhole || !onOneLine.startsWith(phrase.text, start)) continue;
        taken.fill(1, at, last + 1);
        yield { pieces: phrase.pieces, start, end };
        at = last;
        break;
      }
    }
  }

  /** Phrases of which enough words stand there in a row, where nothing else was found. */
  *#near(searched: Searched, budget: Budget): Generator<Occurrence> {
    const candidates = this.#candidates(searched, budget).sort((a, b) => b.votes - a.votes);
    for (const { phrase, range, at } of candidates) {
      if (searched.taken[at] === 1) continue;
      budget.step(phrase.words.ids.length);
      const place = align(phrase, searched, range, at);
      if (!place) continue;
      searched.taken.fill(1, place.from, place.to);
      yield { pieces: phrase.pieces, ...withMarks(phrase, searched, place) };
    }
  }

  /** Phrases of fewer words than a gram, where one has a line to itself. */
  *#wholeLines(text: string): Generator<Occurrence> {
    let start = 0;
    for (const line of text.split('\n')) {
      const phrase = this.#phrases.get(line);
      const end = start + line.length;
      if (phrase && phrase.words.ids.length < gram) yield { pieces: phrase.pieces, start, end };
      start = end + 1;
    }
  }

  /** Where enough grams of a phrase agree on where it begins, give or take a quarter of its length. */
  #candidates({ words, taken }: Searched, budget: Budget): Candidate[] {
    const votes = new Map<Phrase, Map<number, Band>>();
    for (let position = 0; position + gram <= words.ids.length; position += 1) {
      budget.step();
      if (taken[position] === 1 || taken[position + gram - 1] === 1) continue;
      for (const { phrase, at } of this.#grams.get(this.#key(words, position)) ?? []) {
        budget.step();
        const bands = votes.get(phrase) ?? new Map<number, Band>();
        votes.set(phrase, bands);
        const band = Math.floor((position - at) / bandOf(phrase));
        const before = bands.get(band);
        if (before) before.grams.add(at);
        else bands.set(band, { grams: new Set([at]), at: position });
      }
    }
    return [...votes].flatMap(([phrase, bands]) => {
      const { length } = phrase.words.ids;
      const [width, grams] = [bandOf(phrase), length - gram + 1];
      const slack = Math.ceil(length / 2);
      return [...bands].flatMap(([band, { grams: own, at }]): Candidate[] => {
        const all = new Set([...own, ...(bands.get(band + 1)?.grams ?? [])]).size;
        if (all < (length < longPiece ? grams : grams * enoughGrams)) return [];
        const range = { from: band * width - slack, to: (band + 2) * width + length + slack };
        return [{ phrase, votes: all, at, range }];
      });
    });
  }
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Words by which grams of one occurrence may be out of step. */
function bandOf({ words: { ids } }: Phrase): number {
  return ids.length < longPiece ? 1 : Math.ceil(ids.length / 4);
}

/** The words of the page that a phrase became, within a range around one of them; `undefined` where too few are kept. */
function align({ words }: Phrase, { text, words: page, taken }: Searched, range: Range, at: number): Range | undefined {
  let [low, high] = [at, at];
  while (low > Math.max(0, range.from) && taken[low - 1] === 0) low -= 1;
  while (high < Math.min(page.ids.length, range.to) && taken[high] === 0) high += 1;
  const best = mostKept(words.ids, page.ids.slice(low, high));
  if (best.words < words.ids.length * enoughWords) return undefined;

  // At either end, as many changed words as the phrase has left there, on the same line.
  let [from, to] = [low + best.from, low + best.to];
  const isLineEnd = (index: number) => text.slice(page.ends[index], page.starts[index + 1]).includes('\n');
  for (let left = best.before; left > 0 && from > low && !isLineEnd(from - 1); left -= 1) from -= 1;
  for (let left = best.after; left > 0 && to < high && !isLineEnd(to - 1); left -= 1) to += 1;
  return { from, to };
}

/** The part of a diff that keeps most of a phrase for the fewest changes, with how much of the phrase lies outside of it. */
function mostKept(
  phrase: readonly number[],
  page: readonly number[],
): Range & { words: number; before: number; after: number } {
  let best = { score: 0, from: 0, to: 0, words: 0, before: 0, after: 0 };
  let current = { score: 0, from: 0, words: 0, before: 0 };
  let [inPhrase, inPage] = [0, 0];
  for (const { added, removed, count } of diffArrays([...phrase], [...page])) {
    const isKept = !added && !removed;
    if (isKept && current.score <= 0) current = { score: 0, from: inPage, words: 0, before: inPhrase };
    current.score += count * (isKept ? kept : changed);
    if (isKept) current.words += count;
    if (!added) inPhrase += count;
    if (!removed) inPage += count;
    if (current.score > best.score) best = { ...current, to: inPage, after: phrase.length - inPhrase };
  }
  return best;
}

/** Words as a range of characters, with the marks before and after them that belong to the phrase. */
function withMarks(phrase: Phrase, { text, words }: Searched, { from, to }: Range): { start: number; end: number } {
  const [start, end] = [words.starts[from]!, words.ends[to - 1]!];
  const before = text.slice(words.ends[from - 1] ?? 0, start);
  const after = text.slice(end, words.starts[to]);
  const lineEnd = after.indexOf('\n');
  const head = phrase.text.slice(0, phrase.words.starts[0]);
  const tail = phrase.text.slice(phrase.words.ends.at(-1));
  return {
    start: start - headLength(before.slice(before.lastIndexOf('\n') + 1), head),
    end: end + tailLength(lineEnd === -1 ? after : after.slice(0, lineEnd), tail),
  };
}

/** How much of what stands before a phrase's first word belongs to it. */
function headLength(before: string, head: string): number {
  if (before.endsWith(head)) return head.length;
  return opening.exec(before.slice(-2))?.[0].length ?? 0;
}

/** How much of what stands after a phrase's last word belongs to it. */
function tailLength(after: string, tail: string): number {
  if (tail === '' || (after.startsWith(tail) && !continued.test(after.slice(tail.length)))) return tail.length;
  return closing.exec(after)?.[0].length ?? 0;
}
