import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { passages } from '../data.js';
import { Budget, UnreadableError } from './budget.js';
import { toKnownText } from './known-texts.js';
import { lighthouse, page, wordsOf } from './testing.js';
import { Verifier } from './verifier.js';

/* Pages that are made to cost much. */

const verifier = await Verifier.load();
const words = passages(await wordsOf(lighthouse, 'fr')).map(({ text }) => text);
const numbered = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index));

/** How many steps a page takes. */
function stepsFor(html: string): number {
  const budget = new Budget({ timeout: Infinity });
  verifier.verifyHtml(html, budget);
  return budget.steps;
}

describe('a page twice as long', () => {
  const pages: Record<string, (count: number) => string> = {
    'of tables with content outside of their cells': (count) => `<table>${'<br>'.repeat(count)}`,
    'of content in a misnested element': (count) => `<b><p>${'<br>'.repeat(count)}</b>`,
    'of formatting that each paragraph opens again': (count) =>
      `<p>${numbered(100, (index) => `<b id=${index}>`).join('')}${'<p>a'.repeat(count / 50)}`,
    'of attributes for its body': (count) => numbered(count, (index) => `<body a${index}>`).join(''),
    'of copies of a statement': (count) =>
      words
        .map((text) => `<p>${text}`)
        .join('')
        .repeat(count / 100),
    'of altered copies of a statement': (count) =>
      words
        .map((text) => `<p>${text.replace(' de ', ' du ')}`)
        .join('')
        .repeat(count / 100),
    'of beginnings of a passage': (count) => `<p>${words[0]!.slice(0, 60)}`.repeat(count),
    'of elements without words': (count) => '<p11-statement statement="latest"></p11-statement>'.repeat(count / 10),
    'of links that stand for a statement': (count) =>
      '<blockquote><a href="#p11-embed=p11-statement&statement=latest">a</a></blockquote>'.repeat(count / 10),
  };
  for (const [what, make] of Object.entries(pages)) {
    test(`${what} takes twice the steps`, () => {
      const [once, twice] = [stepsFor(make(5000)), stepsFor(make(10_000))];
      assert.ok(twice <= once * 2.2, `${once} steps, then ${twice}`);
    });
  }
});

describe('a page of megabytes is read to its end', () => {
  const much = 1_000_000;
  const [start, end] = [words[2]!.slice(0, 100), words[2]!.slice(100)];
  // Each would take hours if its time grew with the square of its length.
  const pages: Record<string, string> = {
    'with marks before a passage': `<p>${'!'.repeat(much)}${words[2]!}`,
    'with marks in a passage': `<p>${start}${'!'.repeat(much)}${end}`,
    'with marks after a passage': `<p>${words[2]!}${'! '.repeat(much)}`,
    'with quotation marks before a passage': `<p>${'« '.repeat(much)}${words[2]!}`,
    'with spaces in a passage': `<p>${start}${' '.repeat(much)}${end}`,
    'with declarations in a style': `<p style="${'; '.repeat(much)}">${words[2]!}`,
    'with spaces in a style': `<p style="display${' '.repeat(much)}">${words[2]!}`,
    'with content outside of a table’s cells': `<table>${'<br>'.repeat(much / 4)}</table><p>${words[2]!}`,
    'with a misnested element': `<b><p>${'<br>'.repeat(much / 4)}</b></p><p>${words[2]!}`,
  };
  for (const [what, html] of Object.entries(pages)) {
    test(what, () => {
      const { statements } = verifier.verifyHtml(page(html), new Budget({ timeout: Infinity }));
      assert.deepEqual(
        statements.map(({ passages: found }) => found.map(({ name }) => name)),
        [['p3']],
      );
    });
  }
});

describe('a page is given up', () => {
  const refused = (html: string, budget: Budget, message: RegExp) =>
    assert.throws(
      () => verifier.verifyHtml(html, budget),
      (error) => error instanceof UnreadableError && message.test(error.message),
    );

  test('that nests deeper than browsers do, by opening formatting again', () => {
    const html = numbered(3000, (index) => `<p><b id=${index}>`).join('');
    refused(html, new Budget(), /^nests elements more than 512 deep/);
  });

  test('that makes more elements than it may', () => {
    const html = `<p>${numbered(400, (index) => `<b id=${index}>`).join('')}${'<p>a'.repeat(30_000)}`;
    refused(html, new Budget(), /^has more than 1250000 elements and texts/);
  });

  test('that has more statements and passages than anybody reads', () => {
    refused(
      '<p11-statement statement="x"></p11-statement>'.repeat(10_001),
      new Budget(),
      /^names statements and passages/,
    );
    refused(`<p>${words[7]!}`.repeat(10_001), new Budget(), /^names statements and passages/);
  });

  test('at its deadline, while it is parsed or compared', () => {
    let now = 0;
    const clock = () => (now += 1);
    const html = page(
      words
        .map((text) => `<p>${text}`)
        .join('')
        .repeat(100),
    );
    const chunks = html.length / 4096;
    for (const timeout of [1, chunks / 2, chunks + 10]) {
      now = 0;
      refused(html, new Budget({ timeout }, clock), /^took longer than .* s to read and compare\.$/);
    }
  });
});

test('two hundred statements are found on a page of 5 MB', async () => {
  const source = await wordsOf(lighthouse, 'fr');
  const texts = await Promise.all(
    numbered(200, (index) => `s${index}`).map((id) => {
      // Fifteen passages each. Every fifth word is the statement's own.
      const blocks = Array.from({ length: 15 }, (_, index) => ({
        id: `p${index + 1}`,
        voice: 'group' as const,
        text: words[index % words.length]!.replaceAll(/((?:\S+ ){4})/g, `$1${id}x${index} `),
      }));
      return toKnownText({ ...source, id, title: 'None', blocks, signature: [] });
    }),
  );
  const copies = texts.flatMap(({ words: known }) => passages(known).map(({ text }) => `<p>${text}`)).join('');
  const filler = [...new Set(words.join(' ').split(' '))].reverse().join(' ');
  const html = page(copies + `<p>${filler}`.repeat((5e6 - copies.length) / filler.length));
  const { statements } = new Verifier(texts).verifyHtml(html, new Budget({ timeout: Infinity, maxNodes: Infinity }));
  assert.deepEqual([statements.length, new Set(statements.map(({ result }) => result))], [200, new Set(['verbatim'])]);
});
