import { readFileSync, writeFileSync } from 'node:fs';
import { findEngines, howToInstall } from './browsers.js';
import { bin, npm, root, setup, stop } from './setup.js';

/**
 * Runs the tests of a file in all three engines and writes what came of them into a page of docs/.
 *
 * @param name the file is `test/<name>.test.ts`, the page `docs/<name>.md`
 * @param table makes the page of the tests that failed
 */
export async function writeTable(name, table) {
  setup();
  const engines = findEngines();
  const missing = Object.keys(engines).filter((engine) => !engines[engine]);
  if (missing.length > 0) stop(`The table is of all three engines.\n${howToInstall(missing)}`);
  npm(['run', 'build:site', '--silent']);

  const report = `${root}.reports/${name}.json`;
  writeFileSync(report, 'null');
  // All tests but the one that reads what is written here.
  const env = { FAILURES: report, ENGINES: Object.keys(engines).join(), GREP: `^(?!.*docs/${name})` };
  bin('wtr', ['--files', `test/${name}.test.ts`], { mayFail: true, env });
  const failures = JSON.parse(readFileSync(report, 'utf8')) ?? stop('The tests did not run to their end; see above.');
  writeFileSync(`${root}docs/${name}.md`, await table(failures, Object.keys(engines)));
  console.log(`docs/${name}.md is written.`);
}
