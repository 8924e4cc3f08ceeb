import { after } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines, howToInstall } from '../../scripts/lib/browsers.js';

/** Opens Chromium, which ends with the tests of the file. */
export async function openChromium() {
  const { Chromium } = findEngines();
  if (!Chromium) throw new Error(howToInstall(['Chromium']));
  const browser = await launch({ executablePath: Chromium, args: chromiumArguments });
  after(() => browser.close());
  return browser;
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
  // Firefox knows no such thing.
  if (!script) await page.setJavaScriptEnabled(false);
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults };
}
