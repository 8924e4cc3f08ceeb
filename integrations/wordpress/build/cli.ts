import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import '../../../scripts/lib/closed-pipe.js';
import { catalogue } from './catalogue.js';
import { translate } from './translations.js';
import { wordsByName } from './words.js';

/*
 * `npm run build:wordpress [-- file]`: the plugin as a file that WordPress installs. The same
 * sources make the same file, byte for byte.
 */

const root = resolve(import.meta.dirname, '../../..');
const plugin = join(root, 'integrations/wordpress/p11-embed');
const [target = join(root, 'integrations/wordpress/p11-embed.zip')] = process.argv.slice(2);

/** All files below a folder, by path from there. */
async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const name = (path: string) => relative(folder, path).replaceAll(sep, '/');
  return new Map(await Promise.all(paths.map(async (path) => [name(path), await readFile(path)] as const)));
}

async function main(): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const script = await filesBelow(join(root, 'dist/cdn')).catch(() => new Map<string, Buffer>());
  if (!script.has('embed.js'))
    throw new Error('The plugin carries the built script, which is not there. Run: npm run build');

  const own = new Map(
    [...(await filesBelow(plugin))].map(([path, bytes]) => [path, bytes.toString().replaceAll('{{version}}', version)]),
  );
  const data = new Map([
    ['catalogue', await catalogue()],
    ...[...(await wordsByName())].map(([name, words]) => [`words/${name}`, words] as const),
  ]);

  const files = new Map<string, Uint8Array>();
  const add = (path: string, content: string | Uint8Array) =>
    files.set(`p11-embed/${path}`, typeof content === 'string' ? Buffer.from(content) : content);
  for (const [path, text] of own) add(path, text);
  for (const [path, bytes] of translate(own)) add(path, bytes);
  for (const [name, value] of data) add(`data/${name}.json`, JSON.stringify(value));
  // A site that has the plugin has its script too: nobody pins that.
  for (const [path, bytes] of script) if (!path.startsWith('pinned/')) add(`cdn/${version}/${path}`, bytes);
  add('LICENSE', await readFile(join(root, 'LICENSE')));

  const sorted: Zippable = Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  // The first moment that a zip file can name, in whatever time zone this runs.
  await writeFile(target, zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1) }));
  console.log(`The plugin is ${relative(root, target)}: ${files.size} files.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
