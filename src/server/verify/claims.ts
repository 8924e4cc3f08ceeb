import type { Passage } from '../../content/types.js';
import { passages } from '../../data.js';
import { findPassages, passageIds } from '../../shared/blocks.js';
import { findStatement, statements } from '../../shared/statements.js';
import type { KnownText } from './known-texts.js';
import type { Claim } from './places.js';
import type { StatementReport } from './report.js';

/** What a claim means: passages of a statement. */
export interface Meaning {
  readonly id: string;
  /** Names of the passages that belong in the place. */
  readonly wanted: readonly string[];
}

/** Why a claim means nothing that can be compared. */
export type Refusal = Pick<StatementReport, 'result' | 'problem'>;

function ids(found: readonly Passage[]): string[] {
  return found.map(({ id }) => id);
}

/** What the attributes of an element or the fragment of a link ask for. */
export function meaningOf({ tag, statement, passage = '' }: Claim, texts: readonly KnownText[]): Meaning | Refusal {
  const id = findStatement(statement);
  const words = texts.find((text) => text.id === id)?.words;
  if (id === undefined || !words) {
    const problem = `There is no statement “${statement}”. Known: ${statements.ids.join(', ')}, latest.`;
    return { result: 'unknown', problem };
  }
  if ('withdrawn' in words) return { result: 'withdrawn', problem: `Its publisher withdrew it on ${words.withdrawn}.` };
  if (tag !== 'p11-quote') return { id, wanted: ids(passages(words)) };
  const quoted = findPassages(words.blocks, passage);
  if (quoted) return { id, wanted: ids(quoted) };
  const known = passageIds(words.blocks).join(', ');
  return {
    result: 'unknown',
    problem: `There is no passage “${passage}” in ${id}. Known: ${known}, and ranges as p1-p2.`,
  };
}
