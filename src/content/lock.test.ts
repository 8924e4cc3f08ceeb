import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lockFile, sha256, updateLock, type Lock } from './lock.js';
import { copyOfData, lighthouse, refuses, ferry, type Copy } from './testing.js';

const ifMeant = (group: string) => `the locked words; if this is on purpose: npm run lock -- ${group}`;

describe('official words that change', () => {
  test('are shown with the paragraph, the locked text, the text now and the command that locks them', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'Joignez-vous à nous', 'Rejoignez-nous');
    assert.deepEqual(await copy.problems(), [
      {
        file: 'statements/lighthouse-2023/fr.md',
        line: 36,
        subject: 'p8',
        found: [
          'official words that changed, at character 1: J became Rej; at character 9, after “oignez-”: vous à[U+0020 SPACE] is gone',
          'locked: Joignez-vous à nous pour demander que la lampe passe avant la brume.',
          'now:    Rejoignez-nous pour demander que la lampe passe avant la brume.',
        ].join('\n    '),
        expected: 'the locked words; if this is on purpose: npm run lock -- statements/lighthouse-2023/fr',
      },
    ]);
  });

  const invisible = {
    'a no-break space that became a space': {
      from: 'Les voyageuses\u00a0— un groupe',
      to: 'Les voyageuses — un groupe',
      key: 'p1',
      change: 'at character 35, after “— Les voyageuses”: [U+00A0 NO-BREAK SPACE] became [U+0020 SPACE]',
    },
    'a narrow no-break space that became a wide one': {
      from: '«\u202fIl y a un an',
      to: '«\u00a0Il y a un an',
      key: 'p2',
      change: 'at character 2, after “«”: [U+202F NARROW NO-BREAK SPACE] became [U+00A0 NO-BREAK SPACE]',
    },
    'a typographic apostrophe that became a straight one': {
      from: 'd’une habitude',
      to: "d'une habitude",
      key: 'p6',
      change:
        'at character 391, after “ ne s’agit pas d”: [U+2019 RIGHT SINGLE QUOTATION MARK] became [U+0027 APOSTROPHE]',
    },
    'a non-breaking hyphen that became a plain one': {
      from: 'En avez\u2011vous fait',
      to: 'En avez-vous fait',
      key: 'p7',
      change: 'at character 260, after “bateaux. En avez”: [U+2011 NON-BREAKING HYPHEN] became [U+002D HYPHEN-MINUS]',
    },
    'a letter that was taken apart': {
      from: 'déçues par ce que',
      to: 'de\u0301çues par ce que',
      key: 'p5',
      change: 'at character 55, after “i, nous sommes d”: é became e[U+0301]',
    },
    'a character without width': {
      from: 'Nous le savons mieux',
      to: 'Nous\u200b le savons mieux',
      key: 'p6',
      change: 'at character 298, after “que jamais. Nous”: [U+200B ZERO WIDTH SPACE] was added',
    },
  };
  for (const [what, { from, to, key, change }] of Object.entries(invisible)) {
    test(`are told by the name of the invisible character that changed: ${what}`, async (t) => {
      const copy = await copyOfData(t);
      const file = `${ferry}/fr.md`;
      await copy.change(file, from, to);
      const problems = await copy.problems();
      assert.deepEqual(
        problems.map(({ line, subject, found }) => ({ line, subject, found: found.split('\n')[0] })),
        [{ line: await copy.lineOf(file, to), subject: key, found: `official words that changed, ${change}` }],
      );
    });
  }

  test('are told in short where much of them changed', async (t) => {
    const copy = await copyOfData(t);
    const line = (await copy.read(`${lighthouse}/fr.md`)).split('\n').find((text) => text.startsWith('Cela fait'))!;
    await copy.change(`${lighthouse}/fr.md`, line, line.toUpperCase());
    const [problem] = await copy.problems();
    const changes = problem!.found.split('\n')[0]!.split('; ');
    assert.equal(changes.length, 6);
    assert.match(changes.at(-1)!, /^and in \d+ more places$/);
  });

  const fields = [
    {
      what: 'title of a publication',
      file: 'bibliography.yaml',
      from: 'WE ARE THOSE',
      to: 'We are those',
      key: 'eu-letter-2023.source.en.title',
      at: 'We are those',
    },
    {
      what: 'release line',
      file: `${lighthouse}/fr.md`,
      from: 'immédiate',
      to: 'demain',
      key: 'releaseLine',
      at: 'demain',
    },
    {
      what: 'signature',
      file: `${lighthouse}/fr.md`,
      from: 'Signé,',
      to: 'Signées,',
      key: 'signature-1',
      at: 'Signées',
    },
    { what: 'end mark', file: `${lighthouse}/fr.md`, from: "'-30-'", to: "'-31-'", key: 'endMark', at: 'endMark' },
    { what: 'heading', file: 'boilerplate/donate/fr.md', from: 'Soutenez', to: 'Aidez', key: 'heading', at: 'heading' },
    { what: 'button', file: 'boilerplate/donate/fr.md', from: 'Faire un', to: 'Un', key: 'label', at: 'label' },
    {
      what: 'boilerplate',
      file: 'boilerplate/donate/fr.md',
      from: 'grande cause',
      to: 'cause',
      key: 'p1',
      at: 'une cause',
    },
  ];
  for (const { what, file, from, to, key, at } of fields) {
    test(`are noticed in the ${what} too`, async (t) => {
      const copy = await copyOfData(t);
      await copy.change(file, from, to);
      const [problem, ...others] = await copy.problems();
      assert.deepEqual(others, []);
      assert.deepEqual([problem!.file, problem!.line, problem!.subject], [file, await copy.lineOf(file, at), key]);
      assert.match(problem!.found, /^official words that changed, /);
    });
  }

  test('are noticed in the title, and where the bibliography gives it', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'LE PHARE', 'Le phare');
    assert.deepEqual(
      (await copy.problems()).map(({ file, subject }) => `${file} ${subject}`),
      ['bibliography.yaml lighthouse-2023.source.fr.title', `${lighthouse}/fr.md title`],
    );
  });

  test('pass once they are locked on purpose, and only theirs are locked', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'Joignez-vous', 'Unissez-vous');
    await copy.change(`${ferry}/fr.md`, 'nous sommes déçues', 'nous sommes en colère');
    await copy.lock(`${lighthouse}/fr`);
    assert.deepEqual(
      (await copy.problems()).map(({ file, subject }) => `${file} ${subject}`),
      [`${ferry}/fr.md p5`],
    );
    await copy.lock(`${ferry}/fr`);
    assert.deepEqual(await copy.problems(), []);
  });

  test('are free to change in a translation', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/en.md`, 'Join us in asking', 'Ask with us');
    assert.deepEqual(await copy.problems(), []);
  });
});

describe('official words that are gone', () => {
  test('are named once, not with every paragraph after them', async (t) => {
    const copy = await copyOfData(t);
    const text = 'En cet anniversaire de ce texte d’essai, nous sommes déçues par ce que nous voyons.';
    await copy.change(`${ferry}/fr.md`, `> ${text}\n>\n`, '');
    await copy.change(
      `${ferry}/en.md`,
      '> On this anniversary of this test text, we are disappointed by what we see.\n>\n',
      '',
    );
    await copy.changeBoth(ferry, 'p2-p10', 'p2-p9');
    assert.deepEqual(await copy.problems(), [
      {
        file: `${ferry}/fr.md`,
        line: 28,
        subject: 'p5',
        found: `official words that are gone\n    locked: ${text}`,
        expected: ifMeant(`${ferry}/fr`),
      },
    ]);
  });

  test('are told together with what else their absence breaks', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(
      `${lighthouse}/fr.md`,
      '\nJoignez-vous à nous pour demander que la lampe passe avant la brume.\n',
      '',
    );
    assert.deepEqual(
      (await copy.problems()).map(({ file, line, found }) => `${file}:${line} ${found.split('\n')[0]}`),
      [
        `${lighthouse}/fr.md:14 p1-p8, of 7 passages`,
        `${lighthouse}/en.md:37 8 passages`,
        `${lighthouse}/fr.md:1 official words that are gone`,
      ],
    );
  });

  test('are noticed in the fields', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'releaseLine: Pour publication immédiate\n', '');
    await copy.change(`${lighthouse}/en.md`, 'releaseLine: For immediate release\n', '');
    assert.deepEqual(await copy.problems(), [
      {
        file: `${lighthouse}/fr.md`,
        line: 1,
        subject: 'releaseLine',
        found: 'official words that are gone\n    locked: Pour publication immédiate',
        expected: ifMeant(`${lighthouse}/fr`),
      },
    ]);
  });

  test('are noticed where the whole statement is', async (t) => {
    const copy = await copyOfData(t);
    await copy.remove(lighthouse);
    await copy.change('bibliography.yaml', '  statement: lighthouse-2023\n', '');
    assert.deepEqual(await copy.problems(), [
      {
        file: `${lighthouse}/fr.md`,
        line: 1,
        found: 'no official words any more',
        expected: `the 13 locked paragraphs and lines; if this is on purpose: npm run lock -- ${lighthouse}/fr`,
      },
    ]);
    await copy.lock(`${lighthouse}/fr`);
    assert.deepEqual(await copy.problems(), []);
  });

  test('are noticed where they are called a translation', (t) =>
    refuses(t, {
      file: `${lighthouse}/fr.md`,
      from: 'status: official',
      to: 'status: translation',
      at: '---',
      found: 'no official words any more',
      expected: `the 13 locked paragraphs and lines; if this is on purpose: npm run lock -- ${lighthouse}/fr`,
    }));

  test('are not sought in a file that could not be read', (t) =>
    refuses(t, {
      file: `${lighthouse}/fr.md`,
      from: 'Joignez-vous',
      to: '# Joignez-vous',
      at: '# Joignez',
      found: 'a heading',
      expected: 'a paragraph of plain words (a character that Markdown takes for markup needs a “\\” before it)',
    }));
});

describe('official words that are new', () => {
  test('have to be locked', (t) =>
    refuses(t, {
      file: `${lighthouse}/en.md`,
      from: 'status: translation',
      to: 'status: official',
      at: '---',
      found: 'official words that nobody has locked yet',
      expected: `words that are locked; compare them with the publisher's page, then: npm run lock -- ${lighthouse}/en`,
    }));

  test('have to be locked where they stand among locked ones', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'Joignez-vous', 'Un mot de plus.\n\nJoignez-vous');
    await copy.change(`${lighthouse}/en.md`, 'Join us', 'One word more.\n\nJoin us');
    await copy.changeBoth(lighthouse, 'p1-p8', 'p1-p9');
    assert.deepEqual(await copy.problems(), [
      {
        file: `${lighthouse}/fr.md`,
        line: 36,
        subject: 'p8',
        found: 'official words that are not locked\n    now:    Un mot de plus.',
        expected: ifMeant(`${lighthouse}/fr`),
      },
    ]);
  });
});

describe('the lock', () => {
  const asWritten = 'the lock file as it was written: take it back from version control';
  const byHand =
    'a lock file that nobody edited: take it back from version control, or if the words are right: npm run lock -- boilerplate/donate/fr';

  const edited: Record<string, (copy: Copy) => Promise<void>> = {
    'in its text': (copy) => copy.change(lockFile, '"Faire un don"', '"Donner"'),
    'in its hash': (copy) => copy.change(lockFile, sha256('Faire un don'), sha256('Donner')),
    'in its text, to agree with changed words': async (copy) => {
      await copy.change(lockFile, '"Faire un don"', '"Donner"');
      await copy.change('boilerplate/donate/fr.md', 'Faire un don', 'Donner');
    },
    'in its hash, to agree with changed words': async (copy) => {
      await copy.change(lockFile, sha256('Faire un don'), sha256('Donner'));
      await copy.change('boilerplate/donate/fr.md', 'Faire un don', 'Donner');
    },
  };
  for (const [where, edit] of Object.entries(edited)) {
    test(`is not edited by hand ${where}`, async (t) => {
      const copy = await copyOfData(t);
      const line = await copy.lineOf(lockFile, '"label"');
      await edit(copy);
      assert.deepEqual(await copy.problems(), [
        {
          file: lockFile,
          line,
          subject: 'boilerplate/donate/fr label',
          found: 'a text and a hash that do not belong together',
          expected: byHand,
        },
      ]);
    });
  }

  const broken: Record<string, { spoil: (text: string) => string; line: number; found: string }> = {
    'is JSON': { spoil: () => 'locked', line: 1, found: 'text that is not JSON' },
    'is whole JSON': { spoil: () => '{\n  "statements', line: 2, found: 'text that is not JSON' },
    'has no marks of an unfinished merge': {
      spoil: (text) => text.replace('{\n', '{\n<<<<<<< HEAD\n'),
      line: 2,
      found: 'text that is not JSON',
    },
    'is not empty': { spoil: () => '', line: 1, found: 'an empty file' },
    'is JSON of its own form': { spoil: () => '["locked"]', line: 1, found: '“["locked"]”' },
  };
  for (const [rule, { spoil, line, found }] of Object.entries(broken)) {
    test(rule, async (t) => {
      const copy = await copyOfData(t);
      await copy.write(lockFile, spoil(await copy.read(lockFile)));
      assert.deepEqual(await copy.problems(), [{ file: lockFile, line, found, expected: asWritten }]);
    });
  }

  test('names the entry that is not of its form', (t) =>
    refuses(t, {
      file: lockFile,
      from: '"text": "Faire un don"',
      to: '"text": ["Faire un don"]',
      at: '"text": ["Faire un don"]',
      subject: 'boilerplate/donate/fr.label.text',
      found: '“["Faire un don"]”',
      expected: asWritten,
    }));

  test('holds the text beside the hash of its UTF-8', async (t) => {
    const copy = await copyOfData(t);
    const { lock, official } = await copy.compile();
    // printf 'Signé,' | sha256sum
    const hash = 'a67f3fde042d8478d90ee9f5f4258cb9cd9e1d4a339ed2a8b5bddc69957c0e77';
    assert.deepEqual(lock[`${lighthouse}/fr`]!['signature-1'], { sha256: hash, text: 'Signé,' });
    assert.equal(Object.values(lock).flatMap(Object.keys).length, official.length);
  });

  test('is written with its groups in order, whatever is locked first', () => {
    const word = (group: string) => ({ group, key: 'p1', text: group, line: 1 });
    const words = ['b', 'a', 'c'].map(word);
    const once = updateLock({}, words, ['c', 'a', 'b']);
    const step = ['a', 'c', 'b'].reduce<Lock>((lock, group) => updateLock(lock, words, [group]), {});
    assert.deepEqual(Object.keys(once), ['a', 'b', 'c']);
    assert.equal(JSON.stringify(step), JSON.stringify(once));
  });
});
