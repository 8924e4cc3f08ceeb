import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StatementWords } from '../content/types.js';
import { Budget } from './budget.js';
import { Finder } from './find.js';
import { toKnownText, type KnownText } from './known-texts.js';
import { lighthouse, ferry, wordsOf } from './testing.js';

/** A statement of one passage for each text. */
async function known(words: StatementWords, id: string, ...texts: readonly string[]): Promise<KnownText> {
  const blocks = texts.map((text, index) => ({ id: `p${index + 1}`, voice: 'group' as const, text }));
  return toKnownText({ ...words, id, title: 'None', blocks, signature: [] });
}

const words = await wordsOf(lighthouse, 'fr');

/** What is found in a text, as the name of each piece and its words there. */
function find(text: string, ...texts: readonly KnownText[]): string[][] {
  return new Finder(texts)
    .find(text, new Budget())
    .map(({ pieces: [piece], start, end }) => [piece!.of.id, piece!.name, text.slice(start, end)]);
}

describe('a passage', () => {
  const first = 'Nous demandons justice pour tous les enfants de ce pays, et pour nous.';

  test('belongs to the text that it is most like, and to no other', async () => {
    const second = first.replace('ce pays', 'ce monde');
    const texts = [await known(words, 'a', first), await known(words, 'b', second)];
    assert.deepEqual(find(`${second}\n${first}`, ...texts), [
      ['b', 'p1', second],
      ['a', 'p1', first],
    ]);
  });

  test('of a few words is found where they stand in a row', async () => {
    const few = await known(words, 'a', 'Nous demandons justice.');
    assert.deepEqual(find('Oui.\nNous demandons justice.\nNous demandons : justice!', few), [
      ['a', 'p1', 'Nous demandons justice.'],
      ['a', 'p1', 'Nous demandons : justice!'],
    ]);
    assert.deepEqual(find('Nous demandons des excuses. Justice est faite.', few), []);
  });

  test('of one word is found where it has a line to itself', async () => {
    const one = await known(words, 'a', 'Assez.');
    assert.deepEqual(find('Assez. Oui.\nAssez.\nAssez', one), [['a', 'p1', 'Assez.']]);
  });

  test('is found in capitals, and with accents that stand by themselves', async () => {
    const text = await known(words, 'a', 'Été comme hiver, nous sommes là où ils étaient déjà.');
    for (const other of [text.pieces[0]!.words.toUpperCase(), text.pieces[0]!.words.normalize('NFD')]) {
      assert.deepEqual(find(other, text), [['a', 'p1', other]]);
    }
  });

  test('is found with unseen characters in its words', async () => {
    const text = await known(words, 'a', first);
    const other = first.replaceAll(/[aeiou]/g, '$&\u00ad');
    assert.deepEqual(find(other, text), [['a', 'p1', other]]);
  });

  test('is found around words that were put in', async () => {
    const text = await known(words, 'a', first);
    const other = first.replace('justice', 'justice, comme chacun le sait depuis longtemps,');
    assert.deepEqual(find(other, text), [['a', 'p1', other]]);
  });

  test('goes on to the marks that end it, and to no more of them than there were', async () => {
    const text = await known(words, 'a', first);
    const found = (page: string) => find(page, text)[0]?.[2];
    assert.equal(found(`« ${first} »`), first);
    assert.equal(found(`${first}. Oui`), `${first}.`);
    assert.equal(found(`${first.replace('.', ' !')} Oui`), first.replace('.', ' !'));
  });

  test('begins with the mark that opens it, whichever the page has', async () => {
    const text = await toKnownText(await wordsOf(ferry, 'fr'));
    const { words: published } = text.pieces[1]!;
    for (const mark of ['“', '"', '«\u00a0', '« ']) {
      const other = published.replace(/^«\s/, mark);
      assert.deepEqual(find(`Ils ont dit : ${other}`, text), [[ferry, 'p2', other]]);
    }
  });
});
