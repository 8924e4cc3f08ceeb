/*
 * `npm run hosts`: opens every page of test/hosts/ in all three engines and writes docs/hosts.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { findEngines, howToInstall } from './lib/browsers.js';
import { bin, npm, root, setup, stop } from './lib/setup.js';

setup();
const engines = findEngines();
const missing = Object.keys(engines).filter((name) => !engines[name]);
if (missing.length > 0) stop(`The table is of all three engines.\n${howToInstall(missing)}`);
npm(['run', 'build:site', '--silent']);

const report = `${root}.reports/hosts.json`;
writeFileSync(report, 'null');
// All tests but the one that reads what is written here.
const env = { FAILURES: report, ENGINES: Object.keys(engines).join(), GREP: '^(?!.*docs/hosts)' };
bin('wtr', ['--files', 'test/hosts.test.ts'], { mayFail: true, env });
const failures = JSON.parse(readFileSync(report, 'utf8')) ?? stop('The tests did not run to their end; see above.');

const { tsImport } = await import('tsx/esm/api');
const { hosts } = await tsImport('../test/hosts/hosts.ts', import.meta.url);
const { hostsTable } = await tsImport('../test/hosts/table.ts', import.meta.url);
const { elements } = await tsImport('../test/support/elements.ts', import.meta.url);
writeFileSync(`${root}docs/hosts.md`, hostsTable(hosts, Object.keys(elements), failures));
console.log('docs/hosts.md is written.');
