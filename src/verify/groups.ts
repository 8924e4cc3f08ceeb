import type { KnownText } from './known-texts.js';
import type { Standing } from './passages.js';

/** The same line in the statement given: two languages of one can have a line in common. */
function asLineOf(text: KnownText, line: Standing): Standing | undefined {
  const piece = text.pieces.find(({ kind, words }) => kind === 'line' && words === line.piece.words);
  return piece && { ...line, piece };
}

/**
 * What stands in a text of each statement that has a passage there. A line goes with the passages
 * before it, or else with those after it; by itself, as in a list of titles, it goes with nothing.
 */
export function byStatement(standings: readonly Standing[]): Map<KnownText, Standing[]> {
  const groups = new Map<KnownText, Standing[]>();
  let last: KnownText | undefined;
  let waiting: Standing[] = [];
  for (const standing of standings) {
    const { of, kind } = standing.piece;
    if (kind !== 'passage') {
      const line = last && asLineOf(last, standing);
      if (line) groups.get(line.piece.of)!.push(line);
      else waiting.push(standing);
      continue;
    }
    const group = groups.get(of) ?? [];
    groups.set(of, group);
    for (const line of waiting) {
      const own = asLineOf(of, line);
      if (own) group.push(own);
    }
    group.push(standing);
    waiting = [];
    last = of;
  }
  return groups;
}
