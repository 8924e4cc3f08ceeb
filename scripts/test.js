/*
 * `npm test`: installs what is missing, browsers included, and runs every test. In CI all three
 * engines must run; elsewhere at least one, and the others are named.
 */
import { howToInstall, installEngines } from './lib/browsers.js';
import { close, readInputs, readNodeCounts, runAndRead, sumCounts } from './lib/count.js';
import { clearEngineReport, readEngineReport } from './lib/engine-report.js';
import { npm, setup, stop } from './lib/setup.js';

const engines = ['Chromium', 'Firefox', 'WebKit'];

setup();
const missing = installEngines();
if (missing.length === engines.length) stop(`No browser to test in.\n${howToInstall(missing)}`);
if (missing.length > 0 && process.env.CI) stop(`CI tests in all three engines.\n${howToInstall(missing)}`);

const { serve } = await import('./lib/server.js');
// The tests of the site serve it where it was built for.
const { server, address } = await serve(() => undefined);
server.close();
npm(['run', 'build:site', '--silent'], { env: { SITE_URL: address } });

const outputs = [];

async function runTests(script) {
  const ran = await runAndRead(['run', script, '--silent']);
  outputs.push(ran.output);
  return ran;
}

const inNode = async (name, script) => ({ name, ...readNodeCounts(await runTests(script)) });
const rows = [
  await inNode('Words and server', 'test:unit'),
  await inNode('Static site', 'test:site'),
  await inNode('Package', 'test:package'),
];

// The fonts of the pictures are found as Linux finds fonts.
const takesPictures = process.platform === 'linux' && !missing.includes('Chromium');
if (takesPictures) rows.push(await inNode('Pictures', 'test:pictures'));

clearEngineReport();
const { code } = await runTests('test:browsers');
const browsers = readEngineReport().map(({ name, passed, failures }) => ({
  name,
  passed,
  failed: failures.length,
  failures: failures.map(({ file, suite, test }) => `${name}, ${file}: ${[suite, test].filter(Boolean).join(', ')}`),
}));
rows.push(...browsers);
const ran = browsers.filter(({ passed }) => passed > 0).map(({ name }) => name);
for (const name of engines) {
  if (!missing.includes(name) && !ran.includes(name))
    rows.push({ name: `${name} (ran no test)`, passed: 0, failed: 1 });
}
if (code !== 0 && browsers.every(({ failed }) => failed === 0))
  rows.push({ name: 'Test runner', passed: 0, failed: 1 });

console.log('\nTests');
for (const { name, passed, failed } of rows) console.log(`  ${name.padEnd(24)} ${passed} passed, ${failed} failed`);
console.log(`\nGenerated inputs tried: ${readInputs(outputs.join('\n'))}`);
if (missing.length > 0) console.log(`\nNot tested. ${howToInstall(missing)}`);
if (!takesPictures) console.log('\nNot compared: the pictures of docs/screenshots/, which takes Chromium on Linux.');
close(sumCounts(rows));
