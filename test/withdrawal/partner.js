/*
 * A partner's pages and the host of the script, in the copy that scripts/check-withdrawal.js makes. The pages keep what
 * somebody pasted from the first site; the host serves the newest.
 */
import { existsSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { answer, serve } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { openChromium, openPage } from '../support/chromium.js';
import { siteUrl } from '../support/site.js';

export const { id, pasted, words } = JSON.parse(readFileSync(`${root}.reports/before-withdrawal.json`, 'utf8'));
const passages = Object.values(words).flat();

/** Whether the host still has the pinned files of the first site. */
export const host = { keepsPinnedFiles: false };

const browser = await openChromium();
const site = await serve(
  (request, response) => {
    const kept = `${root}.reports${request.url.replace('/cdn', '')}`;
    if (!host.keepsPinnedFiles || !request.url.startsWith('/cdn/pinned/') || !existsSync(kept))
      return answer(request, response);
    return response
      .writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' })
      .end(readFileSync(kept));
  },
  Number(new URL(siteUrl).port),
);
const partner = await serve((request, response) => {
  const name = decodeURIComponent(request.url.slice(1));
  const script = name.includes('script') ? '' : `<script type="module" src="${siteUrl}cdn/embed.js"></script>`;
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><html lang="fr"><title>A page</title><main>${pasted[name] ?? ''}</main>${script}`);
});
after(() => [site, partner].forEach(({ server }) => server.close()));

/** The address of the page with what was pasted under a name. */
export const pageOf = (name) => partner.address + encodeURIComponent(name);

export const open = (address, options) => openPage(browser, address, options);

/** Returns what a reader sees of a page, in shadow roots too. */
export const seen = (page) =>
  page.evaluate(() => {
    const textOf = (tree) =>
      [...tree.querySelectorAll('*')]
        .filter((element) => element.checkVisibility())
        .map((element) => (element.shadowRoot ? textOf(element.shadowRoot) : '') + element.innerText)
        .join('\n');
    return textOf(document);
  });

/** Waits until a reader sees a text, and returns all that a reader sees. */
export async function seenWith(page, expected) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const text = await seen(page);
    if (text.includes(expected) || Date.now() > deadline) return text;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Returns the passages of the first site that are in a text. */
export const wordsIn = (text) => passages.filter((passage) => text.includes(passage));
