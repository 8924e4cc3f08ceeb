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
