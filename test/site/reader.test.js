import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../../scripts/lib/browsers.js';
import { serve } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { openSite } from '../support/site.js';

/* What happens to a whole page, which no page in a frame can show. The table of the others is docs/faults.md. */

const { address } = await openSite();

const fallback = '<a href="https://example.org/">The fallback</a>';
const statement = `<p11-statement statement="lighthouse-2023">${fallback}</p11-statement>`;
const script = `<script type="module" src="${address}cdn/embed.js"></script>`;

/** A partner's page, at an origin of its own. */
const partner = await serve((request, response) => {
  const body = { '/statement': statement + script, '/script': script }[request.url] ?? 'Another page';
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><html lang="fr"><title>A page</title>${body}`);
});
after(() => partner.server.close());

/** WebKit's driver says neither what the console was told nor that a page was kept, and is never offline. */
const engines = {
  Chromium: {
    executablePath: findEngines().Chromium,
    args: chromiumArguments,
    // What a reader's browser does, and a test's does not unless it is told to.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
  Firefox: {
    browser: 'firefox',
    executablePath: findEngines().Firefox,
    // As a reader has it, and a test has not.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  },
};

const folder = mkdtempSync(join(tmpdir(), 'p11-embed-'));
cpSync(`${root}site/cdn`, join(folder, 'cdn'), { recursive: true });
after(() => rmSync(folder, { recursive: true }));

/** Address of a page that a reader has saved, with the files of the script beside it. */
function saved(scripts) {
  const file = join(folder, 'page.html');
  writeFileSync(
    file,
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>A page</title>${statement}${scripts}`,
  );
  return pathToFileURL(file).href;
}

/** What the browsers themselves say of a request that failed. */
const isOfBrowser = /^(Failed to load resource|Access to script|Cross-Origin Request Blocked)/;

/**
 * @param browser to open it in
 * @param path of the partner's page, or a whole address
 * @returns the page once it has loaded, its messages so far, and `told`, which is kept with the first of them
 */
async function open(browser, path) {
  const page = await browser.newPage();
  const messages = [];
  let tell;
  const told = new Promise((resolve) => {
    tell = resolve;
  });
  const hear = (text) => {
    if (isOfBrowser.test(text)) return;
    messages.push(text);
    tell();
  };
  page.on('pageerror', ({ message }) => hear(message));
  page.on('console', (message) => ['error', 'warn'].includes(message.type()) && hear(message.text()));
  await page.goto(new URL(path, partner.address).href, { waitUntil: 'load' });
  return { page, messages, told };
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

for (const [engine, options] of Object.entries(engines)) {
  describe(`a reader with ${engine}`, { timeout: 120_000 }, () => {
    let browser;
    before(async () => {
      browser = await launch(options);
    });
    after(() => browser.close());

    test('who is offline before the words are there keeps the fallback, and hears of it once', async () => {
      const { page, messages, told } = await open(browser, 'script');
      await page.setOfflineMode(true);
      await page.evaluate((html) => {
        const heard = new Promise((resolve) => document.addEventListener('p11-error', resolve, { once: true }));
        document.body.insertAdjacentHTML('beforeend', html);
        return heard.then(() => undefined);
      }, statement);
      await told;
      assert.deepEqual(await seen(page), { words: 0, fallbacks: 1 });
      assert.equal(messages.length, 1, messages.join('\n'));
      await page.close();
    });

    test('who comes back to a page that the browser kept finds the words as they were', async () => {
      const { page, messages } = await open(browser, 'statement');
      await shown(page);
      await page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset.kept = String(persisted);
        });
      });
      await page.goto(`${partner.address}another`);
      // A page that was kept is not loaded again, which Firefox's driver would wait for.
      await page.evaluate(() => history.back());
      await page.waitForFunction(() => document.documentElement.dataset.kept);
      assert.equal(
        await page.evaluate(() => document.documentElement.dataset.kept),
        'true',
        'the browser kept the page',
      );
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

    test('who opens a page saved as a file has the words by a script on a server', async () => {
      const { page, messages } = await open(browser, saved(script));
      await shown(page);
      assert.deepEqual(await seen(page), { words: 1, fallbacks: 0 });
      assert.deepEqual(messages, []);
      await page.close();
    });

    for (const file of ['embed.js', 'embed.classic.js']) {
      test(`who opens a page saved as a file keeps the fallback where ${file} is a file too`, async () => {
        const type = file === 'embed.js' ? 'type="module"' : '';
        const { page, messages, told } = await open(browser, saved(`<script ${type} src="cdn/${file}"></script>`));
        // A classic script runs before the page has loaded, and hears afterwards that it may not import.
        if (!type) await told;
        assert.deepEqual(await seen(page), { words: 0, fallbacks: 1 });
        // A module that does not run has nothing to say. The browser says that it takes none from a file.
        assert.equal(messages.length, type ? 0 : 1, messages.join('\n'));
        await page.close();
      });
    }
  });
}
