import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { root } from '../../scripts/lib/setup.js';
import { siteUrl } from '../support/site.js';

const cdn = `${root}site/cdn/`;
const integrity = JSON.parse(readFileSync(`${cdn}integrity.json`, 'utf8'));
const scripts = readdirSync(cdn, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
const read = (path) => readFileSync(cdn + path, 'utf8');

describe('the hashes of the script', () => {
  test('are those of every file that a browser can be sent', () => {
    const hashes = scripts.map((path) => {
      const hash = createHash('sha384')
        .update(readFileSync(cdn + path))
        .digest('base64');
      return [path, `sha384-${hash}`];
    });
    assert.deepEqual(integrity, Object.fromEntries(hashes));
  });

  test('make an import map of five lines, as docs/security.md says', () => {
    const code = /```js\n(.*?)```/s.exec(readFileSync(`${root}docs/security.md`, 'utf8'))[1];
    const written = [];
    const run = new Function('readFileSync', 'console', 'site', code.replace(/^import .*$/m, ''));
    run(() => JSON.stringify(integrity), { log: (text) => written.push(text) }, siteUrl);
    const [map] = written;
    assert.equal(JSON.parse(map).integrity[`${siteUrl}cdn/embed.js`], integrity['embed.js']);
    assert.equal(Object.keys(JSON.parse(map).integrity).length, scripts.length);
  });

  test('are in the names of all files but those that a page names itself', () => {
    const named = scripts.filter((path) => !/^(parts|pinned|words)\/.+-([\w-]{8}|[\w-]{4})\.js$/.test(path));
    assert.deepEqual(named.sort(), ['embed.classic.js', 'embed.js', 'frame.js', 'framed.early.js', 'framed.js']);
  });

  test('cover all that the script fetches', () => {
    const names = scripts
      .filter((path) => !path.startsWith('pinned/'))
      .flatMap((path) => [...read(path).matchAll(/["'`]((?:parts|words)\/[\w.-]+-[\w-]{8})["'`]/g)]);
    const fetched = new Set(names.map(([, name]) => `${name}.js`));
    assert.ok(fetched.size > 10);
    assert.deepEqual(
      [...fetched].filter((path) => !(path in integrity)),
      [],
    );
    const rows = [...read('embed.js').matchAll(/([a-z0-9-]+)\.([\w-]{4})(?=[ "'`.])/g)];
    const words = scripts.filter((path) => /^words\/[^/]*-20\d\d\.fr-/.test(path));
    for (const path of words) {
      const row = rows.find(([, id, hash]) => path === `words/${id}.fr-${hash}.js`);
      assert.ok(row, `embed.js has no row for ${path}`);
    }
  });

  test('are all that a page needs of a pinned file: it cannot import, and fetches nothing', () => {
    const pinned = scripts.filter((path) => path.startsWith('pinned/'));
    assert.ok(pinned.length > 10);
    const ways =
      /\bimport\s*[({*'"`]|\bfrom\s*["'`]|\bimport\.meta|\bfetch\s*\(|importScripts|XMLHttpRequest|new Worker/;
    assert.deepEqual(
      pinned.filter((path) => ways.test(read(path))),
      [],
    );
  });

  test('meet no import at the start of a file, which a browser would fetch before it runs', () => {
    for (const path of scripts) {
      assert.ok(!/(^|[;}\n])import\s*[{*'"`\w]/.test(read(path)), path);
      assert.ok(!read(path).includes('importScripts'), path);
    }
  });
});
