/*
 * Builds the package and the site once more: in another folder, with everything installed anew
 * and no script of any package run, at another time of another place. Both builds have to be the
 * same, byte for byte. The first is the one that stands here: `npm run build` comes before.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { sourcePaths } from './lib/copy.js';
import { bin, npm, root, stop } from './lib/setup.js';

/** SHA-256 of every file of a build, by its path: what is packed, and the site. */
function hashes(folder) {
  const entries = ['dist', 'site'].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const paths = [...entries.map((entry) => join(entry.parentPath, entry.name)), join(folder, 'packed.tgz')];
  return new Map(
    paths.map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** Packs what was built there. */
function pack(folder, env) {
  npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: folder, env });
  const [file] = readdirSync(folder).filter((name) => /^p11-embed-.*\.tgz$/.test(name));
  renameSync(join(folder, file), join(folder, 'packed.tgz'));
}

const address = 'https://words.example.org/p11/';
const here = { SITE_URL: address };
const elsewhere = { ...here, TZ: 'Pacific/Auckland', LANG: 'fr_CA.UTF-8' };
const folder = join(mkdtempSync(join(tmpdir(), 'p11-embed-')), 'in a folder of another name');
let first;
let second;

try {
  bin('tsx', ['src/server/site/cli.ts'], { env: here });
  pack(root, here);
  first = hashes(root);
  for (const path of sourcePaths()) cpSync(root + path, join(folder, path));
  npm(['ci', '--ignore-scripts', '--prefer-offline', '--silent'], { cwd: folder });
  npm(['run', 'build:site', '--silent'], { cwd: folder, env: elsewhere });
  pack(folder, elsewhere);
  second = hashes(folder);
} finally {
  rmSync(dirname(folder), { recursive: true });
  rmSync(`${root}packed.tgz`, { force: true });
}

const apart = [...new Set([...first.keys(), ...second.keys()])].filter((path) => first.get(path) !== second.get(path));
if (apart.length > 0)
  stop(`Not the same in a second build (was “npm run build” run here before?):\n${apart.join('\n')}`);
console.log(`${first.size} files are the same in both builds.`);
