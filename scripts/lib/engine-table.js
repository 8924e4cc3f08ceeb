import { writeFileSync } from 'node:fs';
import { findEngines, howToInstall } from './browsers.js';
import { clearEngineReport, readEngineReport } from './engine-report.js';
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

  clearEngineReport();
  // All tests but the one that reads what is written here.
  const env = { ENGINES: Object.keys(engines).join(), GREP: `^(?!.*docs/${name})` };
  bin('wtr', ['--files', `test/${name}.test.ts`], { mayFail: true, env });
  const rows = readEngineReport();
  if (rows.length === 0) stop('The tests did not run to their end; see above.');
  const failures = rows.flatMap(({ name: engine, failures }) => failures.map((failure) => ({ ...failure, engine })));
  writeFileSync(`${root}docs/${name}.md`, await table(failures, Object.keys(engines)));
  console.log(`docs/${name}.md is written.`);
}
