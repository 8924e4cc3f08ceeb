import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { copyOfData, lighthouse, refuses, ferry, type Mistake } from './testing.js';

const asInFrench = `as in ${ferry}/fr.md`;

const mistakes: Record<string, Mistake> = {
  'have the same speaker for each passage': {
    file: `${ferry}/en.md`,
    from: 'p1: centre\n  p2-p10: group',
    to: 'p1-p3: centre\n  p4-p10: group',
    at: '> “A year ago, we, the travellers',
    subject: 'p2',
    found: 'in quotation 1, spoken by the Centre',
    expected: `in quotation 1, spoken by the group, ${asInFrench}`,
  },
  'quote the same passages': {
    file: `${ferry}/en.md`,
    from: '>\n> A year ago, the companies',
    to: '\nA year ago, the companies',
    at: 'A year ago, the companies',
    subject: 'p10',
    found: 'outside a quotation, spoken by the group',
    expected: `in quotation 1, spoken by the group, ${asInFrench}`,
  },
  'divide their quotations alike': {
    file: `${ferry}/en.md`,
    from: '>\n> A year ago, the companies',
    to: '\n> A year ago, the companies',
    at: 'A year ago, the companies',
    subject: 'p10',
    found: 'in quotation 2, spoken by the group',
    expected: `in quotation 1, spoken by the group, ${asInFrench}`,
  },
  'have the same date': {
    file: `${ferry}/en.md`,
    from: 'date: 2021-03-05',
    to: 'date: 2021-03-06',
    at: 'date: 2021',
    subject: 'published.date',
    found: '2021-03-06',
    expected: `2021-03-05, ${asInFrench}`,
  },
  'are equally certain of the date': {
    file: `${lighthouse}/en.md`,
    from: '2023-12\n  certainty: seen',
    to: '2023-12\n  certainty: inferred\n  basis: its French page',
    at: 'certainty: inferred',
    subject: 'published.certainty',
    found: 'inferred',
    expected: `seen, as in ${lighthouse}/fr.md`,
  },
  'have a field that the other one has': {
    file: `${lighthouse}/en.md`,
    from: 'releaseLine: For immediate release\n',
    to: '',
    at: '---',
    subject: 'releaseLine',
    found: 'nothing',
    expected: `“Pour publication immédiate” translated, as in ${lighthouse}/fr.md`,
  },
  'have no field that the other one lacks': {
    file: `${ferry}/en.md`,
    from: 'voices:',
    to: "endMark: '-30-'\nvoices:",
    at: 'endMark',
    subject: 'endMark',
    found: '“-30-”',
    expected: `nothing, ${asInFrench}`,
  },
  'have signatures of as many lines': {
    file: `${lighthouse}/en.md`,
    from: '  - text: Signed,\n',
    to: '',
    at: 'signature:',
    subject: 'signature',
    found: '1 lines',
    expected: `2 lines, as in ${lighthouse}/fr.md`,
  },
};

describe('two languages of a statement', () => {
  for (const [rule, mistake] of Object.entries(mistakes)) test(rule, (t) => refuses(t, mistake));

  test('have as many passages: the message shows both side by side', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/en.md`, 'Who will tell the sailors', 'We ask.\n\nWho will tell the sailors');
    await copy.change(`${lighthouse}/en.md`, 'p1-p8', 'p1-p9');
    assert.deepEqual(await copy.problems(), [
      {
        file: `${lighthouse}/en.md`,
        line: 39,
        found: '9 passages',
        expected: [
          `8, as in ${lighthouse}/fr.md:`,
          '      p1  Ce texte d’essai tient la place d’  This test text stands in for a sta',
          '      p2  Cela fait plus de cinq ans que la   For more than five years, the lamp',
          '      p3  Le phare a émis de nombreux signau  The lighthouse has sent many signa',
          '      p4  Qui dira aux marins qui attendent   We ask.',
          '      p5  La mer a jugé que c’était plus sim  Who will tell the sailors waiting',
          '      p6  Nous, du phare d’essai, tenons à r  The sea decided that it was easier',
          '      p7  Nous invitons les équipages et le   We, of the test lighthouse, want t',
          '      p8  Joignez-vous à nous pour demander   We invite crews and the public to',
          '      p9  —                                   Join us in asking that the lamp co',
        ].join('\n'),
      },
    ]);
  });

  test('have as many passages: the message names the line where they part', async (t) => {
    const copy = await copyOfData(t);
    const file = `${ferry}/en.md`;
    await copy.change(file, 'p1: centre\n  p2-p10: group', 'p1: centre\n  p2: centre\n  p3-p11: group');
    await copy.change(file, '\n> “A year ago, we', '\nIt said:\n\n> “A year ago, we');
    const [problem] = await copy.problems();
    assert.deepEqual([problem?.file, problem?.line, problem?.found], [file, 24, '11 passages']);
  });

  test('say nothing of a speaker who is missing in one, which is reported there', (t) =>
    refuses(t, {
      file: `${ferry}/fr.md`,
      from: '  p1: centre\n',
      to: '',
      at: 'voices:',
      subject: 'voices',
      found: 'nobody who speaks p1',
      expected: 'who speaks each of the 10 passages',
    }));

  test('are compared with the French where both are official', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/en.md`, 'status: translation', 'status: official');
    await copy.change(`${lighthouse}/en.md`, 'date: 2023-12', 'date: 2023');
    assert.deepEqual((await copy.problems())[0], {
      file: `${lighthouse}/en.md`,
      line: 8,
      subject: 'published.date',
      found: '2023',
      expected: `2023-12, as in ${lighthouse}/fr.md`,
    });
  });

  test('are compared with the English where that alone is official', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/en.md`, 'status: translation', 'status: official');
    await copy.change(`${lighthouse}/fr.md`, 'status: official', 'status: translation');
    await copy.change(`${lighthouse}/fr.md`, 'date: 2023-12', 'date: 2023');
    assert.deepEqual((await copy.problems())[0], {
      file: `${lighthouse}/fr.md`,
      line: 8,
      subject: 'published.date',
      found: '2023',
      expected: `2023-12, as in ${lighthouse}/en.md`,
    });
  });
});
