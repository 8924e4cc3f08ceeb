import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { answer, serve } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { startWebServer, webServers } from '../../scripts/lib/web-servers.js';
import { expectedHeaders, expectedOfMissing, headersIn } from '../support/headers.js';

/* The headers of docs/hosting.md, from every server that the build writes a configuration for and that runs here. */

const folder = mkdtempSync(join(tmpdir(), 'p11-'));
const site = join(folder, 'site');
cpSync(`${root}site`, site, { recursive: true });
// Apache reads as somebody else than who started it.
chmodSync(folder, 0o755);
after(() => rmSync(folder, { recursive: true }));

async function ownServer() {
  const { server, address } = await serve(answer);
  return { address, stop: () => server.close() };
}

const starts = {
  'npm start': ownServer,
  ...Object.fromEntries(webServers.map((name) => [name, () => startWebServer(name, { site, folder })])),
};

for (const [name, start] of Object.entries(starts)) {
  describe(`the site on ${name}`, () => {
    let server;
    before(async () => {
      server = await start();
    });
    after(() => server.stop());

    for (const [path, expected] of Object.entries(expectedHeaders)) {
      test(`sends what the site asks for with /${path.replace(/-([\w-]{8}|[\w-]{4})\.js$/, '')}`, async () => {
        const answered = await fetch(server.address + path);
        assert.equal(answered.status, 200);
        assert.deepEqual(headersIn(answered, expected), expected);
        if (path.endsWith('.js')) assert.match(answered.headers.get('content-type'), /^text\/javascript/);
      });
    }

    test('lets nobody keep that a part is missing, and says so to any page', async () => {
      const answered = await fetch(`${server.address}cdn/parts/statement-00000000.js`);
      assert.equal(answered.status, 404);
      assert.deepEqual(headersIn(answered, expectedOfMissing), expectedOfMissing);
    });
  });
}
