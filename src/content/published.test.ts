import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { compile } from './compile.js';
import { passagesOf } from './testing.js';
import type { Locale, StatementWords } from './types.js';

/* The words that are published, compared with the publisher's pages in `test/sources/`. */

const sources = resolve(import.meta.dirname, '../../test/sources');
const { statements, publications } = await compile(resolve(import.meta.dirname, '../data'));

/** The lines of a page that carry words, without its skip links, which are the first. */
function publishedLines(file: string): string[] {
  const lines = readFileSync(resolve(sources, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').slice(1);
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

const gathered = JSON.parse(readFileSync(resolve(sources, 'bibliography.json'), 'utf8')) as Gathered[];

test('the bibliography has every publication as it was gathered, code point for code point', () => {
  for (const { published, dateCertainty, title, url, statement } of gathered) {
    const found = publications.find(({ source }) => source.fr?.title === title.fr && source.en?.title === title.en);
    assert.ok(found, `“${title.fr ?? title.en}” is in the bibliography`);
    assert.deepEqual(found.published, { date: published, certainty: dateCertainty });
    // A withdrawn statement is no longer bundled.
    assert.ok(found.statement === statement || found.statement === undefined);
    const secure = Object.entries(url).map(([locale, address]) => [locale, address.replace(/^http:/, 'https:')]);
    assert.deepEqual(
      Object.entries(found.source).map(([locale, page]) => [locale, page.url]),
      secure,
    );
  }
});

describe('the French words are those of the published page, code point for code point and in order', () => {
  for (const file of readdirSync(sources).filter((name) => name.endsWith('.txt'))) {
    test(file, () => {
      const words = statements.find(({ id, locale }) => `${id}.txt` === file && locale === 'fr');
      assert.ok(words, `${file} is named after a statement`);
      if ('withdrawn' in words) return;
      const shown = release(words);
      const published = publishedLines(file);
      assert.deepEqual(published.slice(0, shown.length), shown);
      // Some pages end with the statement; the others have the texts about the publisher below it.
      const rest = published.slice(shown.length);
      if (rest.length > 0) assert.deepEqual(rest, below(words));
      for (const { heading, paragraphs } of words.about) assert.ok(paragraphs[0]!.startsWith(`${heading} `), heading);
    });
  }
});
