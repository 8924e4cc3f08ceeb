import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { answer, serve } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { startWebServer, webServers } from '../../scripts/lib/web-servers.js';

/* The headers of docs/hosting.md, from every server that the build writes a configuration for and that runs here. */

const folder = mkdtempSync(join(tmpdir(), 'p11-'));
const site = join(folder, 'site');
cpSync(`${root}site`, site, { recursive: true });
// Apache reads as somebody else than who started it.
chmodSync(folder, 0o755);
after(() => rmSync(folder, { recursive: true }));

const part = `cdn/parts/${readdirSync(join(site, 'cdn/parts')).find((name) => name.endsWith('.js'))}`;

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

    const get = async (path) => {
      const { status, headers } = await fetch(server.address + path);
      return { status, header: (key) => headers.get(key) };
    };

    for (const path of ['', 'index.html', 'en/', 'elements/']) {
      test(`lets /${path} run its own scripts only`, async () => {
        const { status, header } = await get(path);
        assert.equal(status, 200);
        assert.match(
          header('content-security-policy'),
          /^default-src 'none'; script-src 'self';.* frame-ancestors 'self'/,
        );
        assert.equal(header('x-content-type-options'), 'nosniff');
      });
    }

    test('lets anybody frame a page below embed/', async () => {
      const { status, header } = await get('embed/ccpe-about/fr/');
      assert.equal(status, 200);
      assert.match(header('content-security-policy'), /frame-ancestors \*/);
      assert.equal(header('cache-control'), 'public, max-age=300');
    });

    for (const [path, kept] of [
      ['cdn/embed.js', 'public, max-age=300'],
      [part, 'public, max-age=31536000, immutable'],
    ]) {
      test(`gives ${path.replace(/-[^/]+$/, '')} to any page, and lets it be kept`, async () => {
        const { status, header } = await get(path);
        assert.equal(status, 200);
        assert.equal(header('access-control-allow-origin'), '*');
        assert.equal(header('cross-origin-resource-policy'), 'cross-origin');
        assert.equal(header('cache-control'), kept);
        assert.match(header('content-type'), /^text\/javascript/);
      });
    }

    test('lets nobody keep that a part is missing, and says so to any page', async () => {
      const { status, header } = await get('cdn/parts/statement-00000000.js');
      assert.equal(status, 404);
      assert.equal(header('cache-control'), null);
      assert.equal(header('access-control-allow-origin'), '*');
    });
  });
}
