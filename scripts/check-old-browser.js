/*
 * Opens the built script in Chromium 109, the oldest Chromium that is supported. The
 * browser comes from npm and is installed by this check alone (tools/old-browser).
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import serveStatic from 'serve-static';
import { chromiumArguments } from './lib/browsers.js';
import { useFixtureWords } from './lib/fixture-words.js';
import { close } from './lib/results.js';
import { serve } from './lib/server.js';
import { npm, root, setup, setupTools } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';
import { faultsOf } from '../test/pages/old-browser.faults.js';

setup();
useFixtureWords();
npm(['run', 'build', '--silent']);
setupTools('tools/old-browser');
const tools = `${root}tools/old-browser`;

const files = serveStatic(root);
let reported;
const report = new Promise((resolve) => (reported = resolve));
const { server, address } = await serve((request, response) => {
  if (request.url !== '/report') return files(request, response, () => response.writeHead(404).end());
  return text(request).then((body) => {
    response.end();
    reported(JSON.parse(body));
  });
});

const faults = await withTemporaryFolder(async (folder) => {
  const program = join(folder, 'chromium');
  const packed = readFileSync(`${tools}/node_modules/@sparticuz/chromium/bin/chromium.br`);
  writeFileSync(program, brotliDecompressSync(packed), { mode: 0o755 });
  const url = `${address}test/pages/old-browser.html`;
  const args = [
    ...chromiumArguments,
    '--headless',
    '--disable-gpu',
    '--no-zygote',
    `--user-data-dir=${folder}/profile`,
  ];
  const browser = spawn(program, [...args, '--remote-debugging-port=0', url], { stdio: 'ignore' });
  const ended = new Promise((resolve) => browser.once('exit', resolve));
  const said = await Promise.race([report, ended.then(() => undefined)]);
  browser.kill();
  await ended;
  return said ? faultsOf(said) : ['It ended before it said anything.'];
});
server.close();
close([
  {
    engine: 'Chromium 109',
    suite: 'the built script',
    test: 'works plainly',
    passed: faults.length === 0,
    message: faults.join('\n'),
  },
]);
