import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import { answerFrom, serve } from '../../scripts/lib/server.js';

const folder = join(tmpdir(), `p11-server-${process.pid}`);
const site = join(folder, 'site');
const rules = '/*\n  X-Content-Type-Options: nosniff\n\n/cdn/parts/*\n  Cache-Control: immutable\n';

/** Writes the files of a small site, with one beside the site that nobody may get. */
function build() {
  for (const [path, content] of Object.entries({
    'site/index.html': '<title>Home</title>',
    'site/cdn/parts/a.js': '0123456789',
    'site/.htaccess': 'Header set X-Test 1',
    'site/_headers': rules,
    'secret.txt': 'secret',
  })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

build();
const { server, address } = await serve(answerFrom(site));
const { port } = new URL(address);
after(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Sends bytes as they are and returns the answer, until the server closes the connection. */
async function send(bytes) {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  socket.write(bytes);
  return text(socket).catch(() => '');
}

const ask = (line, headers = '') => send(`${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`);
const statusOf = (response) => Number(/^HTTP\/1\.1 (\d+)/.exec(response)?.[1]);

describe('the server of the demo', () => {
  for (const [line, status] of [
    ['GET /', 200],
    ['GET //', 200],
    ['GET ///cdn//parts/a.js', 200],
    ['GET /?', 200],
    ['GET /cdn/parts/a.js?ver=6.1#x', 200],
    ['GET http://127.0.0.1/cdn/parts/a.js', 200],
    ['GET http://[::1]/cdn/parts/a.js', 200],
    ['HEAD /', 200],
    ['GET /cdn', 301],
    ['GET /%', 400],
    ['GET /%00', 400],
    ['GET /%c0%ae%c0%ae/', 400],
    ['GET http://[', 400],
    ['GET /../secret.txt', 403],
    ['GET /%2e%2e/secret.txt', 403],
    ['GET /..%2fsecret.txt', 403],
    ['GET /cdn/../../secret.txt', 403],
    ['GET /..%5csecret.txt', 403],
    ['GET /.htaccess', 404],
    ['GET /packages/lit/package.json', 404],
    ['GET /node_modules/lit/package.json', 404],
    ['GET /index.html/', 404],
    [`GET /${'a'.repeat(5000)}`, 404],
    [`GET /${'a/'.repeat(3000)}`, 404],
    ['GET nothing', 400],
    ['POST /', 405],
    ['PUT /index.html', 405],
    ['DELETE /index.html', 405],
    ['OPTIONS *', 405],
    ['PURGE /', 405],
    ['NOTHING /', 400],
  ]) {
    const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
    test(`answers ${shown} with ${status}`, async () => {
      const response = await ask(line);
      assert.equal(statusOf(response), status, response);
      assert.doesNotMatch(response, /secret/);
      assert.equal((await fetch(address)).status, 200, 'the server still answers');
    });
  }

  for (const [range, status, body] of [
    ['bytes=2-4', 206, '234'],
    ['bytes=-3', 206, '789'],
    ['bytes=5-2', 416],
    ['bytes=20-', 416],
    ['bytes=0-99999999999999999999', 206, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
    ['lines=1-2', 200, '0123456789'],
  ]) {
    test(`answers a request for ${range} with ${status}`, async () => {
      const response = await ask('GET /cdn/parts/a.js', `Range: ${range}\r\n`);
      assert.equal(statusOf(response), status, response);
      if (body) assert.equal(response.split('\r\n\r\n')[1], body);
    });
  }

  for (const [what, bytes] of [
    ['headers of 100 kB', `GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'a'.repeat(100_000)}\r\n\r\n`],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00'],
    ['two lengths of one body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na'],
    ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n'],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n'],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: nothing\r\n\r\n'],
  ]) {
    test(`outlives ${what}`, async () => {
      await send(bytes);
      assert.equal((await fetch(address)).status, 200);
    });
  }

  test('outlives who leaves before the answer', async () => {
    writeFileSync(join(site, 'large.bin'), Buffer.alloc(20_000_000));
    const socket = connect({ port, host: '127.0.0.1' });
    socket.write('GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(socket, 'data');
    socket.destroy();
    await once(socket, 'close');
    assert.equal((await fetch(address)).status, 200);
  });

  test('says while the site is being built that it is, and serves it afterwards', async () => {
    rmSync(site, { recursive: true });
    assert.equal((await fetch(address)).status, 503);
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), 'half a site');
    assert.equal((await fetch(address)).status, 503, 'the rules are not there yet');
    build();
    assert.equal((await fetch(address)).status, 200);
  });

  test('sends the headers that the site asks for, and lets nobody keep that a file is missing', async () => {
    const kept = await fetch(`${address}cdn/parts/a.js`);
    assert.equal(kept.headers.get('Cache-Control'), 'immutable');
    assert.equal(kept.headers.get('X-Content-Type-Options'), 'nosniff');
    const missing = await fetch(`${address}cdn/parts/b.js`);
    assert.equal(missing.headers.get('Cache-Control'), null);
    assert.equal(missing.headers.get('X-Content-Type-Options'), 'nosniff');
    const encoded = await fetch(`${address}cdn/p%61rts/a.js`);
    assert.equal(encoded.headers.get('Cache-Control'), 'immutable');
  });
});
