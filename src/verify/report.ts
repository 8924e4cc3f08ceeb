import type { Locale, Status } from '../content/types.js';
import type { Difference } from './differences.js';

/*
 * The report on a page, as plain data. The command line prints it as JSON, or puts it into words.
 */

/** What is known about a page beside its source. */
export interface PageOptions {
  /** The language that the server named in `Content-Language`. */
  readonly language?: string | undefined;
  /** Address of the page, from which those of its frames begin; none for a file. Nothing is fetched from it. */
  readonly address?: string | undefined;
}

/** A script of the page that has the name of ours. */
export interface Script {
  readonly address: string;
  readonly integrity?: string | undefined;
}

/** One passage, or a line such as the title, as it is on a page. */
export interface PassageReport {
  /** `p3`; `title`, `signature-2`. */
  readonly name: string;
  /** `moved` where the words are as published and the place is not. */
  readonly state: 'verbatim' | 'altered' | 'missing' | 'moved';
  /** SHA-256 of the published words, in hexadecimal. */
  readonly sha256: string;
  readonly published: string;
  readonly found?: string;
  readonly differences: readonly Difference[];
  /** Words of somebody else in the same paragraph, not set apart from these. */
  readonly added?: { readonly before?: string; readonly after?: string };
  /** Out of order: the passage that stands before this one on the page, if any does. */
  readonly standsAfter?: string | null;
  /** The words' language, and the one that the page gives them instead; `null` where it gives none. */
  readonly language?: { readonly words: Locale; readonly page: string | null };
}

/** One statement in one place of a page, in one language. */
export interface StatementReport {
  /** As the page names it, where there is no such statement. */
  readonly statement: string;
  readonly via: 'element' | 'hook' | 'frame' | 'text';
  readonly tag?: string;
  readonly part?: 'fallback' | 'shadow root';
  /** The page that a frame shows; relative where nothing says from where. */
  readonly address?: string;
  /**
   * - `verbatim`: all words are as published
   * - `not-verbatim`: words are altered, missing or moved
   * - `by-script`: the page has none of the words; the script shows them
   * - `by-frame`: the page has none of the words; the page at `address` does, in a frame
   * - `other-words`: other words stand in the statement's place
   * - `unknown`: there is no such statement, or no such passage in it
   * - `withdrawn`: its publisher withdrew it
   * - `withdrawn-words`: its publisher withdrew it, and words still stand in its place
   */
  readonly result:
    | 'verbatim'
    | 'not-verbatim'
    | 'by-script'
    | 'by-frame'
    | 'other-words'
    | 'unknown'
    | 'withdrawn'
    | 'withdrawn-words';
  readonly locale?: Locale;
  readonly status?: Status;
  /** How many passages the statement has. */
  readonly passageCount?: number;
  readonly passages: readonly PassageReport[];
  /** Passages that stand in the same place once more. */
  readonly repeated: readonly PassageReport[];
  /** What the page has in the place instead of the words, shortened. */
  readonly instead?: string;
  /** What is wrong, in words, where no words could be compared. */
  readonly problem?: string;
}

/** All that was found on a page. */
export interface PageReport {
  readonly statements: readonly StatementReport[];
  readonly scripts: readonly Script[];
}

const failures: readonly StatementReport['result'][] = ['not-verbatim', 'other-words', 'unknown', 'withdrawn-words'];

export function isAsPublished({ state }: PassageReport): boolean {
  return state === 'verbatim';
}

/** Whether something stands on the page that should not. */
export function isFailure({ result }: StatementReport): boolean {
  return failures.includes(result);
}
