/*
 * Walks what happens to partners in a copy of the repository: they paste from the builder, the site corrects the statement
 * and then withdraws it, as CONTRIBUTING.md says. Tests open the partners' pages after each step, and look for withdrawn
 * words in everything that is built.
 */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEngines, howToInstall, installEngines } from './lib/browsers.js';
import { copyRepository, runAll } from './lib/copy.js';
import { close } from './lib/results.js';
import { setup, stop } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const id = 'lighthouse-2023';
const siteUrl = 'http://127.0.0.1:4173/';

/** Changes the words of the statement in some languages. */
function edit(folder, locales, change) {
  for (const locale of locales) {
    const file = join(folder, `src/data/statements/${id}/${locale}.md`);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

const correct = (text) => text.replace(/\nJoignez-vous à nous.*/, '$& Corrigé.');
const withdraw = (text) => text.replace('\nvoices:', '\nwithdrawn: 2026-01-31\nvoices:');
const runTests = (name) => ['exec', 'node', '--', '--test', '--test-reporter=spec', `test/withdrawal/${name}.test.js`];

setup();
if (!findEngines().Chromium && installEngines().includes('Chromium')) stop(howToInstall(['Chromium']));
const isDone = await withTemporaryFolder((folder) => {
  copyRepository(folder);
  // Words of the tests' own, so that no published statement has to be there.
  rmSync(join(folder, 'src/data'), { recursive: true });
  cpSync(join(folder, 'test/fixtures/data'), join(folder, 'src/data'), { recursive: true });
  const run = (...commands) => runAll(commands, folder, { SITE_URL: siteUrl });
  if (!run(['run', 'build:site'], ['exec', 'node', '--', 'test/withdrawal/paste.js', id])) return false;
  edit(folder, ['fr'], correct);
  if (!run(['run', 'lock', '--', `statements/${id}/fr`], ['run', 'build:site'], runTests('correction'))) return false;
  edit(folder, ['fr', 'en'], withdraw);
  return run(['run', 'check:content'], ['run', 'build:site'], ['run', 'build:wordpress'], runTests('withdrawal'));
});
close([{ suite: 'a corrected and a withdrawn statement', test: 'reach the pages of partners', passed: isDone }]);
