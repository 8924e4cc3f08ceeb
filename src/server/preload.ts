import { findStatement } from '../shared/statements.js';
import type { Asked } from './tags.js';

/** The hashes of `cdn/integrity.json`, by the path of the file below `cdn/`. */
export type Integrity = Readonly<Record<string, string>>;

/** The files that an element needs beside the entry, without the hashes in their names, and the words that it shows. */
interface Needs {
  readonly parts: readonly string[];
  readonly words?: string;
}

const texts = ['parts/statement', 'parts/texts'];

const needs: Readonly<Record<string, Needs>> = {
  'p11-statement': { parts: ['parts/statement'] },
  'p11-quote': { parts: texts },
  'p11-statement-list': { parts: ['parts/statement', 'parts/p11-statement-list'] },
  'p11-about': { parts: texts, words: 'phoenix-11' },
  'ccpe-about': { parts: texts, words: 'ccpe' },
  'arachnid-about': { parts: texts, words: 'arachnid' },
  'cyberaide-report': { parts: texts, words: 'cyberaide' },
  'donate-appeal': { parts: texts, words: 'donate' },
  'donate-button': { parts: ['parts/donate-button'] },
  'quick-exit': { parts: ['parts/quick-exit'] },
};

/**
 * The files that the script asks for once it runs, with their hashes: a page that names them has
 * them in the first round trip, and a browser can check them as it checks the entry. The words are
 * among them where the element itself says in which language they are.
 */
export function preloads({ tag, given, fallback }: Asked, integrity: Integrity): [path: string, hash: string][] {
  const { parts, words = findStatement(given.get('statement') ?? '') } = needs[tag]!;
  const names = [...parts, ...(words && given.has('lang') ? [`words/${words}.${fallback.locale}`] : [])];
  return Object.entries(integrity).filter(([path]) => names.includes(path.replace(/-[\w-]{6}\.js$/, '')));
}
