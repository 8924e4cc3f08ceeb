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
    const named = scripts.filter((path) => !/-[\w-]{6}\.js$/.test(path));
    assert.deepEqual(named.sort(), ['embed.classic.js', 'embed.js', 'frame.js', 'framed.early.js', 'framed.js']);
  });

  test('cover all that the script loads: it imports nothing from elsewhere, and the entry not at its start', () => {
    for (const path of scripts) {
      for (const [, address] of read(path).matchAll(/\b(?:import\s*\(?|from)\s*[`'"]([^`'"]+)[`'"]/g)) {
        const loaded = new URL(address, `https://example.org/${path}`);
        assert.equal(loaded.origin, 'https://example.org', `${path} imports ${address}`);
        assert.ok(loaded.pathname.slice(1) in integrity, `${path} imports ${address}`);
      }
    }
    for (const path of ['embed.js', 'frame.js', 'framed.js', 'framed.early.js'])
      assert.ok(!/\bimport\s*[{*'"`]|\bfrom\s*["'`]\./.test(read(path)), `${path} imports at its start`);
    assert.ok(!scripts.some((path) => read(path).includes('importScripts')));
  });
});
