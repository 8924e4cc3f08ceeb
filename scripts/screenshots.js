/*
 * `npm run screenshots`: pictures of the built script at work, for docs/screenshots/ and for
 * whoever changes how it looks. Needs Chromium.
 */
import { mkdirSync } from 'node:fs';
import { chromiumArguments, findEngines, howToInstall } from './lib/browsers.js';
import { npm, root, setup, stop } from './lib/setup.js';

const meta = 'meta-e2ee-2023';
const principles = 'voluntary-principles-2021';

/** Name of the picture, and how it differs from the top of a French statement on a light page of 640 px. */
const pictures = {
  'statement-fr': { whole: true },
  'statement-en': { lang: 'en' },
  'quotation-fr': { statement: principles },
  'quotation-en-dark': { statement: principles, lang: 'en', scheme: 'dark' },
  'statement-fr-280': { width: 280 },
  'statement-en-320-dark': { lang: 'en', width: 320, scheme: 'dark' },
  'statement-fr-1200': { width: 1200 },
  'statement-fr-forced-colors': { forcedColors: 'active' },
  'statement-fr-print': { media: 'print', whole: true },
  'summary-fr': { attributes: { variant: 'summary' } },
  'notice-closed-en': { lang: 'en', attributes: { notice: 'closed' } },
  'official-only-en': { lang: 'en', attributes: { 'official-only': '', variant: 'summary' } },
};

setup();
const { Chromium } = findEngines();
if (!Chromium) stop(howToInstall(['Chromium']));
npm(['run', 'build:site', '--silent']);

const { launch } = await import('puppeteer-core');
const { answer, serve } = await import('./lib/server.js');
const { server, address } = await serve(answer);
const browser = await launch({ executablePath: Chromium, args: chromiumArguments });
const folder = `${root}docs/screenshots/`;
mkdirSync(folder, { recursive: true });

for (const [name, picture] of Object.entries(pictures)) {
  const { statement = meta, lang = 'fr', attributes, width = 640, whole = false } = picture;
  const { media = 'screen', scheme = 'light', forcedColors = 'none' } = picture;
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  // Puppeteer's own calls undo each other, and know no forced colors; Chromium's protocol takes all at once.
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    media,
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forcedColors },
    ],
  });
  await page.goto(address);
  await page.evaluate(showOne, { statement, lang, ...attributes });
  await page.waitForFunction(() => document.querySelector('p11-statement').shadowRoot?.querySelector('article'));
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: whole });
  await page.close();
  console.log(`docs/screenshots/${name}.png`);
}

await pictureDemo();

await browser.close();
server.close();

/** Runs in the page: leaves nothing there but one statement. */
function showOne(attributes) {
  const element = document.createElement('p11-statement');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.style.cssText = 'margin: 0; padding: 24px; max-inline-size: none';
  document.body.replaceChildren(element);
}

/** The demo as it opens. */
async function pictureDemo() {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 860 });
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('p11-statement')].every((element) => element.shadowRoot?.querySelector('article')),
  );
  await page.screenshot({ path: `${folder}demo.png` });
  console.log('docs/screenshots/demo.png');
}
