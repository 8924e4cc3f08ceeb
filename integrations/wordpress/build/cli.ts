import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import '../../../scripts/lib/closed-pipe.js';
import { filesBelow, zip } from '../../../src/server/site/zip.js';
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

  await writeFile(target, zip(files));
  console.log(`The plugin is ${relative(root, target)}: ${files.size} files.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
