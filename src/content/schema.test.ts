import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { copyOfData, lighthouse, refuses, ferry, wordsOf, type Mistake } from './testing.js';

const french = `${lighthouse}/fr.md`;
const organisations = 'organisations.yaml';
const unknownField = 'a field that is not known here';
const reason = 'the reason, because the certainty is not “seen”';

const statementMistakes: Record<string, Mistake> = {
  'asks for a field that is missing': {
    file: french,
    from: "title: 'TEXTE D’ESSAI : LE PHARE RESTE ALLUMÉ AVANT LA TEMPÊTE'\n",
    to: '',
    at: '---',
    subject: 'title',
    found: 'nothing',
    expected: 'words',
  },
  'asks for a field that is missing inside another': {
    file: french,
    from: '  date: 2023-12\n',
    to: '',
    at: 'published:',
    subject: 'published.date',
    found: 'nothing',
    expected: 'a date as YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known',
  },
  'asks for words in a field that is empty': {
    file: french,
    from: 'Pour publication immédiate',
    to: '" "',
    at: 'releaseLine',
    subject: 'releaseLine',
    found: '“ ”',
    expected: 'words',
  },
  'names a field that it does not know': {
    file: french,
    from: 'endMark:',
    to: 'endmark:',
    at: 'endmark:',
    subject: 'endmark',
    found: unknownField,
    expected:
      'only these: id, status, title, notice, releaseLine, dateline, published, source, withdrawn, voices, signature, endMark',
  },
  'names a field that it does not know inside another': {
    file: french,
    from: '  date: 2023-12\n',
    to: '  date: 2023-12\n  time: noon\n',
    at: 'time: noon',
    subject: 'published.time',
    found: unknownField,
    expected: 'only these: date, certainty, basis',
  },
  'takes an id of lower-case letters, digits and hyphens only': {
    file: french,
    from: 'id: lighthouse-2023',
    to: 'id: Meta E2EE',
    at: 'id: Meta',
    subject: 'id',
    found: '“Meta E2EE”',
    expected: 'an id of lower-case letters, digits and hyphens',
  },
  'keeps the id “latest” for the newest statement': {
    file: french,
    from: 'id: lighthouse-2023',
    to: 'id: latest',
    at: 'id: latest',
    subject: 'id',
    found: '“latest”',
    expected: 'an id other than “latest”, which stands for the newest statement',
  },
  'knows two kinds of words: official and translated': {
    file: french,
    from: 'status: official',
    to: 'status: final',
    at: 'status: final',
    subject: 'status',
    found: '“final”',
    expected: '“official” (the publisher’s words) or “translation” (this project’s)',
  },
  'does not take “unknown” for the certainty of a statement': {
    file: french,
    from: '2023-12\n  certainty: seen',
    to: '2023-12\n  certainty: unknown',
    at: 'certainty: unknown',
    subject: 'published.certainty',
    found: '“unknown”',
    expected: '“seen” or “inferred”',
  },
  'asks what an inferred date is concluded from': {
    file: french,
    from: '2023-12\n  certainty: seen',
    to: '2023-12\n  certainty: inferred',
    at: 'published:',
    subject: 'published.basis',
    found: 'nothing',
    expected: reason,
  },
  'asks what an inferred address is concluded from': {
    file: `${lighthouse}/en.md`,
    from: '  basis: the French address\n',
    to: '',
    at: 'source:',
    subject: 'source.basis',
    found: 'nothing',
    expected: reason,
  },
  'knows two languages of a signature': {
    file: french,
    from: 'lang: en',
    to: 'lang: english',
    at: 'lang: english',
    subject: 'signature.1.lang',
    found: '“english”',
    expected: '“fr” or “en”',
  },
  'takes a signature as a list of lines': {
    file: `${ferry}/fr.md`,
    from: 'voices:',
    to: 'signature: Les Phoenix 11\nvoices:',
    at: 'signature:',
    subject: 'signature',
    found: '“Les Phoenix 11”',
    expected: 'a list of lines, each with its text',
  },
  'knows two voices: the group and the Centre': {
    file: french,
    from: 'p1-p8: group',
    to: 'p1-p8: survivors',
    at: 'p1-p8',
    subject: 'voices.p1-p8',
    found: '“survivors”',
    expected: '“group” (the Phoenix 11) or “centre” (the Canadian Centre for Child Protection)',
  },
  'shows how passages are named': {
    file: french,
    from: 'p1-p8: group',
    to: 'p1-8: group',
    at: 'p1-8',
    subject: 'voices',
    found: '“p1-8”',
    expected: 'passages as p3 or p3-p5',
  },
  'shows how voices are written': {
    file: french,
    from: 'voices:\n  p1-p8: group',
    to: 'voices: group',
    at: 'voices',
    subject: 'voices',
    found: '“group”',
    expected: 'who speaks, by passages: “p1-p8: group”',
  },
};

const otherMistakes: Record<string, Mistake> = {
  'names a field that it does not know in a boilerplate': {
    file: 'boilerplate/ccpe/fr.md',
    from: 'status:',
    to: 'voice: centre\nstatus:',
    at: 'voice: centre',
    subject: 'voice',
    found: unknownField,
    expected: 'only these: id, status, excerptOf, heading, label',
  },
  'asks for a secure address of an organisation': {
    file: organisations,
    from: 'fr: https://aidezmoisvp.ca/fr/',
    to: 'fr: http://aidezmoisvp.ca/fr/',
    at: 'http://aidezmoisvp',
    subject: 'aidezmoisvp.url.fr',
    found: '“http://aidezmoisvp.ca/fr/”',
    expected: 'a whole address that begins with https://',
  },
  'asks for the address of an organisation in both languages': {
    file: organisations,
    from: ', en: https://needhelpnow.ca/en/',
    to: '',
    at: 'aidezmoisvp.ca/fr',
    subject: 'aidezmoisvp.url.en',
    found: 'nothing',
    expected: 'an address that begins with https://',
  },
  'asks for the name of an organisation in both languages': {
    file: organisations,
    from: 'fr: AidezMoiSVP.ca, ',
    to: '',
    at: 'NeedHelpNow',
    subject: 'aidezmoisvp.name.fr',
    found: 'nothing',
    expected: 'words',
  },
  'names a field that it does not know in an organisation': {
    file: organisations,
    from: '  abbreviation:',
    to: '  short:',
    at: 'short:',
    subject: 'ccpe.short',
    found: unknownField,
    expected: 'only these: name, abbreviation, charityNumber, telephone, url, missing, certainty, basis',
  },
  'knows three certainties of an organisation': {
    file: organisations,
    from: 'certainty: unknown',
    to: 'certainty: perhaps',
    at: 'perhaps',
    subject: 'donation.certainty',
    found: '“perhaps”',
    expected: '“seen”, “inferred” or “unknown”',
  },
  'asks what an inferred organisation is concluded from': {
    file: organisations,
    from: '  basis: names seen, paths inferred\n',
    to: '',
    at: 'aidezmoisvp:',
    subject: 'aidezmoisvp.basis',
    found: 'nothing',
    expected: reason,
  },
  'asks for a telephone number with its country code': {
    file: organisations,
    from: 'fr: 1 866 658-9022',
    to: 'fr: 866 658-9022',
    at: 'fr: 866',
    subject: 'cyberaide.telephone.fr',
    found: '“866 658-9022”',
    expected: 'a whole number as 1 866 658-9022 or 1-866-658-9022',
  },
  'asks for the same telephone number in both languages': {
    file: organisations,
    from: 'en: 1-866-658-9022',
    to: 'en: 1-866-658-9020',
    at: '1-866-658-9020',
    subject: 'cyberaide.telephone',
    found: '“{"fr":"1 866 658-9022","en":"1-866-658-9020","certainty":"seen"}”',
    expected: 'the same number in both languages',
  },
  'asks what an inferred telephone number is concluded from': {
    file: organisations,
    from: '9022, certainty: seen',
    to: '9022, certainty: inferred',
    at: '1-866-658-9022',
    subject: 'cyberaide.telephone.basis',
    found: 'nothing',
    expected: reason,
  },
  'names an organisation whose id cannot be one': {
    file: organisations,
    from: 'ccpe:',
    to: 'The Centre:',
    at: 'The Centre:',
    found: '“The Centre”',
    expected: 'an id of lower-case letters, digits and hyphens',
  },
  'asks for the fields of an organisation that has none': {
    file: organisations,
    from: 'aidezmoisvp:',
    to: 'somebody:\n\naidezmoisvp:',
    at: 'somebody:',
    subject: 'somebody',
    found: 'nothing',
    expected: 'fields: name, abbreviation, charityNumber, telephone, url, missing, certainty, basis',
  },
};

for (const [rule, mistake] of Object.entries({ ...statementMistakes, ...otherMistakes })) {
  test(rule, (t) => refuses(t, mistake));
}

describe('a date', () => {
  for (const date of ['2023', '2023-12', '2023-12-06', '2024-02-29']) {
    test(`may be as precise as ${date}`, async (t) => {
      const copy = await copyOfData(t);
      await copy.changeBoth(lighthouse, 'date: 2023-12', `date: ${date}`);
      const content = await copy.compile();
      // The bibliography has its own date, and its own tests.
      const problems = content.problems.filter(({ file }) => file !== 'bibliography.yaml');
      assert.deepEqual(problems, []);
      assert.equal(wordsOf(content, 'lighthouse-2023', 'fr').published.date, date);
    });
  }

  for (const date of ['décembre 2023', '2023-13', '2023-02-30', '2023-02-29', '2023-1', '20231', '06/12/2023']) {
    test(`is not “${date}”`, (t) =>
      refuses(t, {
        file: french,
        from: 'date: 2023-12',
        to: `date: ${date}`,
        at: 'date: ',
        subject: 'published.date',
        found: `“${date}”`,
        expected: 'a date as YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known',
      }));
  }

  for (const date of ['2024-05', '2024-05-32', 'yes']) {
    test(`of a withdrawal is a day, not “${date}”`, (t) =>
      refuses(t, {
        file: french,
        from: 'voices:',
        to: `withdrawn: ${date}\nvoices:`,
        at: 'withdrawn',
        subject: 'withdrawn',
        found: `“${date}”`,
        expected: 'a date as YYYY-MM-DD',
      }));
  }
});

describe('an address', () => {
  const from = 'url: https://lighthouse.example/fr/essais/2023/phare';
  const wrong = [
    'http://protectchildren.ca/fr/',
    'protectchildren.ca/fr/',
    'https://',
    'javascript:alert(1)',
    'https://protectchildren.ca/fr/ ',
  ];
  for (const address of wrong) {
    test(`is not “${address}”`, (t) =>
      refuses(t, {
        file: french,
        from,
        to: `url: "${address}"`,
        at: 'url: ',
        subject: 'source.url',
        found: `“${address}”`,
        expected: 'a whole address that begins with https://',
      }));
  }

  test('has to be there', (t) =>
    refuses(t, {
      file: french,
      from,
      to: 'url:',
      at: 'url:',
      subject: 'source.url',
      found: 'nothing',
      expected: 'an address that begins with https://',
    }));
});
