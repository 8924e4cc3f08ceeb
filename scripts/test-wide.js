/*
 * The wide matrices: every host page, every fault, what every CMS leaves of a snippet, in all three engines, and ten times
 * as many generated inputs as `npm test` tries.
 */
import { howToInstall, installEngines } from './lib/browsers.js';
import { useFixtureWords } from './lib/fixture-words.js';
import { close, collect, collectFromNode } from './lib/results.js';
import { npm, root, setup, setupTools, stop } from './lib/setup.js';
import { filesOf } from './lib/test-files.js';

setup();
useFixtureWords();
setupTools('tools/hosts');
const missing = installEngines();
if (missing.length > 0) stop(`The wide matrices need all three engines.\n${howToInstall(missing)}`);
npm(['run', 'build:site', '--silent']);

const wtr = `${root}node_modules/@web/test-runner/dist/bin.js`;
const inputs = filesOf('src', 'input.test.ts');
close([
  ...(await collect('wide-browsers', [process.execPath, wtr, '--files', 'test/**/*.wide.test.ts'])),
  ...(await collectFromNode('wide-inputs', ['--import', 'tsx', inputs], { env: { WIDE: '1' } })),
]);
