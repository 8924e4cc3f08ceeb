import { after, before } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../../../scripts/lib/browsers.js';
import { startSite } from './site.js';

/** The site and the browser of all tests in one process. */
export const world = { site: undefined, browser: undefined };

before(async () => {
  world.site = await startSite();
  world.browser = await launch({ executablePath: findEngines().Chromium, args: chromiumArguments });
});

after(async () => {
  await world.browser?.close();
  await world.site?.stop();
});
