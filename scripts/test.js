/*
 * `npm test`: installs what is missing, browsers included, and runs every test but the wide matrices of `.ci/run`.
 * `npm test -- unit site` runs these suites only. In CI all three engines must run; elsewhere at least one, and the
 * others are named.
 */
import { howToInstall, installEngines } from './lib/browsers.js';
import { useFixtureWords } from './lib/fixture-words.js';
import { quietPort } from './lib/ports.js';
import { close, collect, collectFromNode } from './lib/results.js';
import { npm, root, setup, stop } from './lib/setup.js';
import { browserFolders, filesOf } from './lib/test-files.js';

const engines = ['Chromium', 'Firefox', 'WebKit'];
const wtr = `${root}node_modules/@web/test-runner/dist/bin.js`;

/** Suites in the order in which they run beside the browsers. Each returns its results. */
const inNode = {
  site: (options) =>
    // The tests of the site share the one address that it was built for.
    collectFromNode('site', ['--test-concurrency=1', filesOf('test/site', '.test.js')], options),
  package: (options) => collect('package', [process.execPath, 'scripts/test-package.js'], options),
  unit: (options) => {
    const isUnit = (path) => !browserFolders.some((folder) => path.startsWith(folder));
    const files = [...filesOf('src', '.test.ts').filter(isUnit), ...filesOf('scripts/lib', '.test.js')];
    return collectFromNode('unit', ['--import', 'tsx', '--test-concurrency=2', files], options);
  },
  pictures: (options) =>
    collectFromNode('pictures', ['--import', 'tsx', filesOf('test/pictures', '.test.js')], options),
};

const names = [...Object.keys(inNode), 'browsers'];
const chosen = process.argv.length > 2 ? process.argv.slice(2) : names;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) stop(`Unknown suite “${unknown.join(', ')}”. Known suites: ${names.join(', ')}.`);

setup();
useFixtureWords();
const missing = installEngines();
if (missing.length === engines.length) stop(`No browser to test in.\n${howToInstall(missing)}`);
if (missing.length > 0 && process.env.CI) stop(`CI tests in all three engines.\n${howToInstall(missing)}`);
npm(['run', 'build:site', '--silent'], { env: { SITE_URL: `http://127.0.0.1:${await quietPort()}/` } });

// The pictures need Linux: its fonts are found in the same way everywhere.
const takesPictures = process.platform === 'linux' && !missing.includes('Chromium');
const isPossible = (name) => name !== 'pictures' || takesPictures;
const hasBrowsers = chosen.includes('browsers');

/** Runs the suites in Node, one after the other. Beside the browsers, each prints only what failed. */
async function runInNode() {
  const results = [];
  for (const name of Object.keys(inNode).filter((name) => chosen.includes(name) && isPossible(name)))
    results.push(...report(name, await inNode[name]({ quiet: hasBrowsers })));
  return results;
}

async function runInBrowsers() {
  if (!hasBrowsers) return [];
  const results = await collect('browsers', [process.execPath, wtr]);
  for (const engine of engines.filter((name) => !missing.includes(name))) {
    const isEngine = (result) => result.engine === engine;
    if (!results.some(isEngine)) results.push({ engine, suite: '', test: 'ran no test', passed: false });
    report(engine, results.filter(isEngine));
  }
  return results;
}

function report(name, results) {
  const failed = results.filter(({ passed }) => !passed).length;
  console.log(
    `${name}: ${results.length - failed} passed, ${failed} failed, ${Math.round(performance.now() / 1000)} s`,
  );
  return results;
}

const results = await Promise.all([runInBrowsers(), runInNode()]);
if (missing.length > 0) console.log(`\nNot tested. ${howToInstall(missing)}`);
if (!takesPictures) console.log('\nNot compared: the pictures of test/pictures/, which need Chromium on Linux.');
close(results.flat());
