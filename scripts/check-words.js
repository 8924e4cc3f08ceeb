/*
 * What somebody does to the words, as CONTRIBUTING.md says, in one copy of the repository: a statement is added, another
 * one corrected, a third withdrawn. Then all of `npm run verify` and `npm test` holds there, no test is touched, and no
 * word of the withdrawn statement is left, neither in what is built nor on the pages that have carried it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/**
 * Keeps what partners have pasted while the newest statement stood, its words, and the date of the one that follows it.
 * Returns the ids of both.
 */
async function remember(folder) {
  const load = (path) => import(pathToFileURL(join(folder, 'dist', path)).href);
  const { catalogue, loadStatement, passages } = await load('data.js');
  const [{ id }, next] = catalogue.filter(({ withdrawn }) => !withdrawn);
  const { snippet } = await load('server/snippet.node.js');
  const pasted = {};
  for (const tag of ['p11-statement', 'p11-quote']) {
    for (const form of ['element', 'quote', 'static']) {
      const attributes = { lang: 'fr', statement: id, ...(tag === 'p11-quote' && { passage: 'p1' }) };
      pasted[`${tag} as ${form}`] = await snippet(form, { tag, attributes, siteUrl });
    }
  }
  const words = {};
  for (const locale of ['fr', 'en']) {
    words[locale] = passages(await loadStatement(id, locale)).map(({ text }) => text);
  }
  mkdirSync(join(folder, '.reports'), { recursive: true });
  writeFileSync(join(folder, '.reports/before-withdrawal.json'), JSON.stringify({ id, pasted, words, next }));
  return [id, next.id];
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
  const isBuilt = wasAdded && runAll([['run', 'build']], folder);
  if (!isBuilt) return [{ suite, test: 'a statement is added as CONTRIBUTING.md says', passed: false }];
  const [withdrawn, corrected] = await remember(folder);
  if (!correct(folder, corrected)) return [{ suite, test: `${corrected} is corrected`, passed: false }];
  withdraw(folder, withdrawn);

  const using = [
    ['run', 'check:content'],
    ['run', 'build:site'],
    ['run', 'build:wordpress'],
    ['exec', 'node', '--', 'dist/cli.js', 'render', 'p11-statement', '--statement', added[0]],
    ['exec', 'node', '--', '--test', '--test-reporter=spec', 'test/withdrawal/withdrawal.test.js'],
  ];
  const isWithdrawn = runAll(using, folder, { SITE_URL: siteUrl });
  return [
    { suite, test: 'a statement is added, another one corrected, a third leaves no word', passed: isWithdrawn },
    ...(await resultsOf(folder, 'verify', ['run', 'verify'])),
    ...(await resultsOf(folder, 'test', ['test'])),
  ];
}

setup();
if (!findEngines().Chromium && installEngines().includes('Chromium')) stop(howToInstall(['Chromium']));
close(await withTemporaryFolder(check));
