import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { tsImport } from 'tsx/esm/api';

/** What makes it, from its source: what is tested is what stands there. */
const server = tsImport('../../src/server/snippet.node.ts', import.meta.url);

/** Pages that wait in the middle, by the name of the test that they belong to. */
const waiting = new Map();

/**
 * Elements as a server renders them, for the test runner's own server:
 *
 * - `/served?tag=…&attributes=…` answers with the element alone
 * - `/served/page?before=…&tag=…&attributes=…&after=…` answers with a page that has it
 * - the same with `&policy=…` sends that content policy, and with `&headers=…` those headers
 * - the same with `&form=…&site=…` has it in that form of a snippet, with the script of that site, `&pinned=yes` by hash
 * - the same with `&until=…&name=…` sends the page up to that text, and the rest after `/served/on?name=…`
 */
export async function served(context, next) {
  const { path, query } = context;
  if (path === '/served') {
    context.type = 'text/html';
    context.body = await markup(query);
  } else if (path === '/served/page') {
    context.type = 'text/html';
    if (query.policy) context.set('Content-Security-Policy', query.policy);
    if (query.headers) context.set(JSON.parse(query.headers));
    send(context, `<!doctype html>${query.before}${await markup(query)}${query.after}`);
  } else if (path === '/served/on') {
    waiting.get(query.name)();
    context.body = '';
  } else {
    await next();
  }
}

/** The hashes of the files that the tests' server of the script has. */
const hashes = new URL('../../site/cdn/integrity.json', import.meta.url);

async function markup({ tag, attributes, form = 'static', site: siteUrl = 'https://words.example.org/', pinned }) {
  const { snippet } = await server;
  const integrity = pinned && JSON.parse(await readFile(hashes, 'utf8'));
  return snippet(form, { tag, attributes: JSON.parse(attributes), siteUrl, integrity });
}

function send(context, page) {
  const { until, name } = context.query;
  if (!until) {
    context.body = page;
    return;
  }
  const end = page.indexOf(until) + until.length;
  const body = new PassThrough();
  body.write(page.slice(0, end));
  context.body = body;
  waiting.set(name, () => body.end(page.slice(end)));
}
