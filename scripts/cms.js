/*
 * `npm run cms`: opens what every system left of a snippet, and writes docs/cms.md. What was seen in
 * WordPress is what `node scripts/test-wordpress.js` saw last.
 */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findEngines, howToInstall } from './lib/browsers.js';
import { useFixtureWords } from './lib/fixture-words.js';
import { bin, npm, root, setup, stop } from './lib/setup.js';

setup();
useFixtureWords();
if (!findEngines().Chromium) stop(howToInstall(['Chromium']));
npm(['run', 'build:site', '--silent']);

const fromWordPress = `${root}.reports/wordpress.json`;
const wordpress = `${root}test/cms/wordpress.json`;
if (existsSync(fromWordPress)) copyFileSync(fromWordPress, wordpress);

const report = `${root}.reports/cms.json`;
rmSync(report, { force: true });
// All tests but the one that reads what is written here.
const env = { ENGINES: 'Chromium', GREP: '^(?!.*docs/cms)' };
bin('wtr', ['--files', 'test/cms.wide.test.ts'], { mayFail: true, env });
if (!existsSync(report)) stop('The tests did not run to their end; see above.');

const { tsImport } = await import('tsx/esm/api');
const { cmsTable } = await tsImport('../test/cms/table.ts', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const { paths } = readJson(`${root}test/cms/posts/paths.json`);
writeFileSync(`${root}docs/cms.md`, cmsTable(paths, readJson(report), readJson(wordpress)));
console.log('docs/cms.md is written.');
