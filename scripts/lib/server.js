import { createServer } from 'node:http';
import { once } from 'node:events';
import sirv from 'sirv';
import { root } from './setup.js';

/**
 * Headers of the script's files. Any site may load them; what has a hash in its name never
 * changes, and what has none is asked for again.
 */
function setHeaders(response, path) {
  const hashed = /-[\w-]{8}\.js$/.test(path);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
}

const pages = sirv(`${root}demo`, { dev: true });
const script = sirv(`${root}dist`, { dev: true, setHeaders });

/** Answers with the demo, and below `/cdn/` with the built script. */
export function answer(request, response) {
  pages(request, response, () => {
    script(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    });
  });
}

/** Starts a server on this machine only. Port 0 takes any that is free. */
export async function serve(handler, port = 0) {
  const server = createServer(handler).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}
