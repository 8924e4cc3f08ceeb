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
