import { Budget, type Limits } from './budget.js';
import type { PageOptions, PageReport } from './report.js';
import { Verifier } from './verifier.js';

/*
 * Compares the words of a page with the published ones, in Node, Deno, Bun, workers and browsers.
 * Fetches nothing but the words of this package, if a bundler made files of them.
 */

export { UnreadableError, type Limits } from './budget.js';
export type { Difference } from './differences.js';
export {
  isFailure,
  type PageOptions,
  type PageReport,
  type PassageReport,
  type Script,
  type StatementReport,
} from './report.js';

/** A page's source, or text without markup. */
export type Source = { readonly html: string } | { readonly text: string };

export interface VerifyOptions extends PageOptions, Limits {}

let verifier: Promise<Verifier> | undefined;

/**
 * Finds the statements on a page and compares each passage with the published words.
 *
 * @example const { statements } = await verify({ html: await response.text() }, { address: response.url });
 * @throws UnreadableError, as a rejection, for a page that no browser shows as it is, or that takes
 *   more than the limits of `options`
 */
export async function verify(source: Source, options: VerifyOptions = {}): Promise<PageReport> {
  verifier ??= Verifier.load();
  const loaded = await verifier;
  const budget = new Budget(options);
  return 'html' in source
    ? loaded.verifyHtml(source.html, budget, options)
    : loaded.verifyText(source.text, budget, options);
}
