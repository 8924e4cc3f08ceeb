import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { copyOfData, lighthouse, passagesOf, refuses, ferry, wordsOf, type Mistake } from './testing.js';

const french = `${lighthouse}/fr.md`;

const mistakes: Record<string, Mistake> = {
  'has the name of its folder as its id': {
    file: french,
    from: 'id: lighthouse-2023',
    to: 'id: lighthouse-2022',
    at: 'id:',
    subject: 'id',
    found: '“lighthouse-2022”',
    expected: '“lighthouse-2023”, the name of its folder',
  },
  'begins with its dateline': {
    file: `${ferry}/en.md`,
    from: 'dateline: Rimouski (Canada) —',
    to: 'dateline: Ottawa (Canada) —',
    at: 'dateline:',
    subject: 'dateline',
    found: '“Ottawa (Canada) [U+2014 EM DASH]”',
    expected: 'the beginning of the first paragraph, “Rimouski (Canada)”',
  },
  'begins with its dateline, invisible characters included': {
    file: `${ferry}/fr.md`,
    from: 'dateline: Rimouski (Canada)\u00a0—',
    to: 'dateline: Rimouski (Canada) —',
    at: 'dateline:',
    subject: 'dateline',
    found: '“Rimouski (Canada) [U+2014 EM DASH]”',
    expected: 'the beginning of the first paragraph, “Rimouski (Canada)[U+00A0 NO-BREAK SPACE][U+2014 EM DASH]”',
  },
};

const voices: Record<string, Omit<Mistake, 'file' | 'from'>> = {
  'has a voice for each passage': {
    to: '  p1-p2: group\n  p4-p7: group',
    at: 'voices:',
    subject: 'voices',
    found: 'nobody who speaks p3, p8',
    expected: 'who speaks each of the 8 passages',
  },
  'has one voice for each passage': {
    to: '  p1-p8: group\n  p3: centre',
    at: 'p3: centre',
    subject: 'voices.p3',
    found: 'p3 a second time',
    expected: 'each passage once',
  },
  'has no voice beyond its last passage': {
    to: '  p1-p9: group',
    at: 'p1-p9',
    subject: 'voices.p1-p9',
    found: 'p1-p9, of 8 passages',
    expected: 'passages from p1 to p8',
  },
  'has no voice before its first passage': {
    to: '  p0-p8: group',
    at: 'p0-p8',
    subject: 'voices.p0-p8',
    found: 'p0-p8, of 8 passages',
    expected: 'passages from p1 to p8',
  },
  'has no passages counted backwards': {
    to: '  p1-p8: group\n  p5-p3: group',
    at: 'p5-p3',
    subject: 'voices.p5-p3',
    found: 'p5-p3, of 8 passages',
    expected: 'passages from p1 to p8',
  },
};

describe('a statement', () => {
  for (const [rule, mistake] of Object.entries(mistakes)) test(rule, (t) => refuses(t, mistake));

  for (const [rule, mistake] of Object.entries(voices)) {
    test(rule, (t) => refuses(t, { file: french, from: '  p1-p8: group', ...mistake }));
  }

  test('has an id of its own, which a copied folder has not', async (t) => {
    const copy = await copyOfData(t);
    const folder = 'statements/zz-new';
    await cp(join(copy.directory, lighthouse), join(copy.directory, folder), { recursive: true });
    const found = (locale: string) => `“lighthouse-2023”, which ${lighthouse}/${locale}.md has too`;
    assert.deepEqual(
      (await copy.problems()).filter(({ found }) => found.includes('has too')),
      ['fr', 'en'].map((locale) => ({
        file: `${folder}/${locale}.md`,
        line: 2,
        subject: 'id',
        found: found(locale),
        expected: 'an id of its own',
      })),
    );
  });

  test('is split into passages, numbered in their order, with what is one quotation together', async (t) => {
    const copy = await copyOfData(t);
    const words = wordsOf(await copy.compile(), 'river-ferry-2021', 'fr');
    assert.deepEqual(
      passagesOf(words).map(({ id, voice }) => `${id} ${voice}`),
      ['p1 centre', ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `p${number} group`)],
    );
    assert.deepEqual(
      words.blocks.map((block) => ('quotation' in block ? block.quotation.map(({ id }) => id) : block.id)),
      ['p1', ['p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10']],
    );
  });

  test('keeps two quotations apart that a paragraph divides', async (t) => {
    const copy = await copyOfData(t);
    const [french, english] = [`${ferry}/fr.md`, `${ferry}/en.md`];
    await copy.change(french, '>\n> En cet anniversaire', '\nEn cet anniversaire');
    await copy.change(french, '>\n> On dirait', '\n> On dirait');
    await copy.change(english, '>\n> On this anniversary', '\nOn this anniversary');
    await copy.change(english, '>\n> It seems', '\n> It seems');
    const content = await copy.compile();
    assert.deepEqual(content.problems, []);
    assert.deepEqual(
      wordsOf(content, 'river-ferry-2021', 'en').blocks.map((block) =>
        'quotation' in block ? block.quotation.map(({ id }) => id) : block.id,
      ),
      ['p1', ['p2', 'p3', 'p4'], 'p5', ['p6', 'p7', 'p8', 'p9', 'p10']],
    );
  });
});
