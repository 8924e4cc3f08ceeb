import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { copyOfData, refuses, type Mistake } from './testing.js';

const mistakes: Record<string, Mistake> = {
  'has the name of its folder as its id': {
    file: 'boilerplate/ccpe/en.md',
    from: 'id: ccpe',
    to: 'id: c3p',
    at: 'id:',
    subject: 'id',
    found: '“c3p”',
    expected: '“ccpe”, the name of its folder',
  },
  'has no quotation': {
    file: 'boilerplate/phoenix-11/en.md',
    from: '---\n\nAbout',
    to: '---\n\n> About',
    at: '> About',
    found: 'a quotation',
    expected: 'paragraphs only',
  },
  'has the words of its button where it calls to donate': {
    file: 'boilerplate/donate/en.md',
    from: 'label: Donate\n',
    to: '',
    at: '---',
    subject: 'label',
    found: 'nothing',
    expected: 'the words on the button',
  },
  'has as many paragraphs in both languages': {
    file: 'boilerplate/donate/en.md',
    from: ' Help us help families',
    to: '\n\nHelp us help families',
    at: 'Help us help families',
    found: '2 passages',
    expected: [
      '1, as in boilerplate/donate/fr.md:',
      '      p1  Associez-vous à une grande cause.   Join a great cause. As a registere',
      '      p2  —                                   Help us help families and protect',
    ].join('\n'),
  },
};

const excerptMistakes: Record<string, Mistake> = {
  'has the words of the text that it is taken from, and none of its own': {
    file: 'boilerplate/arachnid/en.md',
    from: 'sends removal requests to industry.',
    to: 'sends removal requests.',
    at: 'sends removal requests.',
    subject: 'p1',
    found:
      '“Project Arachnid, a web platform that detects known child sexual abuse material on the open web and the dark web and se…”',
    expected: 'words of boilerplate/ccpe/en.md as they stand there, or no “excerptOf”',
  },
  'begins with its heading': {
    file: 'boilerplate/cyberaide/en.md',
    from: 'heading: Cybertip.ca',
    to: 'heading: Report',
    at: 'heading:',
    subject: 'heading',
    found: '“Report”',
    expected: 'the beginning of the first paragraph',
  },
  'names a text that is there': {
    file: 'boilerplate/arachnid/en.md',
    from: 'excerptOf: ccpe',
    to: 'excerptOf: centre',
    at: 'excerptOf:',
    subject: 'excerptOf',
    found: '“centre”',
    expected: 'one of these: phoenix-11, ccpe, donate, arachnid, cyberaide',
  },
};

describe('an excerpt', () => {
  for (const [rule, mistake] of Object.entries(excerptMistakes)) test(rule, (t) => refuses(t, mistake));

  test('is no more official than the text that it is taken from', async (t) => {
    const copy = await copyOfData(t);
    const file = 'boilerplate/arachnid/en.md';
    await copy.change(file, 'status: translation', 'status: official');
    const [problem] = await copy.problems();
    const expected = '“translation”, as in boilerplate/ccpe/en.md';
    assert.deepEqual(problem, { file, line: 3, subject: 'status', found: '“official”', expected });
  });

  test('becomes a text of its own by losing its mark', async (t) => {
    const copy = await copyOfData(t);
    await copy.change('boilerplate/arachnid/en.md', 'excerptOf: ccpe\n', '');
    await copy.change('boilerplate/arachnid/en.md', 'a web platform that', 'which');
    const { problems, texts } = await copy.compile();
    assert.deepEqual(problems, []);
    const excerpts = texts.filter(({ excerpt }) => excerpt).map(({ id, locale }) => `${id} ${locale}`);
    assert.deepEqual(excerpts, ['arachnid fr', 'cyberaide fr', 'cyberaide en']);
  });
});

describe('a boilerplate', () => {
  for (const [rule, mistake] of Object.entries(mistakes)) test(rule, (t) => refuses(t, mistake));

  test('is under every statement, in the language of the statement', async (t) => {
    const copy = await copyOfData(t);
    await copy.change('boilerplate/phoenix-11/en.md', "heading: 'About the Phoenix 11:'", 'heading: Who they are');
    const { problems, statements } = await copy.compile();
    assert.deepEqual(problems, []);
    for (const words of statements) {
      assert.ok('about' in words);
      const english = words.locale === 'en';
      assert.deepEqual(
        words.about.map(({ heading }) => heading),
        english
          ? ['Who they are', 'About the Canadian Centre for Child Protection:']
          : ['Un mot sur le groupe Phoenix 11 :', 'Un mot sur le Centre canadien de protection de l’enfance\u00a0:'],
      );
      assert.equal(words.donate.label, english ? 'Donate' : 'Faire un don');
    }
  });

  test('of the statements has to be there', async (t) => {
    const copy = await copyOfData(t);
    await copy.remove('boilerplate/ccpe');
    assert.deepEqual(
      (await copy.problems()).map(({ file, found }) => `${file}: ${found}`),
      ['boilerplate/ccpe/fr.md: no such file', 'boilerplate/ccpe/en.md: no such file'],
    );
  });
});
