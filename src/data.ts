/*
 * The statements and what is known of them, for programs. No element and no DOM: it runs wherever
 * JavaScript modules do.
 */
import { catalogue as entries } from './content/generated/catalogue.js';
import { hashes as generatedHashes } from './content/generated/hashes.js';
import { published } from './content/generated/published.js';
import type { CatalogueEntry, Locale, OfficialHashes, Passage, Published, StatementModule } from './content/types.js';
import { allPassages } from './shared/blocks.js';
import { toLocale } from './shared/locale.js';
import { findStatement, statements, unknownStatement } from './shared/statements.js';

export type {
  AboutWords,
  Block,
  Certainty,
  DonateWords,
  Line,
  Locale,
  OfficialHashes,
  Passage,
  Published,
  Quotation,
  Source,
  StatementModule,
  StatementWords,
  Status,
  Voice,
  WithdrawnStatement,
} from './content/types.js';

/** Id of a bundled statement. */
export type StatementId = keyof typeof entries;

/** What is known of a statement before its words are loaded. */
export interface CatalogueItem {
  readonly id: StatementId;
  readonly published: Published;
  /** Whether the publisher withdrew it: then there are no words. */
  readonly withdrawn: boolean;
  /** The languages whose words are the publisher's own; the others are this project's translation. */
  readonly official: readonly Locale[];
}

function toItem([id, { withdrawn = false, official }]: [string, CatalogueEntry]): CatalogueItem {
  return { id: id as StatementId, published: published[id as StatementId], withdrawn, official };
}

/** The languages that every statement has words in. */
export const locales: readonly Locale[] = ['fr', 'en'];

/** The bundled statements, newest first. */
export const catalogue: readonly CatalogueItem[] = /* @__PURE__ */ Object.entries<CatalogueEntry>(entries).map(toItem);

/** SHA-256 of the official words, as `verbatim.lock.json` holds them. A translation has none. */
export const hashes: Readonly<Record<StatementId, OfficialHashes>> = generatedHashes;

/** The passages of a statement in their order, in a quotation or not; none where it was withdrawn. */
export function passages(words: StatementModule): Passage[] {
  return 'withdrawn' in words ? [] : allPassages(words.blocks);
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    void promise.then(resolve, reject).then(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * Loads the words of a statement.
 *
 * @param id - An id of the catalogue, or `latest`.
 * @param lang - A BCP 47 tag: French for `fr` and `fr-*`, English for any other, as for the elements.
 * @param options.signal - Ends the wait: the promise is rejected with its reason. A module that is
 *   on its way still arrives, and is there for the next who asks.
 * @throws RangeError, as a rejection, for an id or a tag that is not one. It names those that are known.
 */
export async function loadStatement(
  id: StatementId | 'latest',
  lang: Locale | (string & {}),
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<StatementModule> {
  signal?.throwIfAborted();
  const known = findStatement(id);
  if (known === undefined) throw new RangeError(unknownStatement(id));
  const locale = toLocale(lang);
  if (!locale) throw new RangeError(`"${lang}" is no language tag. Expected: fr, en, or another BCP 47 tag.`);
  const words = statements.load(known, locale);
  return signal ? untilAborted(words, signal) : words;
}
