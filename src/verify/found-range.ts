import type { Alignment, Range } from './align.js';
import type { Words } from './words.js';

/** A text in which pieces were found. */
export interface Searched {
  readonly text: string;
  readonly words: Words;
  /** 1 for every word that belongs to a piece. */
  readonly taken: Uint8Array;
}

/** Marks that open a quotation or a bracket, with the space that French puts after one. */
const opening = /[\p{Pi}\p{Ps}"'„]\s?$/u;

/** Marks that end a sentence, a quotation or a bracket, with the space that French puts before some. */
const closing = /^(?:\s?[\p{Pf}\p{Pe}"'.,;:!?…])+/u;

/** What would go on with a mark that is there as published: `..`, `?!`. */
const goesOn = /^[.,;:!?…]/;

/**
 * The words at either end of a piece that were not found as published: as many of the page's as
 * the piece has there, on the same line, unless they belong to another piece.
 */
function withEnds({ text, words, taken }: Searched, length: number, { piece, page }: Alignment): Range {
  let { from, to } = page;
  const isFree = (index: number) => index >= 0 && index < taken.length && taken[index] === 0;
  const onOneLine = (index: number) => !text.slice(words.ends[index], words.starts[index + 1]).includes('\n');
  for (let left = piece.from; left > 0 && isFree(from - 1) && onOneLine(from - 1); left -= 1) taken[--from] = 1;
  for (let left = length - piece.to; left > 0 && isFree(to) && onOneLine(to - 1); left -= 1) taken[to++] = 1;
  return { from, to };
}

/** How much of what stands before a piece's first word belongs to it. */
function headLength(before: string, head: string): number {
  if (before.endsWith(head)) return head.length;
  return opening.exec(before)?.[0].length ?? 0;
}

/** How much of what stands after a piece's last word belongs to it. */
function tailLength(after: string, tail: string): number {
  if (tail === '' || (after.startsWith(tail) && !goesOn.test(after.slice(tail.length)))) return tail.length;
  return closing.exec(after)?.[0].length ?? 0;
}

/** Where a piece that was found begins and ends in the text, with the marks before and after its words. */
export function foundRange(
  searched: Searched,
  pieceText: string,
  pieceWords: Words,
  alignment: Alignment,
): { start: number; end: number } {
  const { text, words } = searched;
  const { from, to } = withEnds(searched, pieceWords.ids.length, alignment);
  const [start, end] = [words.starts[from]!, words.ends[to - 1]!];
  const before = text.slice(words.ends[from - 1] ?? 0, start).replace(/.*\n/s, '');
  const after = text.slice(end, words.starts[to]).replace(/\n.*/s, '');
  return {
    start: start - headLength(before, pieceText.slice(0, pieceWords.starts[0])),
    end: end + tailLength(after, pieceText.slice(pieceWords.ends.at(-1))),
  };
}
