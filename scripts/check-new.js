/*
 * Runs `npm run new` in a copy of the repository, and formats, lints, builds and tests what it makes. It fills in the new
 * statement as a person would.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository, runAll } from './lib/copy.js';
import { close } from './lib/results.js';
import { setup } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const tag = 'p11-sample';
const id = 'sample-2000';

/** Commands to run in the copy, in order. */
const making = [
  ['run', 'new', 'component', tag],
  ['run', 'content'],
  ['exec', 'prettier', '--', '--check', '--log-level', 'warn', '.'],
  ['exec', 'eslint', '--', `src/components/${tag}`, 'src/embed', 'src/server', 'test/support', 'demo'],
  ['exec', 'tsc', '--', '--noEmit'],
  ['exec', 'depcruise', '--', 'src', '--config', '--output-type', 'err'],
  ['exec', 'node', '--', 'scripts/check-manifest.js'],
  ['run', 'build'],
  ['exec', 'node', '--', 'scripts/check-names.js'],
  ['exec', 'node', '--', 'scripts/check-docs.js'],
  ['exec', 'publint', '--', '--strict'],
  ['exec', 'tsx', '--', '--test', '--test-reporter=dot', 'src/server/render.test.ts', 'src/server/snippet.test.ts'],
  ['exec', 'wtr', '--', '--files', `src/components/${tag}/*.test.ts`],
  ['run', 'new', 'statement', id],
];
const using = [
  ['run', 'lock', '--', `statements/${id}/fr`, 'bibliography'],
  ['run', 'check:content'],
  ['run', 'build'],
  ['exec', 'tsc', '--', '--noEmit'],
  ['exec', 'node', '--', 'dist/cli.js', 'render', 'p11-statement', '--statement', id],
];

/** Replaces everything that `npm run check:content` would list. */
function fillStatement(folder) {
  for (const path of [`statements/${id}/fr.md`, `statements/${id}/en.md`, 'bibliography.yaml']) {
    const file = join(folder, 'src/data', path);
    const text = readFileSync(file, 'utf8')
      .replaceAll(/à remplacer : |to be replaced: /gi, '')
      .replaceAll('https://example.org/', 'https://sample.example/')
      .replaceAll('nothing yet', 'the sample says so')
      .replaceAll('YYYY-MM-DD', '2000');
    writeFileSync(file, text);
  }
}

setup();
const isDone = await withTemporaryFolder((folder) => {
  copyRepository(folder);
  // The checks of names and docs ask git for the files.
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  const env = { ENGINES: 'Chromium' };
  if (!runAll(making, folder, env)) return false;
  fillStatement(folder);
  return runAll(using, folder, env);
});
close([{ suite: 'npm run new', test: 'makes what is built, linted and tested', passed: isDone }]);
