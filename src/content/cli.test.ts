import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, test } from 'node:test';
import { toModules } from './emit.js';
import { lockFile } from './lock.js';
import { copyOfData, data, lighthouse, runCli, temporaryDirectory, ferry, type Copy } from './testing.js';

const from = (copy: Copy) => ['--data', copy.directory];
/** A file of the copy as a message names it. */
const named = (copy: Copy, file: string) => `${relative(process.cwd(), copy.directory)}/${file}`;

describe('check', () => {
  test('finds the words in order and lists what nobody confirmed', async () => {
    const { code, stdout, stderr } = await runCli('check', '--data', data);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^The words are in order: 4 texts, 58 official paragraphs and lines as locked\.\n/);
    assert.match(
      stdout,
      /\n {2}donation\/fr address\n {4}https:\/\/www\.protegeonsnosenfants\.ca\/fr\/\n {4}unknown: no donation page/,
    );
  });

  test('fails where the words are not in order, and says where', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(`${lighthouse}/fr.md`, 'Signé,', 'Signées,');
    const { code, stdout, stderr } = await runCli('check', ...from(copy));
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(
      stderr,
      [
        '1 problem in the words:',
        '',
        `${named(copy, `${lighthouse}/fr.md`)}:16 signature-1`,
        '  found:    official words that changed, at character 6, after “Signé”: es was added',
        '    locked: Signé,',
        '    now:    Signées,',
        '  expected: the locked words; if this is on purpose: npm run lock -- statements/lighthouse-2023/fr',
        '',
        '',
      ].join('\n'),
    );
  });
});

describe('build', () => {
  test('is what happens when nothing else is said, and writes the modules', async (t) => {
    const copy = await copyOfData(t);
    const out = await temporaryDirectory(t);
    const { code, stdout } = await runCli(...from(copy), '--out', out);
    assert.equal(code, 0);
    const { size } = toModules(await copy.compile());
    assert.equal(stdout, `The words are compiled: ${size} modules in ${relative(process.cwd(), out)}/.\n`);
    const entries = await readdir(out, { recursive: true, withFileTypes: true });
    assert.equal(entries.filter((entry) => entry.isFile()).length, size);
  });

  test('writes nothing where the words are not in order', async (t) => {
    const copy = await copyOfData(t);
    const out = await temporaryDirectory(t);
    await copy.change(`${lighthouse}/en.md`, 'Join us', '<b>Join us</b>');
    const { code, stderr } = await runCli('build', ...from(copy), '--out', out);
    assert.equal(code, 1);
    assert.ok(stderr.includes(`${named(copy, `${lighthouse}/en.md`)}:37`), stderr);
    assert.deepEqual(await readdir(out), []);
  });
});

describe('lock', () => {
  test('makes words that were changed on purpose pass, and leaves the rest of the lock as it was', async (t) => {
    const copy = await copyOfData(t);
    const before = await copy.read(lockFile);
    await copy.change(`${ferry}/fr.md`, 'la Coalisation des quais', 'la Coalition du quai');
    assert.equal((await runCli('check', ...from(copy))).code, 1);

    const { code, stdout } = await runCli('lock', ...from(copy), `${ferry}/fr`);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `Locked as they are now: ${ferry}/fr. Read the change to ${named(copy, lockFile)} before you commit it.\n`,
    );
    assert.equal((await runCli('check', ...from(copy))).code, 0);

    const after = (await copy.read(lockFile)).split('\n');
    const changed = before.split('\n').flatMap((line, index) => (line === after[index] ? [] : index + 1));
    const line = await copy.lineOf(lockFile, 'la Coalition du quai');
    assert.deepEqual(changed, [line - 1, line]);
  });

  test('says so if there is nothing to lock', async (t) => {
    const copy = await copyOfData(t);
    const before = await copy.read(lockFile);
    const { code, stdout } = await runCli('lock', ...from(copy), `${lighthouse}/fr`, 'boilerplate/ccpe/fr');
    assert.equal(code, 0);
    assert.equal(stdout, `Nothing to lock: ${lighthouse}/fr, boilerplate/ccpe/fr are locked as written.\n`);
    assert.equal(await copy.read(lockFile), before);
  });

  const refusals: Record<string, { spoil?: (copy: Copy) => Promise<void>; groups: string[]; says: RegExp }> = {
    'asks which words, and lists them': {
      groups: [],
      says: /^Which words\? [^\n]+\n\n {2}npm run lock -- bibliography\n(.*\n)*.*-- statements\/river-ferry-2021\/fr\n$/,
    },
    'does not know words that are not there': {
      groups: [`${lighthouse}/fr`, `${lighthouse}/de`],
      says: /^There are no words “statements\/lighthouse-2023\/de”\.\n\n {2}npm run lock -- /,
    },
    'refuses while a file cannot be read, which would unlock its words': {
      spoil: (copy) => copy.change(`${lighthouse}/fr.md`, 'voices:', 'voices: ['),
      groups: [`${lighthouse}/fr`],
      says: /statements\/lighthouse-2023\/fr\.md:\d+\n {2}found: /,
    },
    'refuses while a paragraph has markup in it, which would lock the others without it': {
      spoil: (copy) => copy.change(`${lighthouse}/fr.md`, 'Joignez-vous', '**Joignez-vous**'),
      groups: [`${lighthouse}/fr`],
      says: /fr\.md:36\n {2}found: {4}Markdown of the kind “strong” in a paragraph/,
    },
    'refuses while the lock cannot be read, which would lose what it holds': {
      spoil: (copy) => copy.write(lockFile, '{ "statements'),
      groups: [`${lighthouse}/fr`],
      says: /verbatim\.lock\.json:1\n {2}found: {4}text that is not JSON/,
    },
  };
  for (const [rule, { spoil, groups, says }] of Object.entries(refusals)) {
    test(rule, async (t) => {
      const copy = await copyOfData(t);
      await spoil?.(copy);
      const before = await readFile(join(copy.directory, lockFile), 'utf8');
      const { code, stderr } = await runCli('lock', ...from(copy), ...groups);
      assert.equal(code, 1);
      assert.match(stderr, says);
      assert.equal(await copy.read(lockFile), before);
    });
  }
});

describe('the command line', () => {
  test('names the commands that it knows', async () => {
    const { code, stderr } = await runCli('publish');
    assert.deepEqual([code, stderr], [1, 'Unknown command “publish”. Known: build, check, lock.\n']);
  });

  test('refuses an option that it does not know', async () => {
    const { code, stderr } = await runCli('check', '--fast');
    assert.equal(code, 1);
    assert.match(stderr, /^Unknown option '--fast'/);
  });
});
