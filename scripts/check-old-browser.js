/*
 * `npm run check:old-browser`: opens the built script in Chromium 109, the oldest Chromium that is supported. The
 * browser comes from npm and is installed by this check alone (scripts/tools/old-browser).
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import sirv from 'sirv';
import { chromiumArguments } from './lib/browsers.js';
import { close } from './lib/count.js';
import { serve } from './lib/server.js';
import { npm, root, stop } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';
import { faultsOf } from '../test/pages/old-browser.faults.js';

if (!existsSync(`${root}dist/cdn/embed.js`)) stop('There is no script to open. Run: npm run build');
const tools = `${root}scripts/tools/old-browser`;
npm(['ci', '--silent', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: tools });

const files = sirv(root, { dev: true });
let reported;
const report = new Promise((resolve) => (reported = resolve));
const { server, address } = await serve((request, response) => {
  if (request.url !== '/report') return files(request, response);
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
close({
  passed: faults.length > 0 ? 0 : 1,
  failed: faults.length,
  failures: faults.map((one) => `Chromium 109: ${one}`),
});
