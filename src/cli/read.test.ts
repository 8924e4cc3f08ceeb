import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { temporaryDirectory } from '../content/testing.js';
import { PageReader, type Page, type ReadOptions } from './read.js';
import { serve, servePage } from '../verify/testing.js';

const options: ReadOptions = { timeout: 30_000, maxSize: 5e6, userAgent: 'p11-embed/test' };

function readPage(target: string, read: ReadOptions): Promise<Page> {
  return new PageReader(read).read(target);
}

/** What is said of a page that cannot be read, after its address. */
function refused(target: string, message: string | RegExp, more: Partial<ReadOptions> = {}): Promise<void> {
  return assert.rejects(readPage(target, { ...options, ...more }), { name: 'UnreadableError', message });
}

/** `’` and `é` as windows-1252 has them. */
const windows1252 = Buffer.from([0x6c, 0x92, 0xe9, 0x74, 0xe9]);

describe('a page of a server', () => {
  test('is asked for by name, and is told where it came from', async (t) => {
    let asked: IncomingMessage | undefined;
    const address = await serve(t, (request, response) => {
      asked = request;
      response.writeHead(200, { 'Content-Type': 'text/html;charset=UTF-8', 'Content-Language': 'fr' }).end('l’été');
    });
    const page = await readPage(address, options);
    assert.deepEqual(page, { html: 'l’été', address, encoding: 'UTF-8', isMisread: false, language: 'fr' });
    assert.equal(asked?.headers['user-agent'], 'p11-embed/test');
    assert.equal(asked.headers.accept, 'text/html, application/xhtml+xml', 'a page, where an address has more');
  });

  test('is in no language where its server names several', async (t) => {
    const address = await serve(t, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Language': 'fr, en' }).end('l’été');
    });
    assert.equal((await readPage(address, options)).language, undefined);
  });

  test('is read at the address that it leads to', async (t) => {
    const address = await serve(t, ({ url }, response) => {
      if (url === '/b') response.writeHead(200, { 'Content-Type': 'text/html' }).end('here');
      else response.writeHead(301, { Location: 'b' }).end();
    });
    const page = await readPage(`${address}a`, options);
    assert.deepEqual([page.html, page.address], ['here', `${address}b`]);
  });

  test('is not followed to a file', async (t) => {
    const address = await serve(t, (_, response) => response.writeHead(302, { Location: 'file:///etc/hosts' }).end());
    await refused(address, 'redirects to file:///etc/hosts. Only http and https addresses are read.');
  });

  test('is not followed for ever', async (t) => {
    let asked = 0;
    const address = await serve(t, (_, response) => {
      asked += 1;
      response.writeHead(302, { Location: '/' }).end();
    });
    await refused(address, 'redirected more than 10 times.');
    assert.equal(asked, 11);
  });

  test('is told when it is not there', async (t) => {
    const address = await serve(t, (_, response) => response.writeHead(404).end('<p>Not here'));
    await refused(address, 'answers 404 Not Found.');
  });

  test('is told when it is no page', async (t) => {
    const address = await servePage(t, '%PDF', 'application/pdf');
    await refused(address, 'is application/pdf, and no page (text/html, application/xhtml+xml).');
  });

  test('is not waited for when its server never answers', async (t) => {
    const address = await serve(t, () => undefined);
    await refused(address, 'did not answer in full within 0.2 s.', { timeout: 200 });
  });

  test('is not waited for when it never ends', async (t) => {
    const address = await serve(t, (_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).write('<p>'),
    );
    await refused(address, /^did not answer in full within 0\.2 s\./, { timeout: 200 });
  });

  test('is read to the limit and no further', async (t) => {
    const megabyte = Buffer.alloc(1e6, 'a');
    let sent = 0;
    const address = await serve(t, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const send = () => {
        while (sent < 20) {
          sent += 1;
          if (!response.write(megabyte)) return;
        }
        response.end();
      };
      response.on('drain', send);
      send();
    });
    await refused(address, 'is larger than 2.5 MB.', { maxSize: 2.5e6 });
    assert.ok(sent < 20, `the server sent ${sent} MB`);
  });

  test('is told when nobody is at its address', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    server.close();
    await once(server, 'close');
    await refused(`http://127.0.0.1:${port}/`, `could not be reached: connect ECONNREFUSED 127.0.0.1:${port}.`);
  });
});

describe('the encoding', () => {
  const cases: Record<string, { bytes: Uint8Array; type: string; encoding: string; html: string }> = {
    'is the one that the server names': {
      bytes: windows1252,
      type: 'text/html; charset=windows-1252',
      encoding: 'windows-1252',
      html: 'l’été',
    },
    'is the one that the page names': {
      bytes: Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), windows1252]),
      type: 'text/html',
      encoding: 'windows-1252',
      html: '<meta charset="iso-8859-1">l’été',
    },
    'is that of the byte order mark, before all others': {
      bytes: Buffer.from('\ufeffl’été'),
      type: 'text/html; charset=windows-1252',
      encoding: 'UTF-8',
      html: 'l’été',
    },
    'is windows-1252 where nobody names one': {
      bytes: windows1252,
      type: 'text/html',
      encoding: 'windows-1252',
      html: 'l’été',
    },
  };
  for (const [rule, { bytes, type, encoding, html }] of Object.entries(cases)) {
    test(rule, async (t) => {
      const page = await readPage(await servePage(t, bytes, type), options);
      assert.deepEqual([page.encoding, page.html, page.isMisread], [encoding, html, false]);
    });
  }

  test('that nobody names, of words in UTF-8, is what browsers make of it, and is told', async (t) => {
    const page = await readPage(await servePage(t, 'été', 'text/html'), options);
    assert.deepEqual([page.html, page.isMisread], ['Ã©tÃ©', true]);
  });
});

describe('a file', () => {
  test('is UTF-8 where it can be, and says nothing', async (t) => {
    const directory = await temporaryDirectory(t);
    await writeFile(join(directory, 'utf-8.html'), 'l’été');
    await writeFile(join(directory, 'windows-1252.html'), windows1252);
    assert.equal((await readPage(join(directory, 'utf-8.html'), options)).html, 'l’été');
    assert.equal((await readPage(join(directory, 'windows-1252.html'), options)).html, 'l’été');
  });

  test('is told when it is not there', () => refused('nowhere.html', 'is not there.'));

  test('is given up in time if it is a pipe that nobody writes to', async (t) => {
    const pipe = join(await temporaryDirectory(t), 'pipe');
    execFileSync('mkfifo', [pipe]);
    await refused(pipe, 'did not answer in full within 0.1 s.', { timeout: 100 });
  });

  test('is told when it is a device', async () => {
    await refused('/dev/zero', 'is a device, and no file.');
  });

  test('is told when it is a folder', async (t) => {
    const directory = await temporaryDirectory(t);
    await mkdir(join(directory, 'pages'));
    await refused(join(directory, 'pages'), 'is a folder. Name the files in it.');
  });

  test('is read to the limit', async (t) => {
    const file = join(await temporaryDirectory(t), 'large.html');
    await writeFile(file, Buffer.alloc(20e6, 'a'));
    await refused(file, /^is larger than 5 MB\./);
  });
});

describe('an address', () => {
  test('of another kind is refused', async () => {
    await refused('file:///etc/hosts', 'is file:///etc/hosts. Only http and https addresses are read.');
    await refused('ftp://host/page.html', /Only http and https addresses are read\.$/);
  });

  test('that is none is refused', () => refused('http://', 'is no address.'));
});
