import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow, zip } from './zip.js';

/** Returns the script and the words as a zip that works on any web host. Nothing in it names an address of the site. */
export async function archive(root: string): Promise<Uint8Array> {
  const script = await filesBelow(join(root, 'dist/cdn'));
  const files = {
    'LISEZMOI-README.txt': 'demo/archive.txt',
    LICENSE: 'LICENSE',
    'LICENSE-WORDS.md': 'LICENSE-WORDS.md',
  };
  const texts = Object.entries(files).map(async ([name, path]) => [name, await readFile(join(root, path))] as const);
  const scripts = [...script].map(([path, bytes]) => [`cdn/${path}`, bytes] as const);
  return zip(new Map([...(await Promise.all(texts)), ...scripts].map(([path, bytes]) => [`p11-embed/${path}`, bytes])));
}
