import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { compile } from './compile.js';
import { data, passagesOf, wordsOf } from './testing.js';
import type { StatementWords } from './types.js';

/** The lines of the publisher's page that carry words, without the skip links of the first. */
async function publishedLines(id: string): Promise<string[]> {
  const page = await readFile(resolve(import.meta.dirname, `../../test/sources/${id}.txt`), 'utf8');
  return page
    .split('\n')
    .filter((line) => line !== '')
    .slice(1);
}

/** What a reader gets of a statement, in order. */
function release(words: StatementWords): (string | undefined)[] {
  return [
    words.title,
    words.releaseLine,
    ...passagesOf(words).map(({ text }) => text),
    ...(words.signature ?? []).map(({ text }) => text),
    ...(words.endMark ? [words.endMark] : []),
  ];
}

function below({ about, donate }: StatementWords): string[] {
  return [...about.flatMap(({ paragraphs }) => paragraphs), donate.heading, ...donate.paragraphs, donate.label];
}

describe('the French words', () => {
  test('of the 2023 statement are the published page, code point for code point and in order', async () => {
    const words = wordsOf(await compile(data), 'meta-e2ee-2023', 'fr');
    assert.deepEqual([...release(words), ...below(words)], await publishedLines('meta-e2ee-2023'));
  });

  test('of the 2021 statement are the published page, code point for code point and in order', async () => {
    const words = wordsOf(await compile(data), 'voluntary-principles-2021', 'fr');
    assert.deepEqual(release(words), await publishedLines('voluntary-principles-2021'));
  });

  test('below the 2021 statement, whose page has none, are those of the 2023 page', async () => {
    const words = wordsOf(await compile(data), 'voluntary-principles-2021', 'fr');
    assert.deepEqual(below(words), (await publishedLines('meta-e2ee-2023')).slice(-below(words).length));
  });

  test('begin each boilerplate with its heading', async () => {
    const { about } = wordsOf(await compile(data), 'meta-e2ee-2023', 'fr');
    assert.equal(about.length, 2);
    for (const { heading, paragraphs } of about) assert.ok(paragraphs[0]!.startsWith(`${heading} `), heading);
  });

  test('keep the signature in the language that it was published in', async () => {
    const { signature } = wordsOf(await compile(data), 'meta-e2ee-2023', 'fr');
    assert.deepEqual(
      signature?.map(({ lang }) => lang),
      [undefined, 'en'],
    );
  });
});
