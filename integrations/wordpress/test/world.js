import { after } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../../../scripts/lib/browsers.js';
import { startSite } from './site.js';

const browser = await launch({ executablePath: findEngines().Chromium, args: chromiumArguments });
const site = await startSite().catch(async (error) => {
  await browser.close();
  throw error;
});
after(async () => {
  await browser.close();
  await site.stop();
});

/** The site and the browser of all tests in one process. */
export const world = { site, browser };
