/*
 * Runs `npm run new component` in a copy of the repository, and formats, lints, builds and tests what it makes. A new
 * statement is for scripts/check-words.js.
 */
import { execFileSync } from 'node:child_process';
import { copyRepository, runAll } from './lib/copy.js';
import { close } from './lib/results.js';
import { setup } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const tag = 'p11-sample';

/** Commands to run in the copy, in order. */
const commands = [
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
];

setup();
const isDone = await withTemporaryFolder((folder) => {
  copyRepository(folder);
  // The checks of names and docs ask git for the files.
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  return runAll(commands, folder, { ENGINES: 'Chromium', P11_DATA: 'test/fixtures/data' });
});
close([{ suite: 'npm run new component', test: 'makes what is built, linted and tested', passed: isDone }]);
