import { readFileSync } from 'node:fs';
import serveStatic from 'serve-static';
import { answer } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { answerWithFault } from '../faults/server.js';

const pages = serveStatic(`${root}test/pages`);

/** The contract's strictest content policy under which the script has to work. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; base-uri 'none'";

/** Requests that wait for each other, by the name of the test that they belong to. */
const meetings = new Map();

/**
 * The server of the built script, and beside it the same with a difference, named by the first
 * part of the path:
 *
 * - `/without/<part>/…` has no file whose path contains `<part>`
 * - `/together/<name>/…` answers neither for the element's code nor for its words before it was
 *   asked for both: whoever asks for one after the other waits forever
 * - `/altered/only/<part>/…` has other code in the files whose path contains `<part>`, `/altered/but/<part>/…` in all others
 * - `/policy/…` has the pages of test/pages/ too, and sends a strict content policy with all
 * - `/elsewhere/…` is the same again, at another address
 * - `/fault/…` has one file that is wrong: test/faults/server.js
 */
export function answerWithDifference(request, response) {
  if (request.url.startsWith('/fault/')) {
    void answerWithFault(request, response);
    return;
  }
  const [, kind, name, rest] = /^\/(without|together)\/([^/]+)(\/.*)$/.exec(request.url) ?? [];
  if (kind === 'without') {
    if (rest.includes(name)) {
      response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end();
      return;
    }
    request.url = rest;
  } else if (kind === 'together') {
    request.url = rest;
    if (/\/parts\/statement-|\/words\//.test(rest)) {
      meet(name, () => answer(request, response));
      return;
    }
  } else if (request.url.startsWith('/altered/')) {
    const [, , which, part, ...path] = request.url.split('/');
    request.url = `/${path.join('/')}`;
    if (request.url.includes(part) === (which === 'only')) {
      sendAltered(request, response);
      return;
    }
  } else if (request.url.startsWith('/policy/')) {
    request.url = request.url.slice('/policy'.length);
    response.setHeader('Content-Security-Policy', policy);
    pages(request, response, () => answer(request, response));
    return;
  } else if (request.url.startsWith('/elsewhere/')) {
    request.url = request.url.slice('/elsewhere'.length);
  }
  answer(request, response);
}

/** Somebody who can write to the host puts a line before the code, and another word into the words. */
function sendAltered(request, response) {
  const code = readFileSync(`${root}site${request.url.replace(/\?.*$/, '')}`, 'utf8');
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8', 'Access-Control-Allow-Origin': '*' };
  const line = "document.documentElement.dataset.altered = 'altered';";
  response.writeHead(200, headers).end(`${line}\n${code.replaceAll('Phoenix 11', 'ALTERED')}`);
}

function meet(name, go) {
  const first = meetings.get(name);
  if (!first) {
    meetings.set(name, go);
    return;
  }
  meetings.delete(name);
  first();
  go();
}
