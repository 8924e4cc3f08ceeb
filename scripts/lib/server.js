import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, STATUS_CODES } from 'node:http';
import { join, relative, sep } from 'node:path';
import serveStatic from 'serve-static';
import { root } from './setup.js';

/** Reads the rules of `_headers`: a path, then one indented header a line. Returns none while the site is being built. */
function readRules(site) {
  let text;
  try {
    text = readFileSync(join(site, '_headers'), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n\n').map((block) => {
    const [path, ...lines] = block.trim().split('\n');
    return { path, headers: lines.map((line) => line.trim().split(/: (.*)/s, 2)) };
  });
}

function isFor(rule, path) {
  return rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
}

function refuse(response, status, message = STATUS_CODES[status]) {
  // The length of a file may be set already.
  const body = Buffer.from(`${message}\n`);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': body.length }).end(body);
}

/** Returns a handler that serves a static site from its folder, with the headers that the site asks its host for. */
export function answerFrom(site) {
  /** Sets the headers of a file. */
  function setHeaders(response, path) {
    for (const rule of readRules(site)) {
      if (!isFor(rule.path, path)) continue;
      for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
  }

  const files = serveStatic(site, {
    fallthrough: false,
    setHeaders: (response, file) => setHeaders(response, `/${relative(site, file).replaceAll(sep, '/')}`),
  });

  return (request, response) => {
    if (readRules(site).length === 0) {
      refuse(response, 503, 'The site is being built. Try again in a moment');
      return;
    }
    try {
      const path = decodeURIComponent(request.url.split('?', 1)[0]);
      files(request, response, ({ statusCode }) => {
        if (response.headersSent) {
          // The file cannot be read to its end.
          response.destroy();
          return;
        }
        setHeaders(response, path);
        // A missing file may be there soon.
        response.removeHeader('Cache-Control');
        refuse(response, statusCode);
      });
    } catch {
      // Nobody can parse the address: `/%`, `http://[`.
      refuse(response, 400);
    }
  };
}

/** Serves site/, as `npm run build:site` writes it. */
export const answer = answerFrom(join(root, 'site'));

/** Starts a server on this machine only. Port 0 takes any that is free. */
export async function serve(handler, port = 0) {
  const server = createServer(handler).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}
