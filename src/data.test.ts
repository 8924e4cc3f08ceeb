import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { catalogue, hashes, loadStatement, passages, type StatementId } from './data.js';

/* The words of the fixtures, which the type of the published ones does not know. */
const id = 'lighthouse-2023' as StatementId;
const ferry = 'river-ferry-2021' as StatementId;
const run = promisify(execFile);

describe('the catalogue', () => {
  test('has the statements, newest first, and which words are official', () => {
    assert.deepEqual(catalogue, [
      { id, published: { date: '2023-12', certainty: 'seen' }, withdrawn: false, official: ['fr'] },
      {
        id: ferry,
        published: { date: '2021-03-05', certainty: 'inferred' },
        withdrawn: false,
        official: ['fr'],
      },
    ]);
  });
});

describe('a statement', () => {
  test('is loaded in the language of any tag, by the rule of the elements', async () => {
    const locales = await Promise.all(
      ['fr', 'fr-CA', 'en', 'en-GB', 'de'].map(async (lang) => (await loadStatement(id, lang)).locale),
    );
    assert.deepEqual(locales, ['fr', 'fr', 'en', 'en', 'en']);
  });

  test('can be the newest, whichever that is', async () => {
    assert.equal((await loadStatement('latest', 'fr')).id, catalogue[0]?.id);
  });

  test('has its passages in order, in a quotation or not', async () => {
    const found = passages(await loadStatement(ferry, 'fr'));
    assert.deepEqual(
      found.map((passage) => passage.id),
      ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10'],
    );
    assert.equal(
      found[9]?.text,
      'Il y a un an, les compagnies se sont engagées à faire mieux; nous attendons toujours.\u00a0»',
    );
  });

  test('that is not there is refused, with those that are', async () => {
    const unknown = 'meta' as StatementId;
    await assert.rejects(loadStatement(unknown, 'fr'), {
      name: 'RangeError',
      message: 'there is no statement "meta". Known: lighthouse-2023, river-ferry-2021, latest.',
    });
  });

  test('in what is no language is refused, with what is expected', async () => {
    await assert.rejects(loadStatement(id, 'français canadien'), {
      name: 'RangeError',
      message: '"français canadien" is no language tag. Expected: fr, en, or another BCP 47 tag.',
    });
  });
});

describe('who stops waiting', () => {
  test('before the words were asked for gets the reason', async () => {
    await assert.rejects(loadStatement(id, 'fr', { signal: AbortSignal.abort(new Error('left')) }), /left/);
  });

  test('while the words are on their way gets the reason at once', async () => {
    const controller = new AbortController();
    const words = loadStatement(ferry, 'en', { signal: controller.signal });
    controller.abort(new Error('left'));
    await assert.rejects(words, /left/);
  });

  test('is not waited for any more once the words are there', async () => {
    const { signal } = new AbortController();
    await loadStatement(id, 'fr', { signal });
    assert.equal(getEventListeners(signal, 'abort').length, 0);
  });

  test('keeps nobody else from the words', async () => {
    const controller = new AbortController();
    const left = loadStatement(id, 'en', { signal: controller.signal });
    const stays = loadStatement(id, 'en', { signal: new AbortController().signal });
    controller.abort();
    await assert.rejects(left, { name: 'AbortError' });
    assert.equal((await stays).locale, 'en');
  });
});

describe('the hashes', () => {
  test('are those of the official passages', async () => {
    for (const item of catalogue) {
      const words = await loadStatement(item.id, 'fr');
      for (const passage of passages(words)) {
        assert.equal(hashes[item.id].fr?.[passage.id], createHash('sha256').update(passage.text).digest('hex'));
      }
      assert.equal(hashes[item.id].fr?.title, createHash('sha256').update(words.title).digest('hex'));
    }
  });

  test('are none for a translation', () => assert.equal(hashes[id].en, undefined));
});

/** These use what `npm run build` made, by the name that a program imports. */
describe('the package', () => {
  const root = new URL('../', import.meta.url);

  test('gives the data to Node, which has no DOM', async () => {
    const script = `import { loadStatement, passages } from 'p11-embed/data';
      console.log(typeof document, passages(await loadStatement('latest', 'fr')).length);`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
    assert.equal(stdout, 'undefined 8\n');
  });

  test('has types for it', async () => {
    assert.match(await readFile(new URL('dist/data.d.ts', root), 'utf8'), /export declare function loadStatement\(/);
  });

  test('brings no element and no Lit along with it', async () => {
    const { metafile } = await build({
      stdin: { contents: `export * from 'p11-embed/data'`, resolveDir: root.pathname },
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const modules = Object.keys(metafile.inputs);
    assert.ok(modules.includes('dist/data.js'), modules.join('\n'));
    assert.deepEqual(
      modules.filter((path) => !/^dist\/(data|shared\/\w+|content\/generated\/.*)\.js$|^<stdin>$/.test(path)),
      [],
    );
  });
});
