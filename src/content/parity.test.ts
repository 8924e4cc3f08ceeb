import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { copyOfData, meta, refuses, voluntary, type Mistake } from './testing.js';

const asInFrench = `as in ${voluntary}/fr.md`;

const mistakes: Record<string, Mistake> = {
  'have the same speaker for each passage': {
    file: `${voluntary}/en.md`,
    from: 'p1: centre\n  p2-p10: group',
    to: 'p1-p3: centre\n  p4-p10: group',
    at: '> “A year ago, we, the Phoenix 11',
    subject: 'p2',
    found: 'in quotation 1, spoken by the Centre',
    expected: `in quotation 1, spoken by the group, ${asInFrench}`,
  },
  'quote the same passages': {
    file: `${voluntary}/en.md`,
    from: '>\n> A year ago, the industry',
    to: '\nA year ago, the industry',
    at: 'A year ago, the industry',
    subject: 'p10',
    found: 'outside a quotation, spoken by the group',
    expected: `in quotation 1, spoken by the group, ${asInFrench}`,
  },
  'divide their quotations alike': {
    file: `${voluntary}/en.md`,
    from: '>\n> A year ago, the industry',
    to: '\n> A year ago, the industry',
    at: 'A year ago, the industry',
    subject: 'p10',
    found: 'in quotation 2, spoken by the group',
    expected: `in quotation 1, spoken by the group, ${asInFrench}`,
  },
  'have the same date': {
    file: `${voluntary}/en.md`,
    from: 'date: 2021-03-05',
    to: 'date: 2021-03-06',
    at: 'date: 2021',
    subject: 'published.date',
    found: '2021-03-06',
    expected: `2021-03-05, ${asInFrench}`,
  },
  'are equally certain of the date': {
    file: `${meta}/en.md`,
    from: '2023-12\n  certainty: seen',
    to: '2023-12\n  certainty: inferred\n  basis: its French page',
    at: 'certainty: inferred',
    subject: 'published.certainty',
    found: 'inferred',
    expected: `seen, as in ${meta}/fr.md`,
  },
  'have a field that the other one has': {
    file: `${meta}/en.md`,
    from: 'releaseLine: For immediate release\n',
    to: '',
    at: '---',
    subject: 'releaseLine',
    found: 'nothing',
    expected: `“Pour publication immédiate” translated, as in ${meta}/fr.md`,
  },
  'have no field that the other one lacks': {
    file: `${voluntary}/en.md`,
    from: 'voices:',
    to: "endMark: '-30-'\nvoices:",
    at: 'endMark',
    subject: 'endMark',
    found: '“-30-”',
    expected: `nothing, ${asInFrench}`,
  },
  'have signatures of as many lines': {
    file: `${meta}/en.md`,
    from: '  - text: Signed,\n',
    to: '',
    at: 'signature:',
    subject: 'signature',
    found: '1 lines',
    expected: `2 lines, as in ${meta}/fr.md`,
  },
};

describe('two languages of a statement', () => {
  for (const [rule, mistake] of Object.entries(mistakes)) test(rule, (t) => refuses(t, mistake));

  test('have as many passages: the message shows both side by side', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${meta}/en.md`, 'Who will tell the children', 'We ask.\n\nWho will tell the children');
    await copy.change(`${meta}/en.md`, 'p1-p8', 'p1-p9');
    assert.deepEqual(await copy.problems(), [
      {
        file: `${meta}/en.md`,
        line: 39,
        found: '9 passages',
        expected: [
          `8, as in ${meta}/fr.md:`,
          '      p1  Le groupe Phoenix 11 est consterné  The Phoenix 11 are appalled by Met',
          '      p2  Cela fait plus de cinq ans que nou  For more than five years, we have',
          '      p3  Le groupe Phoenix 11 a émis de nom  The Phoenix 11 have given many war',
          '      p4  Qui dira aux enfants qui attendent  We ask.',
          '      p5  Les dirigeants de Meta ont jugé qu  Who will tell the children waiting',
          '      p6  Nous, du groupe Phoenix 11, tenons  Meta’s leaders decided that it was',
          '      p7  Nous appelons les gouvernements et  We, the Phoenix 11, want to remind',
          '      p8  Joignez-vous à nous pour exiger qu  We call on governments and the pub',
          '      p9  —                                   Join us in demanding that Meta put',
        ].join('\n'),
      },
    ]);
  });

  test('have as many passages: the message names the line where they part', async (t) => {
    const copy = await copyOfData(t);
    const file = `${voluntary}/en.md`;
    await copy.change(file, 'p1: centre\n  p2-p10: group', 'p1: centre\n  p2: centre\n  p3-p11: group');
    await copy.change(file, '\n> “A year ago, we', '\nIt said:\n\n> “A year ago, we');
    const [problem] = await copy.problems();
    assert.deepEqual([problem?.file, problem?.line, problem?.found], [file, 24, '11 passages']);
  });

  test('say nothing of a speaker who is missing in one, which is reported there', (t) =>
    refuses(t, {
      file: `${voluntary}/fr.md`,
      from: '  p1: centre\n',
      to: '',
      at: 'voices:',
      subject: 'voices',
      found: 'nobody who speaks p1',
      expected: 'who speaks each of the 10 passages',
    }));

  test('are compared with the French where both are official', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${meta}/en.md`, 'status: translation', 'status: official');
    await copy.change(`${meta}/en.md`, 'date: 2023-12', 'date: 2023');
    assert.deepEqual((await copy.problems())[0], {
      file: `${meta}/en.md`,
      line: 8,
      subject: 'published.date',
      found: '2023',
      expected: `2023-12, as in ${meta}/fr.md`,
    });
  });

  test('are compared with the English where that alone is official', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${meta}/en.md`, 'status: translation', 'status: official');
    await copy.change(`${meta}/fr.md`, 'status: official', 'status: translation');
    await copy.change(`${meta}/fr.md`, 'date: 2023-12', 'date: 2023');
    assert.deepEqual((await copy.problems())[0], {
      file: `${meta}/fr.md`,
      line: 8,
      subject: 'published.date',
      found: '2023',
      expected: `2023-12, as in ${meta}/en.md`,
    });
  });
});
