/*
 * Changes the words in one copy of the repository as CONTRIBUTING.md says: adds a statement, corrects another and withdraws
 * a third. All of `npm run verify` and `npm test` must pass there, with no test changed.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEngines, howToInstall, installEngines } from './lib/browsers.js';
import { copyRepository, runAll } from './lib/copy.js';
import { close, collect } from './lib/results.js';
import { npmCommand, setup, stop } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const siteUrl = 'http://127.0.0.1:4173/';
const suite = 'words';

/** Changes a text file. */
function edit(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const statementsIn = (folder) =>
  readdirSync(join(folder, 'src/data/statements')).filter(
    (id) => !/^withdrawn:/m.test(readFileSync(join(folder, `src/data/statements/${id}/fr.md`), 'utf8')),
  );

/** Adds a statement, and replaces what `npm run check:content` would name. Says whether each command succeeded. */
function add(folder, id) {
  if (!runAll([['run', 'new', 'statement', id]], folder)) return false;
  for (const path of [`statements/${id}/fr.md`, `statements/${id}/en.md`, 'bibliography.yaml']) {
    edit(join(folder, 'src/data', path), (text) =>
      text
        .replaceAll(/à remplacer : |to be replaced: /gi, '')
        .replaceAll('https://example.org/', `https://${id}.example/`)
        .replaceAll('nothing yet', 'the sample says so')
        .replaceAll('YYYY-MM-DD', '2000'),
    );
  }
  return runAll([['run', 'lock', '--', `statements/${id}/fr`, `statements/${id}/en`, 'bibliography']], folder);
}

/** Corrects the first paragraph of the French, in the words and in the copy of the publisher's page. */
function correct(folder, id) {
  const file = join(folder, `src/data/statements/${id}/fr.md`);
  const [, paragraph] = /\n---\n\n(.+)\n/.exec(readFileSync(file, 'utf8'));
  const replace = (text) => text.replace(paragraph, (words) => words.replace(' ', ' bien '));
  edit(file, replace);
  const page = join(folder, `test/sources/${id}.txt`);
  if (existsSync(page)) edit(page, replace);
  return runAll([['run', 'lock', '--', `statements/${id}/fr`]], folder);
}

/** Withdraws the statement in both languages. */
function withdraw(folder, id) {
  for (const locale of ['fr', 'en'])
    edit(join(folder, `src/data/statements/${id}/${locale}.md`), (text) =>
      text.replace('\nvoices:', '\nwithdrawn: 2026-01-31\nvoices:'),
    );
}

/** Runs one of npm's commands in the copy, and names its results after it. */
async function resultsOf(folder, name, args) {
  console.log(`\n— npm ${args.join(' ')}`);
  const results = await collect(`words-${name}`, npmCommand(['--silent', ...args]), { cwd: folder });
  const failed = results.filter(({ passed }) => !passed).length;
  console.log(`npm ${args.join(' ')}: ${results.length - failed} passed, ${failed} failed`);
  return results.map((result) => ({ ...result, suite: [suite, result.suite].filter(Boolean).join(' › ') }));
}

async function check(folder) {
  copyRepository(folder);
  // One of the checks asks git which files there are.
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['add', '--all'], { cwd: folder });

  // Three have to stand after one is added.
  const added = ['sample-2000', 'sample-2001', 'sample-2002'].slice(0, Math.max(1, 3 - statementsIn(folder).length));
  const wasAdded = added.every((id) => add(folder, id));
  if (!wasAdded) return [{ suite, test: 'a statement is added as CONTRIBUTING.md says', passed: false }];
  const [withdrawn, corrected] = statementsIn(folder).filter((id) => !added.slice(0, 1).includes(id));
  if (!correct(folder, corrected)) return [{ suite, test: `${corrected} is corrected`, passed: false }];
  withdraw(folder, withdrawn);

  const using = [
    ['run', 'check:content'],
    ['run', 'build:site'],
    ['run', 'build:wordpress'],
    ['exec', 'node', '--', 'dist/cli.js', 'render', 'p11-statement', '--statement', added[0]],
  ];
  const isWithdrawn = runAll(using, folder, { SITE_URL: siteUrl });
  return [
    { suite, test: 'a statement is added, another one corrected, a third withdrawn', passed: isWithdrawn },
    ...(await resultsOf(folder, 'verify', ['run', 'verify'])),
    ...(await resultsOf(folder, 'test', ['test'])),
  ];
}

setup();
if (!findEngines().Chromium && installEngines().includes('Chromium')) stop(howToInstall(['Chromium']));
close(await withTemporaryFolder(check));
