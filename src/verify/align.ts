/** Words from one to before another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How a piece lies in a stretch of a page, in words. */
export interface Alignment {
  /** Grows with the words that are there, and shrinks with those that are changed, gone or put in between. */
  readonly score: number;
  /** How many words of the piece are there, in their order. */
  readonly matched: number;
  readonly piece: Range;
  readonly page: Range;
}

/** A word that is changed costs as much as one that is gone and one that is put in. A few words kept outweigh many put in. */
const [match, mismatch, gap] = [4, -2, -1];

/** Numbers of each cell: score, words matched, and where in the piece and in the page it began. */
const [score, matched, pieceFrom, pageFrom, width] = [0, 1, 2, 3, 4];

/**
 * The stretch of a page that is most like a piece, by the method of Smith and Waterman (1981):
 * what stands before and after costs nothing.
 */
export function align(piece: readonly number[], page: readonly number[], { from, to }: Range): Alignment {
  const columns = to - from + 1;
  let above = new Int32Array(columns * width);
  let current = new Int32Array(columns * width);
  for (let column = 0; column < columns; column += 1) above[column * width + pageFrom] = from + column;
  let best: Alignment = { score: 0, matched: 0, piece: { from: 0, to: 0 }, page: { from, to: from } };

  for (let row = 1; row <= piece.length; row += 1) {
    begin(current, 0, row, from);
    for (let column = 1; column < columns; column += 1) {
      const cell = column * width;
      const isMatch = piece[row - 1] === page[from + column - 1];
      begin(current, cell, row, from + column);
      goOn(current, cell, above, cell - width, isMatch ? match : mismatch);
      goOn(current, cell, above, cell, gap);
      goOn(current, cell, current, cell - width, gap);
      if (current[cell + score]! <= best.score) continue;
      best = {
        score: current[cell + score]!,
        matched: current[cell + matched]!,
        piece: { from: current[cell + pieceFrom]!, to: row },
        page: { from: current[cell + pageFrom]!, to: from + column },
      };
    }
    [above, current] = [current, above];
  }
  return best;
}

/** Nothing is aligned yet. */
function begin(cells: Int32Array, cell: number, row: number, position: number): void {
  cells[cell + score] = 0;
  cells[cell + matched] = 0;
  cells[cell + pieceFrom] = row;
  cells[cell + pageFrom] = position;
}

/** Goes on from another cell, where that is better than what is there. */
function goOn(cells: Int32Array, cell: number, others: Int32Array, other: number, step: number): void {
  if (others[other + score]! + step <= cells[cell + score]!) return;
  cells[cell + score] = others[other + score]! + step;
  cells[cell + matched] = others[other + matched]! + (step === match ? 1 : 0);
  cells[cell + pieceFrom] = others[other + pieceFrom]!;
  cells[cell + pageFrom] = others[other + pageFrom]!;
}
