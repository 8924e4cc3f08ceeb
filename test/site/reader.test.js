import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../../scripts/lib/browsers.js';
import { serve } from '../../scripts/lib/server.js';
import { openSite } from '../support/site.js';

/* What happens to a whole page, which no page in a frame can show. The table of the others is docs/faults.md. */

const { address } = await openSite();

const fallback = '<a href="https://example.org/">The fallback</a>';
const statement = `<p11-statement statement="meta-e2ee-2023">${fallback}</p11-statement>`;
const script = `<script type="module" src="${address}cdn/embed.js"></script>`;

/** A partner's page, at an origin of its own. */
const partner = await serve((request, response) => {
  const body = { '/statement': statement + script, '/script': script }[request.url] ?? 'Another page';
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><html lang="fr"><title>A page</title>${body}`);
});
const browser = await launch({
  executablePath: findEngines().Chromium,
  args: chromiumArguments,
  // What a reader's browser does, and a test's does not unless it is told to.
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
after(async () => {
  await browser.close();
  partner.server.close();
});

async function open(path) {
  const page = await browser.newPage();
  const messages = [];
  page.on('pageerror', ({ message }) => messages.push(message));
  page.on('console', (message) => {
    // Chromium's own line for a request that failed is no message of the script's.
    if (['error', 'warn'].includes(message.type()) && !message.text().startsWith('Failed to load resource'))
      messages.push(message.text());
  });
  await page.goto(`${partner.address}${path}`, { waitUntil: 'load' });
  return { page, messages };
}

/** What of each a reader sees. */
const seen = (page) =>
  page.evaluate(() => {
    const element = document.querySelector('p11-statement');
    const visible = (tree, selector) =>
      [...(tree?.querySelectorAll(selector) ?? [])].filter((found) => found.getClientRects().length > 0).length;
    return { words: visible(element.shadowRoot, '[part=end-mark]'), fallbacks: visible(element, 'a') };
  });

const shown = (page) =>
  page.waitForFunction(() => document.querySelector('p11-statement').shadowRoot?.querySelector('[part=end-mark]'));

describe('a reader', () => {
  test('who is offline before the words are there keeps the fallback, and hears of it once', async () => {
    const { page, messages } = await open('script');
    await page.setOfflineMode(true);
    await page.evaluate((html) => {
      const heard = new Promise((resolve) => document.addEventListener('p11-error', resolve, { once: true }));
      document.body.insertAdjacentHTML('beforeend', html);
      return heard.then(() => undefined);
    }, statement);
    assert.deepEqual(await seen(page), { words: 0, fallbacks: 1 });
    assert.equal(messages.length, 1, messages.join('\n'));
    await page.close();
  });

  test('who comes back to a page that the browser kept finds the words as they were', async () => {
    const { page, messages } = await open('statement');
    await shown(page);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.kept = String(persisted);
      });
    });
    await page.goto(`${partner.address}another`);
    await page.goBack();
    await page.waitForFunction(() => document.documentElement.dataset.kept);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.kept), 'true', 'the browser kept the page');
    assert.deepEqual(await seen(page), { words: 1, fallbacks: 0 });
    await page.evaluate(() =>
      document.querySelector('p11-statement').shadowRoot.querySelector('[part=language-switch]').click(),
    );
    await page.waitForFunction(
      () => document.querySelector('p11-statement').shadowRoot.querySelector('[part=article]').lang === 'en',
    );
    assert.deepEqual(messages, []);
    await page.close();
  });
});
