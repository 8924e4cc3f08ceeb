import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** Returns all files below a folder, by their path from there. */
export async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const name = (path: string) => relative(folder, path).replaceAll(sep, '/');
  return new Map(await Promise.all(paths.map(async (path) => [name(path), await readFile(path)] as const)));
}

/** Returns a zip of files by path. The same files make the same zip, byte for byte. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  // The first moment that a zip can name, in the time zone of the build.
  return zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1) });
}
