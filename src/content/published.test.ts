import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { compile } from './compile.js';
import { data, passagesOf, wordsOf } from './testing.js';
import type { Locale, StatementWords } from './types.js';

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

/** What the bibliography was made from. */
interface Gathered {
  readonly published: string;
  readonly dateCertainty: string;
  readonly title: Partial<Record<Locale, string>>;
  readonly url: Partial<Record<Locale, string>>;
  readonly statement?: string;
}

async function gathered(): Promise<Gathered[]> {
  const file = resolve(import.meta.dirname, '../../test/sources/bibliography.json');
  return JSON.parse(await readFile(file, 'utf8')) as Gathered[];
}

describe('the bibliography', () => {
  test('has every publication as it was gathered, code point for code point', async () => {
    const { publications } = await compile(data);
    for (const { published, dateCertainty, title, url, statement } of await gathered()) {
      const found = publications.find(({ source }) => source.fr?.title === title.fr && source.en?.title === title.en);
      assert.ok(found, `“${title.fr ?? title.en}” is in the bibliography`);
      assert.deepEqual(found.published, { date: published, certainty: dateCertainty });
      assert.equal(found.statement, statement);
      const secure = Object.entries(url).map(([locale, address]) => [locale, address.replace(/^http:/, 'https:')]);
      assert.deepEqual(
        Object.entries(found.source).map(([locale, page]) => [locale, page.url]),
        secure,
      );
    }
  });
});

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
