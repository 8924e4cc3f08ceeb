import { passages } from '../../data.js';
import { findPassages, unknownPassage } from '../../shared/blocks.js';
import { findStatement, unknownStatement } from '../../shared/statements.js';
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

/** What the attributes of an element or the fragment of a link ask for. */
export function meaningOf({ tag, statement, passage = '' }: Claim, texts: readonly KnownText[]): Meaning | Refusal {
  const id = findStatement(statement);
  const words = texts.find((text) => text.id === id)?.words;
  if (id === undefined || !words) return { result: 'unknown', problem: unknownStatement(statement) };
  if ('withdrawn' in words) {
    return { result: 'withdrawn', problem: `Its publisher withdrew it on ${words.withdrawn}: the element says so.` };
  }
  const quoted = tag === 'p11-quote' ? findPassages(words.blocks, passage) : passages(words);
  if (!quoted) return { result: 'unknown', problem: unknownPassage(words, passage) };
  return { id, wanted: quoted.map((one) => one.id) };
}
