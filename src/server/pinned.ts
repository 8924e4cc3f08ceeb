import { findStatement } from '../shared/statements.js';
import type { Asked } from './tags.js';

/** The hashes of `cdn/integrity.json`, by the path of the file below `cdn/`. */
export type Integrity = Readonly<Record<string, string>>;

/** The elements that show a statement. Each statement has a pinned file of its own. */
export const withStatement: readonly string[] = ['p11-statement', 'p11-quote'];

/** The text that an element shows. */
export const textOf: Readonly<Record<string, string>> = {
  'p11-about': 'phoenix-11',
  'ccpe-about': 'ccpe',
  'arachnid-about': 'arachnid',
  'cyberaide-report': 'cyberaide',
  'donate-appeal': 'donate',
};

/** The path of an element's self-contained file, without its hash. */
export const pinnedName = (tag: string, statement?: string): string =>
  ['pinned/', tag, ...(statement === undefined ? [] : ['.', statement])].join('');

/**
 * The self-contained file of an element, with its hash. `latest` is the statement that is the latest now.
 *
 * @throws if the site has none
 */
export function pinnedFile({ tag, given }: Asked, integrity: Integrity): [path: string, hash: string] {
  const name = pinnedName(tag, findStatement(given.get('statement') ?? ''));
  const file = Object.entries(integrity).find(([path]) => path.replace(/-[\w-]{8}\.js$/, '') === name);
  if (!file)
    throw new Error(
      `integrity has no file “${name}-….js”. Give it the cdn/integrity.json of the site, built from these words.`,
    );
  return file;
}
