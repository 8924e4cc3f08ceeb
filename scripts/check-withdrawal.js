/*
 * In a copy of the repository a statement is withdrawn as CONTRIBUTING.md
 * says, and all is built. Then no word of it may be left, neither in what was built nor on the pages
 * that have carried it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEngines, howToInstall, installEngines } from './lib/browsers.js';
import { copyRepository, runAll } from './lib/copy.js';
import { close } from './lib/results.js';
import { npm, setup, stop } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const id = 'meta-e2ee-2023';
const siteUrl = 'http://127.0.0.1:4173/';

setup();
if (!findEngines().Chromium && installEngines().includes('Chromium')) stop(howToInstall(['Chromium']));
npm(['run', 'build', '--silent']);
const { loadStatement, passages } = await import('../dist/data.js');
const { snippet } = await import('../dist/server/snippet.node.js');

/** What partners have pasted while the statement stood, and its words. */
async function before() {
  const pasted = {};
  for (const tag of ['p11-statement', 'p11-quote']) {
    for (const form of ['element', 'quote', 'static']) {
      const attributes = { lang: 'fr', statement: id, ...(tag === 'p11-quote' && { passage: 'p8' }) };
      pasted[`${tag} as ${form}`] = await snippet(form, { tag, attributes, siteUrl });
    }
  }
  const words = {};
  for (const locale of ['fr', 'en']) {
    words[locale] = passages(await loadStatement(id, locale)).map(({ text }) => text);
  }
  return { id, pasted, words };
}

/** Withdraws the statement in both languages. */
function withdraw(folder) {
  for (const locale of ['fr', 'en']) {
    const file = join(folder, `src/data/statements/${id}/${locale}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('\nvoices:', '\nwithdrawn: 2026-01-31\nvoices:'));
  }
}

const commands = [
  ['run', 'check:content'],
  ['run', 'build:site'],
  ['run', 'build:wordpress'],
  ['exec', 'node', '--', '--test', '--test-reporter=spec', 'test/withdrawal/withdrawal.test.js'],
];

const pages = await before();
const isDone = await withTemporaryFolder((folder) => {
  copyRepository(folder);
  withdraw(folder);
  mkdirSync(join(folder, '.reports'));
  writeFileSync(join(folder, '.reports/before-withdrawal.json'), JSON.stringify(pages));
  return runAll(commands, folder, { SITE_URL: siteUrl });
});
close([{ suite: 'a withdrawn statement', test: 'leaves no word in what is built', passed: isDone }]);
