import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { StatementWords } from '../content/types.js';
import { loadStatement, passages, type StatementId } from '../data.js';
import { Budget } from './budget.js';
import type { PageReport, PassageReport, StatementReport } from './report.js';
import { Verifier } from './verifier.js';

/* The words of the fixtures, which the type of the published ones does not know. */
export const lighthouse = 'lighthouse-2023' as StatementId;
export const ferry = 'river-ferry-2021' as StatementId;

const verifier = await Verifier.load();

export function verify(html: string, headerLanguage?: string, address?: string): PageReport {
  return verifier.verifyHtml(html, new Budget(), { language: headerLanguage, address });
}

/** The words of a statement that is not withdrawn. */
export async function wordsOf(id: StatementId, locale: string): Promise<StatementWords> {
  const words = await loadStatement(id, locale);
  assert.ok(!('withdrawn' in words), `${id} has words`);
  return words;
}

/** The passages of a statement as a page has them that somebody copied them to. */
export async function paragraphs(id: StatementId, locale: string): Promise<string[]> {
  return passages(await wordsOf(id, locale)).map(({ text }) => `<p>${text.replaceAll('&', '&amp;')}</p>`);
}

/** A page with a content, in French unless said otherwise. */
export function page(content: string | readonly string[], lang = 'fr'): string {
  const body = typeof content === 'string' ? content : content.join('\n');
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title></head><body>${body}</body></html>`;
}

/** Puts `to` in the place of `from`, which has to be there exactly once. */
export function change(text: string, from: string, to: string): string {
  const parts = text.split(from);
  assert.equal(parts.length, 2, `“${from}” stands ${parts.length - 1} times`);
  return parts.join(to);
}

/** The only statement on a page. */
export function only({ statements }: PageReport): StatementReport {
  assert.equal(statements.length, 1, JSON.stringify(statements, undefined, 2));
  return statements[0]!;
}

/** The passages that are not verbatim. */
export function unlike({ passages: reports }: StatementReport): PassageReport[] {
  return reports.filter(({ state }) => state !== 'verbatim');
}

/** Each passage that is not verbatim, in a word: `p3 altered`. */
export function inShort(report: StatementReport): string[] {
  return unlike(report).map(({ name, state }) => `${name} ${state}`);
}

/** A server on this machine that ends with the test, whatever it is doing then. */
export async function serve(t: TestContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A server that has one page. */
export function servePage(
  t: TestContext,
  html: string | Uint8Array,
  type = 'text/html; charset=utf-8',
): Promise<string> {
  return serve(t, (_, response) => response.writeHead(200, { 'Content-Type': type }).end(html));
}
