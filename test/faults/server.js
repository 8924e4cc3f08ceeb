import { readFileSync } from 'node:fs';
import { answer } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';

/** The files of the script that can be wrong, by the name that a test has for each. */
const files = {
  entry: /\/embed\.js$/,
  'entry without a query': /\/embed\.js$/,
  element: /\/parts\/statement-/,
  words: /\/words\/lighthouse-2023\./,
  'words in English': /\/words\/lighthouse-2023\.en/,
  shared: /\/parts\/structured-data-/,
  hook: /\/parts\/hook-/,
  'all but the entry': /\/(parts|words)\//,
  // What lists for ad blockers have of addresses.
  donate: /donate/,
};

function isOf(file, url) {
  const [path, query] = url.split('?');
  return files[file].test(path) && !(query && file === 'entry without a query');
}

/** What a test waits for, and what waits for a test, by the name of that test. */
const asked = new Map();
const held = new Map();

/** A promise by its name, with what resolves it. */
function promiseOf(map, name) {
  let entry = map.get(name);
  if (!entry) {
    entry = {};
    entry.promise = new Promise((resolve) => {
      entry.resolve = resolve;
    });
    map.set(name, entry);
  }
  return entry;
}

const script = { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' };
const html = '<!doctype html><html lang="en"><title>Welcome</title><p>This page was moved.</p></html>';

const read = (request) => readFileSync(`${root}site${request.url.replace(/\?.*$/, '')}`, 'utf8');

function send(response, body, headers = {}, status = 200) {
  response.writeHead(status, { ...script, ...headers }).end(body);
}

/** The code with another text in one place. A build that writes that place otherwise would leave nothing wrong. */
function change(code, place, text) {
  const changed = code.replace(place, text);
  if (changed === code) throw new Error(`test/faults/server.js: the build has nothing like ${place}.`);
  return changed;
}

/** A file of an earlier build: the chunks have other hashes in their names. */
const earlier = (request) => change(read(request), /"(core|(?:parts|words)\/[\w.-]+)-[\w-]{4,8}"/g, '"$1-earlier0"');

/** What can be wrong with a file. */
const kinds = {
  missing: (request, response) => send(response, html, { 'Content-Type': 'text/html' }, 404),
  'missing at first'(request, response, name) {
    if (asked.has(name)) answer(request, response);
    else kinds.missing(request, response);
    promiseOf(asked, name).resolve();
  },
  truncated(request, response) {
    const code = read(request);
    response.writeHead(200, { ...script, 'Content-Length': Buffer.byteLength(code) });
    response.write(code.slice(0, code.length / 2), () => response.destroy());
  },
  'cut short': (request, response) => send(response, read(request).slice(0, -100)),
  empty: (request, response) => send(response, ''),
  'of the wrong type': (request, response) =>
    send(response, read(request), { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' }),
  'a page': (request, response) => send(response, html, { 'Content-Type': 'text/html' }),
  'a page that is called a script': (request, response) => send(response, html),
  'for its own origin only': (request, response) =>
    send(response, read(request), { 'Access-Control-Allow-Origin': 'https://example.org' }),
  'of an earlier version': (request, response) => send(response, earlier(request)),
  // Gone is gone: neither an answer nor a reason.
  gone: (request) => request.socket.destroy(),
  async slow(request, response, name) {
    promiseOf(asked, name).resolve();
    await promiseOf(held, name).promise;
    answer(request, response);
  },
  'of another version': (request, response) =>
    send(response, change(read(request), /version:(["'`])[\d.]+\1/, 'version:"0.0.1"')),
};

/**
 * The site with one file wrong:
 *
 * - `/fault/<kind>/<file>/<name>/…` where `kind` and `file` are named above, and `name` is the test's own
 * - `/fault/asked/<name>` answers once a slow file was asked for
 * - `/fault/go/<name>` lets go of it
 */
export async function answerWithFault(request, response) {
  const [, , kind, ...rest] = decodeURIComponent(request.url).split('/');
  if (kind === 'asked') {
    await promiseOf(asked, rest[0]).promise;
    send(response, '');
  } else if (kind === 'go') {
    promiseOf(held, rest[0]).resolve();
    send(response, '');
  } else {
    const [file, name, ...path] = rest;
    request.url = `/${path.join('/')}`;
    if (isOf(file, request.url)) await kinds[kind](request, response, name);
    else answer(request, response);
  }
}
