import { writeFileSync } from 'node:fs';
import { findEngines, howToInstall } from './browsers.js';
import { useFixtureWords } from './fixture-words.js';
import { collect } from './results.js';
import { npm, root, setup, setupTools, stop } from './setup.js';

/**
 * Runs the tests of a file in all three engines and writes what came of them into a page of docs/.
 *
 * @param name the file is `test/<name>.wide.test.ts`, the page `docs/<name>.md`
 * @param table makes the page of the tests that failed
 */
export async function writeTable(name, table) {
  setup();
  useFixtureWords();
  setupTools('tools/hosts');
  const engines = findEngines();
  const missing = Object.keys(engines).filter((engine) => !engines[engine]);
  if (missing.length > 0) stop(`The table is of all three engines.\n${howToInstall(missing)}`);
  npm(['run', 'build:site', '--silent']);

  // All tests but the one that reads what is written here.
  const env = { ENGINES: Object.keys(engines).join(), GREP: `^(?!.*docs/${name})` };
  const command = [process.execPath, `${root}node_modules/.bin/wtr`, '--files', `test/${name}.wide.test.ts`];
  const results = await collect(name, command, { env });
  if (results.every(({ passed }) => !passed)) stop('The tests did not run to their end; see above.');
  const failures = results
    .filter(({ passed }) => !passed)
    .map((failure) => ({ ...failure, suite: failure.suite.split(' › ').at(-1) }));
  writeFileSync(`${root}docs/${name}.md`, await table(failures, Object.keys(engines)));
  console.log(`docs/${name}.md is written.`);
}
