import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.js';

/** Folders whose tests run in the browsers. */
export const browserFolders = ['src/components/', 'src/embed/', 'src/shared/'];

/** Paths of the files of a folder whose names end so. */
export function filesOf(folder, ending) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path))
    .sort();
}
