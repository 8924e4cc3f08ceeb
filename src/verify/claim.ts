import type { WithdrawnStatement } from '../content/types.js';
import { locales, passages } from '../data.js';
import { findPassages, unknownPassage } from '../shared/blocks.js';
import { findStatement, unknownStatement } from '../shared/statements.js';
import { withdrawalText } from '../shared/remarks.js';
import type { KnownText } from './known-texts.js';
import type { StatementReport } from './report.js';

/** What a page says that it shows in some place. */
export interface Claim {
  readonly via: 'element' | 'hook' | 'frame';
  readonly tag: string;
  /** Id of the statement, or `latest`, as the page has it. */
  readonly statement: string;
  /** The passages of a `p11-quote`. */
  readonly passage?: string | undefined;
  /** Language of the place, as far as the page names one. */
  readonly language: string | undefined;
}

/** The passages that a claim asks for. */
export interface Meaning {
  readonly id: string;
  /** Names of the passages that belong in the place. */
  readonly wanted: readonly string[];
}

/** Why a claim asks for nothing that can be compared. */
export type Refusal = Pick<StatementReport, 'result' | 'problem'>;

/** The most words that may stand beside the links of a fallback without being a passage. */
const fewWords = 8;

/**
 * Reports a claim to a withdrawn statement. Its words are not in this package any more, so any words
 * in the place count as them, but for links and this package's own notice.
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
 * Returns the passages that the attributes of an element, or the fragment of a link, ask for.
 *
 * @param besideLinks - The text of the place, without that of links.
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
