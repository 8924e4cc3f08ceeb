import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { answer, serve } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { openChromium } from './chromium.js';

/** The address that site/ was built for. */
export const siteUrl = /name="site-url" content="([^"]+)"/.exec(readFileSync(`${root}site/index.html`, 'utf8'))[1];

/**
 * Serves site/ where it was built for, with the headers that it asks for, and opens a browser.
 * Both end with the tests of the file.
 */
export async function openSite() {
  const { server, address } = await serve(answer, Number(new URL(siteUrl).port));
  const browser = await openChromium();
  after(() => server.close());
  return { browser, address };
}

/** Opens a page. What it could not load or reports as an error makes `check` fail. */
export async function openPage(browser, url, { width = 1200, height = 900, script = true } = {}) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(message.text());
  });
  page.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  await page.setViewport({ width, height });
  await page.setJavaScriptEnabled(script);
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults };
}
