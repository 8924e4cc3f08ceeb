/*
 * `npm run manifest`: writes what is said of the elements, from the comments in their classes:
 * custom-elements.json, what editors read, docs/api/ and llms.txt.
 *
 * @param folder - Where to write it, in the place of the repository.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { editorFiles } from './lib/editors.js';
import { bin, root } from './lib/setup.js';
import { pages } from './lib/api.js';

const folder = process.argv[2] ?? root;

bin('cem', ['analyze', '--quiet', '--outdir', relative(root, folder) || '.']);
const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));

for (const [path, text] of Object.entries({ ...(await editorFiles(manifest)), ...pages(manifest) })) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const options = await resolveConfig(join(root, path));
  writeFileSync(file, await format(text, { ...options, filepath: path.replace(/\.txt$/, '.md') }));
}
