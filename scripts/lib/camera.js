/*
 * Pictures of the built script at work, in Chromium, that are the same on every machine: the fonts
 * come from packages.
 */
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines, howToInstall } from './browsers.js';
import { answer, serve } from './server.js';
import { root } from './setup.js';

const fonts = ['Gelasio', 'Roboto'];
const grounds = { light: '#fff', dark: '#16130f' };

/** Starts Chromium and a server of the built script. `close` ends both. */
export async function openCamera() {
  const { Chromium } = findEngines();
  if (!Chromium) throw new Error(howToInstall(['Chromium']));
  const { server, address } = await serve(answer);
  const browser = await launch({
    executablePath: Chromium,
    args: [...chromiumArguments, '--force-color-profile=srgb'],
    env: { ...process.env, FONTCONFIG_FILE: `${root}test/pictures/fonts.conf` },
  });
  const close = async () => {
    await browser.close();
    server.close();
  };
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const problem = await checkFonts(page, session);
  if (problem) {
    await close();
    throw new Error(problem);
  }
  return { browser, address, take: (picture) => take(page, session, address, picture), close };
}

/** A picture of one element by the script, on a page of its own, as a PNG. */
async function take(page, session, address, { html, width = 640, media = 'screen', scheme = 'light', forcedColors }) {
  await page.setViewport({ width, height: 200 });
  // Puppeteer's own calls undo each other, and know no forced colors; Chromium's protocol takes all at once.
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
  ];
  await session.send('Emulation.setEmulatedMedia', { media, features });
  await page.setContent(`<!doctype html>
    <html style="color-scheme: ${scheme}; background: ${grounds[scheme]}">
      <head><script type="module" src="${address}cdn/embed.js"></script></head>
      <body style="margin: 0; padding: 24px">${html}</body>
    </html>`);
  await page.waitForFunction(() => document.body.firstElementChild.shadowRoot?.querySelector('[part="article"]'));
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.setViewport({ width, height });
  return page.screenshot();
}

/** What to do where the words would be set in other fonts than elsewhere. */
async function checkFonts(page, session) {
  await page.setContent('<p style="font-family: Georgia">a</p><p style="font-family: system-ui">a</p>');
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root: document } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: document.nodeId, selector: 'p' });
  const used = await Promise.all(
    nodeIds.map(async (nodeId) => (await session.send('CSS.getPlatformFontsForNode', { nodeId })).fonts[0]?.familyName),
  );
  if (used.join() === fonts.join()) return undefined;
  return (
    `The pictures are set in ${fonts.join(' and ')}, and here the words are in ${used.join(' and ')}. ` +
    'On Linux, “npm ci” brings the fonts; elsewhere Chromium does not take them from a package.'
  );
}
