import { after } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../../../scripts/lib/browsers.js';
import { startSite } from './site.js';

const site = await startSite();
after(site.stop);
const browser = await launch({ executablePath: findEngines().Chromium, args: chromiumArguments });
after(() => browser.close());

/** The site and the browser of all tests in one process. */
export const world = { site, browser };
