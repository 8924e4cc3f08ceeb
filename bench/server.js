import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const local = (path) => fileURLToPath(new URL(path, import.meta.url));
const folders = { '/cdn/': local('../dist/cdn/'), '/peers/': local('node_modules/') };

function read(path) {
  for (const [prefix, folder] of Object.entries(folders)) {
    const file = path.startsWith(prefix) && join(folder, path.slice(prefix.length));
    if (file && existsSync(file) && statSync(file).isFile()) return readFileSync(file);
  }
  return undefined;
}

/** A server by HTTP/2 and brotli at its best, which is what a content network sends. `log` has what was asked for. */
export class BenchServer {
  /** Files that are made for the run, by path. */
  files = {};
  /** What was sent since it was emptied. */
  log = [];
  #compressed = new Map();
  #server;

  async start(certificate) {
    this.#server = createSecureServer(certificate, (request, response) => this.#answer(request, response));
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.origin = `https://127.0.0.1:${this.#server.address().port}`;
    return this;
  }

  stop() {
    this.#server.close();
  }

  #answer({ url }, response) {
    const { pathname } = new URL(url, this.origin);
    const body = this.#body(pathname);
    if (!body) {
      response.writeHead(404).end();
      this.log.push({ pathname, bytes: 0 });
      return;
    }
    this.log.push({ pathname, bytes: body.length });
    response.writeHead(200, {
      'content-type': types[extname(pathname)] ?? types['.html'],
      'content-encoding': 'br',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end(body);
  }

  #body(pathname) {
    const made = this.files[pathname];
    const key = made ?? pathname;
    if (!this.#compressed.has(key)) {
      const body = made ?? read(pathname);
      if (body === undefined) return undefined;
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      this.#compressed.set(key, brotliCompressSync(body, { params }));
    }
    return this.#compressed.get(key);
  }
}
