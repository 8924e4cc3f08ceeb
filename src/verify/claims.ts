import type { WithdrawnStatement } from '../content/types.js';
import { locales, passages } from '../data.js';
import { findPassages, unknownPassage } from '../shared/blocks.js';
import { findStatement, unknownStatement } from '../shared/statements.js';
import { withdrawalText } from '../shared/withdrawal.js';
import type { Claim } from './claim.js';
import type { KnownText } from './known-texts.js';
import type { StatementReport } from './report.js';

/** What a claim means: passages of a statement. */
export interface Meaning {
  readonly id: string;
  /** Names of the passages that belong in the place. */
  readonly wanted: readonly string[];
}

/** Why a claim means nothing that can be compared. */
export type Refusal = Pick<StatementReport, 'result' | 'problem'>;

/** What may stand beside the links of a fallback without being a passage, which none is as short as: in words. */
const fewWords = 8;

/**
 * What there is to say of a statement that its publisher withdrew. What its words were is not known
 * here any more; but what stands in its place, and is neither a link nor what this package has put
 * there since, may well be them.
 */
function refuseWithdrawn(words: WithdrawnStatement, besideLinks: string): Refusal {
  const since = `Its publisher withdrew it on ${words.withdrawn}`;
  const isNotice = locales.some((locale) => besideLinks.includes(withdrawalText(words, locale)));
  const count = besideLinks.match(/\p{L}+/gu)?.length ?? 0;
  return isNotice || count <= fewWords
    ? { result: 'withdrawn', problem: `${since}.` }
    : { result: 'withdrawn-words', problem: `${since}, and words stand in its place. Take them out.` };
}

/**
 * What the attributes of an element or the fragment of a link ask for.
 *
 * @param besideLinks - What stands there beside links.
 */
export function meaningOf(
  { tag, statement, passage = '' }: Claim,
  texts: readonly KnownText[],
  besideLinks = '',
): Meaning | Refusal {
  const id = findStatement(statement);
  const words = texts.find((text) => text.id === id)?.words;
  if (id === undefined || !words) return { result: 'unknown', problem: unknownStatement(statement) };
  if ('withdrawn' in words) return refuseWithdrawn(words, besideLinks);
  const quoted = tag === 'p11-quote' ? findPassages(words.blocks, passage) : passages(words);
  if (!quoted) return { result: 'unknown', problem: unknownPassage(words, passage) };
  return { id, wanted: quoted.map((one) => one.id) };
}
