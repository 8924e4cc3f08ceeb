import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { lockFile } from './lock.js';
import { Copy, data, runCli, runProgram, temporaryDirectory, type Ran } from './testing.js';

/*
 * What `npm run new statement` makes is to be filled by somebody before anything accepts it. What
 * `npm run new component` makes, `.ci/run` builds and tests.
 */

const id = 'test-2025';
const french = `statements/${id}/fr.md`;
const english = `statements/${id}/en.md`;
const bibliography = 'bibliography.yaml';

/** Copies files and folders of the repository. */
async function copyTo(folder: string, ...paths: readonly string[]): Promise<void> {
  for (const path of paths)
    await cp(resolve(import.meta.dirname, '../..', path), join(folder, path), { recursive: true });
}

/** A folder that has what `npm run new statement` works on. */
async function newFolder(t: TestContext): Promise<string> {
  const folder = await temporaryDirectory(t);
  await copyTo(folder, 'scripts');
  await cp(data, join(folder, 'src/data'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  // Its packages are installed, as far as the script can see.
  await mkdir(join(folder, 'node_modules'));
  await writeFile(join(folder, 'package-lock.json'), '{}');
  await writeFile(join(folder, 'node_modules/.package-lock.json'), '{}');
  return folder;
}

function runNew(folder: string, ...args: readonly string[]): Promise<Ran> {
  return runProgram(join(folder, 'scripts/new.js'), ...args);
}

async function newStatement(t: TestContext): Promise<Copy> {
  const folder = await newFolder(t);
  const { code, stderr } = await runNew(folder, 'statement', id);
  assert.deepEqual([code, stderr], [0, '']);
  return new Copy(join(folder, 'src/data'));
}

/** All files of a folder, by their paths. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

/** Fills all that is to be replaced in some files. */
async function fill(copy: Copy, ...files: readonly string[]): Promise<void> {
  for (const file of files) {
    const text = (await copy.read(file))
      .replaceAll(/à remplacer : |to be replaced: /gi, '')
      .replaceAll('https://example.org/', 'https://phoenix11.example/')
      .replaceAll('nothing yet', 'the text says so')
      .replaceAll('YYYY-MM-DD', '2000');
    await copy.write(file, text);
  }
}

const words = 'the words themselves: these stand in a new statement until somebody replaces them';
const address = 'the address of the page itself: nothing is published on example.org';
const basis = 'what it was concluded from';
const date = 'a date as YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known';

const inFrench: [subject: string, found: string, expected: string][] = [
  ['title', '“À REMPLACER : le titre, comme publié”', words],
  ['notice', '“À remplacer : une phrase simple, « Ce texte parle… »”', words],
  ['published.date', '“YYYY-MM-DD”', date],
  ['published.basis', '“nothing yet”', basis],
  ['source.url', '“https://example.org/fr/”', address],
  ['source.basis', '“nothing yet”', basis],
  ['p1', '“À remplacer : le premier paragraphe, copié de la page publiée, signe pour signe.”', words],
  ['p2', '“« À remplacer : un passage entre guillemets. »”', words],
];
const inEnglish: typeof inFrench = [
  ['title', '“TO BE REPLACED: the title, translated”', words],
  ['notice', '“To be replaced: one plain sentence, “This text is about …””', words],
  ['published.date', '“YYYY-MM-DD”', date],
  ['published.basis', '“nothing yet”', basis],
  ['source.url', '“https://example.org/en/”', address],
  ['source.title', '“TO BE REPLACED: the title, as published”', words],
  ['source.basis', '“nothing yet”', basis],
  ['p1', '“To be replaced: the first paragraph, translated from the French.”', words],
  ['p2', '““To be replaced: a passage in quotation marks.””', words],
];
const inBibliography: typeof inFrench = [
  [`${id}.published.date`, '“YYYY-MM-DD”', date],
  [`${id}.published.basis`, '“nothing yet”', basis],
  [`${id}.source.fr.title`, '“À REMPLACER : le titre, comme publié”', words],
  [`${id}.source.fr.url`, '“https://example.org/fr/”', address],
  [`${id}.source.en.title`, '“TO BE REPLACED: the title, as published”', words],
  [`${id}.source.en.url`, '“https://example.org/en/”', address],
];

describe('a new statement', () => {
  test('comes with the steps of CONTRIBUTING.md, in the same order', async (t) => {
    const { stdout } = await runNew(await newFolder(t), 'statement', id);
    const contributing = await readFile(resolve(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');
    const [, section = ''] = /## Add a statement\n.*?\n(2\. .*?)\n### /s.exec(contributing)!;
    const steps =
      /fr\.md|en\.md|bibliography|check:content|npm run lock|README\.md|CHANGELOG\.md|npm (start|run verify|test)/g;
    const order = (text: string) => [...new Set(Array.from(text.matchAll(steps), ([step]) => step))];
    assert.equal(order(section).length, 9);
    assert.deepEqual(order(stdout.replace(/^.*Now:/s, '')), order(section));
  });

  test('is not accepted as it was made: each thing to replace is named, with its line', async (t) => {
    const copy = await newStatement(t);
    const problems = await copy.problems();
    const told = (name: string) =>
      problems
        .filter(({ file }) => file === name)
        .map(({ subject, found, expected }) => [subject, found, expected] as const);
    assert.deepEqual(told(french), inFrench);
    assert.deepEqual(told(english), inEnglish);
    assert.deepEqual(told(bibliography), inBibliography);
    assert.equal(problems.length, inFrench.length + inEnglish.length + inBibliography.length, 'and nothing else');
    for (const { file, line, found } of problems) {
      const text = (await copy.read(file)).split('\n')[line - 1]!;
      assert.ok(text.includes(found.slice(1, -1)), `${file}:${line} has ${found}`);
    }
  });

  test('is not accepted by the build, the check or the lock, and nothing is locked', async (t) => {
    const copy = await newStatement(t);
    const before = await copy.read(lockFile);
    const out = join(copy.directory, 'out');
    const line = await copy.lineOf(french, 'À REMPLACER');
    const place = `${relative(process.cwd(), copy.directory)}/${french}:${line} title\n  found:    “À REMPLACER`;
    for (const command of [
      ['build', '--out', out],
      ['check'],
      ['lock', `statements/${id}/fr`, bibliography.slice(0, -5)],
    ]) {
      const { code, stderr } = await runCli(...command, '--data', copy.directory);
      assert.equal(code, 1, command[0]);
      assert.ok(stderr.includes(place), stderr);
    }
    assert.equal(await copy.read(lockFile), before);
  });

  test('is accepted once everything is replaced and locked', async (t) => {
    const copy = await newStatement(t);
    await fill(copy, french, english, bibliography);
    const { lockable } = await copy.compile();
    assert.ok(lockable);
    await copy.lock(`statements/${id}/fr`, `statements/${id}/en`, 'bibliography');
    assert.deepEqual(await copy.problems(), []);
  });

  test('is told what is left to replace and no more, wherever somebody begins', async (t) => {
    for (const [first, left] of [
      [french, inBibliography],
      [bibliography, inFrench],
    ] as const) {
      const copy = await newStatement(t);
      await fill(copy, english, first);
      const subjects = (await copy.problems())
        .filter(
          ({ found }) =>
            !/^(official words that nobody has locked|a translation that is not recorded) yet$/.test(found),
        )
        .map(({ subject, found }) => (found.startsWith('official words that are not locked') ? '' : subject))
        .filter(Boolean);
      assert.deepEqual(
        subjects,
        left.map(([subject]) => subject),
      );
    }
  });
});

describe('words that are to be replaced', () => {
  const cases: Record<string, { file: string; from: string; to: string; subject: string; found: string }> = {
    'are found in a boilerplate': {
      file: 'boilerplate/donate/en.md',
      from: 'Join a great cause.',
      to: 'To be replaced: a great cause.',
      subject: 'p1',
      found: '“To be replaced: a great cause.',
    },
    'are found in an organisation': {
      file: 'organisations.yaml',
      from: 'en: The Phoenix 11 }',
      to: "en: 'To be replaced' }",
      subject: 'phoenix-11.name.en',
      found: '“To be replaced”',
    },
    'are found in a line of the signature': {
      file: 'statements/lighthouse-2023/en.md',
      from: 'signature:',
      to: "signature:\n  - text: '  À REMPLACER\u00a0: qui signe'",
      subject: 'signature.0.text',
      found: '“  À REMPLACER\u00a0: qui signe”',
    },
    'are an address on a part of example.org too': {
      file: 'organisations.yaml',
      from: 'fr: https://thephoenix11.com/,',
      to: 'fr: https://www.EXAMPLE.org/fr,',
      subject: 'phoenix-11.url.fr',
      found: '“https://www.EXAMPLE.org/fr”',
    },
  };
  for (const [rule, { file, from, to, subject, found }] of Object.entries(cases)) {
    test(rule, async (t) => {
      const copy = new Copy(join(await temporaryDirectory(t), 'data'));
      await cp(data, copy.directory, { recursive: true });
      await copy.change(file, from, to);
      const told = (await copy.problems()).filter((problem) => problem.subject === subject);
      assert.equal(told.length, 1);
      assert.ok(told[0]!.found.startsWith(found), told[0]!.found);
      assert.ok([words, address].includes(told[0]!.expected), told[0]!.expected);
    });
  }

  test('are not words that somebody wrote about replacing, nor an address that only names example.org', async (t) => {
    const copy = new Copy(join(await temporaryDirectory(t), 'data'));
    await cp(data, copy.directory, { recursive: true });
    await copy.change('boilerplate/donate/en.md', 'Join a great cause.', 'To be replaced by machines is no future.');
    await copy.change(
      'organisations.yaml',
      'fr: https://thephoenix11.com/,',
      'fr: https://notexample.org/example.org,',
    );
    assert.deepEqual(await copy.problems(), []);
  });
});

describe('the word “latest”', () => {
  test('is no id for a new statement, because it stands for the newest', async (t) => {
    const folder = await newFolder(t);
    const { code, stderr } = await runNew(folder, 'statement', 'latest');
    assert.equal(code, 1);
    assert.match(
      stderr,
      /“latest” cannot be the name of a statement\. Expected .*“latest”, which stands for the newest/,
    );
    await assert.rejects(readFile(join(folder, 'src/data/statements/latest/fr.md')), { code: 'ENOENT' });
  });
});

describe('a new element', () => {
  test('changes nothing where a file does not name the others as expected', async (t) => {
    const folder = await newFolder(t);
    await copyTo(folder, 'README.md', 'docs/attributes.md', 'demo/builder', 'src/components/p11-about');
    const before = await filesIn(folder);
    const { code, stderr } = await runNew(folder, 'component', 'p11-test');
    assert.equal(code, 1);
    assert.match(stderr, /scripts\/new\.js does not find <p11-about> in package\.json/);
    assert.deepEqual(await filesIn(folder), before);
  });
});
