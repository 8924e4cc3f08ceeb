import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { root } from './setup.js';

const site = `${root}site`;
const files = sirv(site, { dev: true, dotfiles: false });

/** The rules of `_headers`, which the site is built with: a path, and below it, indented, its headers. */
function readRules() {
  const file = `${site}/_headers`;
  if (!existsSync(file)) throw new Error('There is no site/ to serve. Run: npm run build:site');
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .map((block) => {
      const [path, ...lines] = block.trim().split('\n');
      return { path, headers: lines.map((line) => line.trim().split(/: (.*)/s, 2)) };
    });
}

function isFor(rule, path) {
  return rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
}

/** Answers with the static site, and with the headers that it asks its host for. */
export function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://127.0.0.1');
  for (const { path, headers } of readRules()) {
    if (!isFor(path, pathname)) continue;
    for (const [name, value] of headers) response.setHeader(name, value);
  }
  files(request, response, () => {
    // What is missing now may be there soon.
    response.removeHeader('Cache-Control');
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
  });
}

/** Starts a server on this machine only. Port 0 takes any that is free. */
export async function serve(handler, port = 0) {
  const server = createServer(handler).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}
