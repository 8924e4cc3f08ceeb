import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile } from './compile.js';
import { formatProblems } from './problem.js';
import { copyOfData, data, lighthouse, ferry, wordsOf } from './testing.js';

describe('the words as they are', () => {
  test('have no problems', async () => {
    const { problems } = await compile(data);
    assert.equal(formatProblems(problems), formatProblems([]));
  });

  test('are two statements in two languages each', async () => {
    const { statements } = await compile(data);
    assert.deepEqual(
      statements.map(({ id, locale, status }) => `${id} ${locale} ${status}`),
      [
        'lighthouse-2023 fr official',
        'lighthouse-2023 en translation',
        'river-ferry-2021 fr official',
        'river-ferry-2021 en translation',
      ],
    );
  });

  test('know the publisher’s page in each language, with its own title where it has one', async () => {
    const { source } = wordsOf(await compile(data), 'lighthouse-2023', 'fr');
    assert.deepEqual(source, {
      fr: {
        url: 'https://lighthouse.example/fr/essais/2023/phare',
        title: 'TEXTE D’ESSAI : LE PHARE RESTE ALLUMÉ AVANT LA TEMPÊTE',
      },
      en: {
        url: 'https://lighthouse.example/en/tests/2023/lighthouse',
        title: 'TEST TEXT: THE LIGHTHOUSE KEEPS ITS LAMP ON',
      },
    });
  });

  test('list what nobody confirmed, with the reason', async () => {
    const { unconfirmed } = await compile(data);
    const find = (name: string) => unconfirmed.find(({ what }) => what === name);
    assert.deepEqual(find('lighthouse-2023/en source'), {
      what: 'lighthouse-2023/en source',
      value: 'https://lighthouse.example/en/tests/2023/lighthouse',
      certainty: 'inferred',
      basis: 'the French address',
    });
    assert.equal(find('river-ferry-2021/fr published')?.value, '2021-03-05');
    assert.equal(find('donation/fr address')?.certainty, 'unknown');
    assert.equal(find('help for adult survivors')?.value, 'no address');
    assert.equal(find('senate-letter-2024 published')?.value, '2024-01-24');
    assert.equal(find('lighthouse-2023/fr source'), undefined);
    assert.equal(find('senate-response-2024 published'), undefined);
    assert.equal(find('phoenix-11/fr address'), undefined);
  });
});

describe('mistakes', () => {
  test('in several files are listed at once, each with its place', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'date: 2023-12', 'date: 2023-13');
    await copy.change(`${lighthouse}/fr.md`, 'endMark:', 'end:');
    await copy.change(`${lighthouse}/en.md`, 'Join us', '**Join us**');
    await copy.change(`${ferry}/fr.md`, 'R.Q., avec', 'RQ, avec');
    await copy.change(`${ferry}/en.md`, 'p2-p10', 'p2-p9');
    await copy.remove('boilerplate/ccpe/en.md');
    await copy.change('organisations.yaml', 'https://needhelpnow.ca/en/', 'needhelpnow.ca');
    await copy.change('verbatim.lock.json', '"Faire un don"', '"Donner"');
    const lockLine = await copy.lineOf('verbatim.lock.json', '"label"');
    assert.deepEqual(
      (await copy.problems()).map(({ file, line, subject }) => [`${file}:${line}`, subject]),
      [
        [`${lighthouse}/fr.md:8`, 'published.date'],
        [`${lighthouse}/fr.md:19`, 'end'],
        [`${lighthouse}/en.md:37`, undefined],
        [`${ferry}/en.md:16`, 'voices'],
        ['boilerplate/ccpe/en.md:1', undefined],
        ['organisations.yaml:29', 'aidezmoisvp.url.en'],
        [`${ferry}/fr.md:22`, 'p2'],
        [`verbatim.lock.json:${lockLine}`, 'boilerplate/donate/fr label'],
      ],
    );
  });

  test('are written with their place, what was found and what was expected', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'date: 2023-12', 'date: 2023-13');
    await copy.remove(`${ferry}/en.md`);
    assert.equal(
      formatProblems(await copy.problems(), 'src/data/'),
      [
        '2 problems in the words:',
        '',
        'src/data/statements/lighthouse-2023/fr.md:8 published.date',
        '  found:    “2023-13”',
        '  expected: a date as YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known',
        '',
        'src/data/statements/river-ferry-2021/en.md:1',
        '  found:    no such file',
        '  expected: this file, because the words need it',
        '',
      ].join('\n'),
    );
  });

  test('are shown in short where the value is long', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'date: 2023-12', `date: ${'décembre '.repeat(40)}`);
    const [problem] = await copy.problems();
    assert.match(problem!.found, /^“.{119}…”$/);
  });

  test('in an empty folder are that the texts are missing, not an exception', async (t) => {
    const copy = await copyOfData(t);
    for (const path of ['statements', 'boilerplate', 'organisations.yaml', 'bibliography.yaml', 'verbatim.lock.json'])
      await copy.remove(path);
    assert.deepEqual(
      (await copy.problems()).map(({ file, found }) => `${file}: ${found}`),
      [
        ...['phoenix-11', 'ccpe', 'donate'].flatMap((folder) => [
          `boilerplate/${folder}/fr.md: no such file`,
          `boilerplate/${folder}/en.md: no such file`,
        ]),
        'organisations.yaml: no such file',
        'bibliography.yaml: no such file',
        'verbatim.lock.json: no such file',
      ],
    );
  });
});

describe('a withdrawn statement', () => {
  const withdrawal = 'withdrawn: 2024-05-01\nvoices:';

  test('leaves only the record of where it stood, and the lock does not complain', async (t) => {
    const copy = await copyOfData(t);
    await copy.changeBoth(lighthouse, 'voices:', withdrawal);
    const { problems, statements, official } = await copy.compile();
    assert.deepEqual(problems, []);
    const [french] = statements;
    const kept = ['id', 'locale', 'status', 'title', 'published', 'publishedOn', 'source', 'withdrawn', 'withdrawnOn'];
    assert.deepEqual(Object.keys(french!), kept);
    assert.ok('withdrawn' in french!);
    assert.equal(french.withdrawn, '2024-05-01');
    assert.deepEqual(french.withdrawnOn, { fr: '1er mai 2024', en: 'May 1, 2024' });
    assert.ok(!official.some(({ group }) => group.startsWith(lighthouse)));
  });

  test('may be emptied of its words', async (t) => {
    const copy = await copyOfData(t);
    await copy.changeBoth(lighthouse, 'voices:', withdrawal);
    for (const locale of ['fr', 'en']) {
      const file = `${lighthouse}/${locale}.md`;
      await copy.write(file, (await copy.read(file)).replace(/(?<=\n---\n)[^]*/, ''));
    }
    assert.deepEqual(await copy.problems(), []);
  });

  const disagreements = {
    'only in French': { fr: withdrawal, en: 'voices:', found: 'nothing', expected: '2024-05-01', line: 1 },
    'only in English': { fr: 'voices:', en: withdrawal, found: '2024-05-01', expected: 'nothing', line: 15 },
    'on two dates': {
      fr: withdrawal,
      en: withdrawal.replace('05-01', '05-02'),
      found: '2024-05-02',
      expected: '2024-05-01',
      line: 15,
    },
  };
  for (const [how, { fr, en, found, expected, line }] of Object.entries(disagreements)) {
    test(`is withdrawn in both languages alike, not ${how}`, async (t) => {
      const copy = await copyOfData(t);
      await copy.change(`${lighthouse}/fr.md`, 'voices:', fr);
      await copy.change(`${lighthouse}/en.md`, 'voices:', en);
      assert.deepEqual(await copy.problems(), [
        {
          file: `${lighthouse}/en.md`,
          line,
          subject: 'withdrawn',
          found,
          expected: `${expected}, as in ${lighthouse}/fr.md`,
        },
      ]);
    });
  }
});
