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
 * - the same with `&policy=…` sends that content policy
 * - the same with `&form=…&site=…` has it in that form of a snippet, with the script of that site
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
    send(context, `<!doctype html>${query.before}${await markup(query)}${query.after}`);
  } else if (path === '/served/on') {
    waiting.get(query.name)();
    context.body = '';
  } else {
    await next();
  }
}

async function markup({ tag, attributes, form = 'static', site: siteUrl = 'https://words.example.org/' }) {
  const { snippet } = await server;
  return snippet(form, { tag, attributes: JSON.parse(attributes), siteUrl, integrity: await integrity(form) });
}

/** The hashes of the built script, where the form has that script. */
async function integrity(form) {
  if (form !== 'script') return undefined;
  return JSON.parse(await readFile(new URL('../../dist/cdn/integrity.json', import.meta.url), 'utf8'));
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
