/*
 * `npm run screenshots`: the pictures of docs/screenshots/, which say how every element looks and
 * have to look, and one of the demo. `npm test` compares the former with what is seen.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { npm, root, setup } from './lib/setup.js';

setup();
npm(['run', 'build:site', '--silent']);

const { tsImport } = await import('tsx/esm/api');
const { openCamera } = await import('./lib/camera.js');
const { shrink } = await import('./lib/compare.js');
const { pictures } = await tsImport('../test/pictures/pictures.js', import.meta.url);

const folder = `${root}docs/screenshots/`;
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) if (file.endsWith('.png')) rmSync(folder + file);

const camera = await openCamera();
for (const picture of pictures) await write(picture.name, await camera.take(picture));
await write('demo', await takeDemo(camera));
await camera.close();

async function write(name, png) {
  writeFileSync(`${folder}${name}.png`, await shrink(png));
  console.log(`docs/screenshots/${name}.png`);
}

/** The demo as it opens. */
async function takeDemo({ browser, address }) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 860 });
  await page.goto(address);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('p11-statement')].every((element) => element.shadowRoot?.querySelector('article')),
  );
  return page.screenshot();
}
