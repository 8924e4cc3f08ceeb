import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Integrity } from '../server/pinned.js';
import type { Script } from '../verify/report.js';

/** The folder of this package: the source is deeper in it than the built file. */
function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

const root = findRoot(import.meta.dirname);

/** Version of this package. */
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Of which version a script is, as far as its page says. */
export type ScriptVersion = 'this' | 'another' | 'unknown';

const algorithms = ['sha256', 'sha384', 'sha512'] as const;

/** Compares the hashes by which a page pins its script with the script of this package. */
export async function versionOf({ address, integrity = '' }: Script): Promise<ScriptVersion> {
  const hashes = new Set(integrity.split(/\s+/).map((hash) => hash.split('?', 1)[0]!));
  hashes.delete('');
  // The hashes of the pinned files are in integrity.json: the files themselves are not in the package.
  if (/\/pinned\/[^/?#]+(?:[?#]|$)/.test(address)) {
    const pinned = Object.values(
      JSON.parse(await readFile(join(root, 'dist/cdn/integrity.json'), 'utf8')) as Integrity,
    );
    return hashes.size === 0 ? 'unknown' : pinned.some((hash) => hashes.has(hash)) ? 'this' : 'another';
  }
  const name = /(?:^|\/)(embed(?:\.classic)?\.js)(?:[?#]|$)/.exec(address)?.[1];
  const own = hashes.size > 0 && name ? await readFile(join(root, 'dist/cdn', name)).catch(() => undefined) : undefined;
  if (!own) return 'unknown';
  const isOwn = algorithms.some((one) => hashes.has(`${one}-${createHash(one).update(own).digest('base64')}`));
  return isOwn ? 'this' : 'another';
}
