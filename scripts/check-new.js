/*
 * `npm run check:new`: what `npm run new` makes is formatted, linted, built and tested, in a copy
 * of the repository.
 */
import { copyRepository, runAll } from './lib/copy.js';
import { close } from './lib/count.js';
import { setup } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const tag = 'p11-sample';
const id = 'sample-2000';

/** Commands of the copy, in order: npm's own, and those of installed packages after `exec`. */
const commands = [
  ['run', 'new', 'component', tag],
  ['run', 'content'],
  ['exec', 'prettier', '--', '--check', '--log-level', 'warn', '.'],
  ['exec', 'eslint', '--', `src/components/${tag}`, 'src/embed', 'src/server', 'test/support', 'demo'],
  ['exec', 'tsc', '--', '--noEmit'],
  ['exec', 'depcruise', '--', 'src', '--config', '--output-type', 'err'],
  ['run', 'check:manifest'],
  ['run', 'build'],
  ['run', 'check:package'],
  ['exec', 'tsx', '--', '--test', '--test-reporter=dot', 'src/server/render.test.ts', 'src/server/snippet.test.ts'],
  ['exec', 'wtr', '--', '--files', `src/components/${tag}/*.test.ts`],
  ['run', 'new', 'statement', id],
  ['run', 'lock', '--', `statements/${id}/fr`, 'bibliography'],
  ['run', 'check:content'],
  ['run', 'build'],
  ['exec', 'tsc', '--', '--noEmit'],
  ['exec', 'node', '--', 'dist/cli.js', 'render', 'p11-statement', '--statement', id],
];

setup();
const isDone = await withTemporaryFolder((folder) => {
  copyRepository(folder);
  return runAll(commands, folder, { ENGINES: 'Chromium' });
});
close({ passed: isDone ? 1 : 0, failed: isDone ? 0 : 1 });
