import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { verify } from './index.js';
import { inShort, lighthouse, only, page, paragraphs } from './testing.js';

const french = await paragraphs(lighthouse, 'fr');
const copy = page(french).replace('Joignez-vous', 'Joins-toi');

/** What the web and every runtime of JavaScript have, and nothing of Node or of a document. */
const { crypto, performance, TextEncoder, URL, URLSearchParams } = globalThis;

describe('verify', () => {
  test('compares a page’s source', async () => {
    assert.deepEqual(inShort(only(await verify({ html: copy }))), ['p8 altered']);
  });

  test('compares plain text, whose lines may be short', async () => {
    const text = french.map((one) => one.replaceAll(/<\/?p>/g, '').replaceAll(/(.{60}\S*) /g, '$1\r\n')).join('\n\n');
    const report = only(await verify({ text }, { language: 'fr' }));
    assert.deepEqual([report.result, report.passages.length], ['verbatim', 8]);
    assert.deepEqual(report.passages[0]?.language, undefined);
    assert.deepEqual(only(await verify({ text })).passages[0]?.language, { words: 'fr', page: null });
  });

  test('takes limits', async () => {
    const name = 'UnreadableError';
    await assert.rejects(verify({ html: copy }, { maxNodes: 10 }), { name, limit: 'size' });
    await assert.rejects(verify({ html: copy }, { timeout: 0 }), { name, limit: 'time' });
  });

  test('runs without Node and without a document, as in a worker', async () => {
    const { outputFiles } = await build({
      entryPoints: [`${import.meta.dirname}/index.ts`],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'bundle',
      write: false,
      logLevel: 'silent',
    });
    const context = createContext({ crypto, performance, TextEncoder, URL, URLSearchParams, copy });
    const code = `${outputFiles[0]!.text}; bundle.verify({ html: copy }).then(JSON.stringify)`;
    const report = JSON.parse((await runInContext(code, context)) as string) as unknown;
    assert.deepEqual(report, await verify({ html: copy }));
  });
});
