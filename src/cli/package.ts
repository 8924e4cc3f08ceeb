import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Script } from '../verify/places.js';

/** The folder of this package: the source lies deeper in it than the built file does. */
function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

const root = findRoot(import.meta.dirname);

/** Version of this package. */
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Of which version a script is, as far as its page says. */
export type ScriptVersion = 'this' | 'another' | 'unknown';

/** Compares the hashes by which a page pins its script with the script of this package. */
export async function versionOf({ address, integrity = '' }: Script): Promise<ScriptVersion> {
  const hashes = integrity.split(/\s+/).filter(Boolean);
  const name = basename(new URL(address, 'https://page.invalid/').pathname);
  const own = await readFile(join(root, 'dist/cdn', name)).catch(() => undefined);
  if (hashes.length === 0 || !own) return 'unknown';
  const isOwn = hashes.some((hash) => {
    const [, algorithm, digest] = /^(sha256|sha384|sha512)-([^?]+)/.exec(hash) ?? [];
    return algorithm !== undefined && createHash(algorithm).update(own).digest('base64') === digest;
  });
  return isOwn ? 'this' : 'another';
}
