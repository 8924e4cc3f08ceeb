import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compile } from './compile.js';
import { copyOfData, data, lighthouse, refuses, ferry, type Mistake } from './testing.js';

const file = 'bibliography.yaml';
const french = 'https://lighthouse.example/fr/essais/2023/phare';
const english = 'https://lighthouse.example/en/tests/2023/lighthouse';

const mistakes: Record<string, Omit<Mistake, 'file'>> = {
  'is of a kind that is known': {
    from: 'kind: open-letter',
    to: 'kind: letter',
    at: 'kind: letter',
    subject: 'eu-letter-2023.kind',
    found: '“letter”',
    expected: '“statement”, “open-letter”, “news-release” or “study”',
  },
  'has a date as precise as it is known': {
    from: 'date: 2024-01-24',
    to: 'date: January 2024',
    at: 'date: January',
    subject: 'senate-letter-2024.published.date',
    found: '“January 2024”',
    expected: 'a date as YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known',
  },
  'says what an inferred date is concluded from': {
    from: `  published:
    date: 2024-01-24
    certainty: inferred
    basis: johncarr.blog links to it on 24 January 2024
`,
    to: '  published: { date: 2024-01-24, certainty: inferred }\n',
    at: 'published: { date: 2024-01-24',
    subject: 'senate-letter-2024.published.basis',
    found: 'nothing',
    expected: 'the reason, because the certainty is not “seen”',
  },
  'has a page in one language at least': {
    from: `  source:
    en:
      title: 'WE ARE THOSE CHILDREN'
      url: https://protectchildren.ca/en/press-and-media/news-releases/2023/p11-on-eu-csam-policies
`,
    to: '  source: {}\n',
    at: 'source: {}',
    subject: 'eu-letter-2023.source',
    found: '“{}”',
    expected: 'a page in at least one language: fr, en',
  },
  'has a title and an address in each of its languages': {
    from: "    en:\n      title: 'WE ARE THOSE CHILDREN'\n",
    to: '    en: # an open letter\n',
    at: '# an open letter',
    subject: 'eu-letter-2023.source.en.title',
    found: 'nothing',
    expected: 'words',
  },
  'has an address that can be followed': {
    from: 'https://thephoenix11.com/statements/phoenix11-unodc-call-to-action/',
    to: 'thephoenix11.com/statements/',
    at: 'url: thephoenix11.com/statements/',
    subject: 'unodc-2023.source.en.url',
    found: '“thephoenix11.com/statements/”',
    expected: 'a whole address that begins with https://, or with http:// where it was seen so',
  },
  'has a secure address, or stands beside pages of the same site that do': {
    from: 'http://www.protectchildren.ca/fr/zone-medias/communiques/2024/advocacy-group-impacts-report',
    to: 'http://example.org/report',
    at: 'http://example.org/report',
    subject: 'advocacy-study-2024.source.fr.url',
    found: '“http://example.org/report”',
    expected: 'an address that begins with https://, or another page of the same site that does',
  },
  'has an address of its own': {
    from: 'https://protectchildren.ca/en/press-and-media/news-releases/2021/phoenix-11-apple-statement',
    to: 'https://thephoenix11.com/statements/phoenix11-unodc-call-to-action/ # once more',
    at: '# once more',
    subject: 'apple-2021.source.en.url',
    found: '“https://thephoenix11.com/statements/phoenix11-unodc-call-to-action/”, which unodc-2023.source.en has too',
    expected: 'an address of its own',
  },
  'has an address of its own, by whatever connection': {
    from: 'url: https://protectchildren.ca/fr/zone-medias/communiques/2018/csa_imagery_survivors_mobilize',
    to: 'url: http://protectchildren.ca/fr/zone-medias/communiques/2018/phoenix11-ottawa-table-ronde',
    at: 'url: http://protectchildren.ca/fr/zone-medias/communiques/2018/phoenix11-ottawa-table-ronde',
    subject: 'first-mobilization-2018.source.fr.url',
    found:
      '“http://protectchildren.ca/fr/zone-medias/communiques/2018/phoenix11-ottawa-table-ronde”, which ottawa-2018.source.fr has too',
    expected: 'an address of its own',
  },
  'stands above what is older': {
    from: 'date: 2018-03-05',
    to: 'date: 2019-03-05',
    at: 'date: 2019-03-05',
    subject: 'first-mobilization-2018.published.date',
    found: '2019-03-05, below ottawa-2018 of 2018-11',
    expected: 'the newest first',
  },
  'names a statement that is there': {
    from: 'kind: study\n',
    to: 'kind: study\n  statement: advocacy\n',
    at: 'statement: advocacy',
    subject: 'advocacy-study-2024.statement',
    found: '“advocacy”',
    expected: 'a folder in statements/: lighthouse-2023, river-ferry-2021',
  },
  'is there for every bundled statement': {
    from: '  statement: lighthouse-2023\n',
    to: '',
    at: '# What the Phoenix 11 published',
    found: 'no publication with “statement: lighthouse-2023”',
    expected: 'every statement in statements/',
  },
  'has the date of its statement': {
    from: 'date: 2023-12',
    to: 'date: 2023-12-06',
    at: 'date: 2023-12-06',
    subject: 'lighthouse-2023.published.date',
    found: '“2023-12-06”',
    expected: `“2023-12”, as in ${lighthouse}/fr.md`,
  },
  'is as certain of the date as its statement': {
    from: 'certainty: inferred\n    basis: the text is dated',
    to: 'certainty: seen # on the page\n    basis: the text is dated',
    at: '# on the page',
    subject: 'river-ferry-2021.published.certainty',
    found: '“seen”',
    expected: `“inferred”, as in ${ferry}/fr.md`,
  },
  'has the address of its statement': {
    from: english,
    to: `${english}s`,
    at: `${english}s`,
    subject: 'lighthouse-2023.source.en.url',
    found: `“${english}s”`,
    expected: `“${english}”, as in ${lighthouse}/en.md`,
  },
};

describe('a publication', () => {
  for (const [rule, mistake] of Object.entries(mistakes)) test(rule, (t) => refuses(t, { file, ...mistake }));

  test('has the title of its statement, in both languages', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(file, 'LE PHARE RESTE', 'LE PHARE EST');
    await copy.change(file, 'THE LIGHTHOUSE KEEPS', 'THE LIGHTHOUSE PUTS');
    await copy.lock('bibliography');
    assert.deepEqual(
      (await copy.problems()).map(({ line, subject, expected }) => [line, subject, expected.replace(/^.*, /, '')]),
      [
        [await copy.lineOf(file, 'LE PHARE EST'), 'lighthouse-2023.source.fr.title', `as in ${lighthouse}/fr.md`],
        [
          await copy.lineOf(file, 'THE LIGHTHOUSE PUTS'),
          'lighthouse-2023.source.en.title',
          `as in ${lighthouse}/en.md`,
        ],
      ],
    );
  });

  test('is the only one of its statement', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(file, 'kind: study\n', 'kind: study\n  statement: lighthouse-2023\n');
    await copy.change(
      file,
      'kind: statement\n  statement: lighthouse-2023',
      'kind: statement\n  statement: lighthouse-2023 # its own',
    );
    const line = await copy.lineOf(file, '# its own');
    const found = '“lighthouse-2023”, which advocacy-study-2024 has too';
    assert.deepEqual(
      (await copy.problems()).filter(({ subject }) => subject?.endsWith('.statement')),
      [{ file, line, subject: 'lighthouse-2023.statement', found, expected: 'each statement once' }],
    );
  });

  test('is not compared with words that could not be read', (t) =>
    refuses(t, {
      file: `${lighthouse}/fr.md`,
      from: 'date: 2023-12',
      to: 'date: 2023-13',
      at: 'date: 2023-13',
      subject: 'published.date',
      found: '“2023-13”',
      expected: 'a date as YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known',
    }));

  test('of which only the year is known stands anywhere in that year', async () => {
    const { publications, problems } = await compile(data);
    assert.deepEqual(problems, []);
    assert.deepEqual(publications.map(({ published }) => published.date).slice(0, 7), [
      '2024',
      '2024',
      '2024-01-24',
      '2023-12',
      '2023',
      '2023',
      '2023-02',
    ]);
  });

  test('leads to a secure address where it was seen with another, and nobody has confirmed that', async () => {
    const { publications, unconfirmed } = await compile(data);
    const study = publications.find(({ id }) => id === 'advocacy-study-2024');
    const url = 'https://www.protectchildren.ca/fr/zone-medias/communiques/2024/advocacy-group-impacts-report';
    assert.equal(study?.source.fr?.url, url);
    const source = unconfirmed.find(({ what }) => what === 'advocacy-study-2024/fr source');
    assert.deepEqual([source?.value, source?.certainty], [url, 'inferred']);
    assert.match(source!.basis, /^seen as http:/);
  });

  test('says where its words are bundled, and no more once they are withdrawn', async (t) => {
    const copy = await copyOfData(t);
    const bundled = async () => (await copy.compile()).publications.flatMap(({ statement }) => statement ?? []);
    assert.deepEqual(await bundled(), ['lighthouse-2023', 'river-ferry-2021']);
    await copy.changeBoth(lighthouse, 'voices:', 'withdrawn: 2024-05-01\nvoices:');
    assert.deepEqual(await bundled(), ['river-ferry-2021']);
    const { publications, problems } = await copy.compile();
    assert.deepEqual(problems, []);
    assert.equal(publications.find(({ id }) => id === 'lighthouse-2023')?.source.fr?.url, french);
  });
});
