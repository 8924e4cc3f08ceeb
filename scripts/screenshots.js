/*
 * `npm run screenshots`: pictures of every element in docs/screenshots/, with the published words, and one of the demo.
 * Before that, fewer pictures in test/pictures/ with the words of the fixtures. `npm test` compares those with what is seen.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { npm, root, run, setup } from './lib/setup.js';

const isOfFixtures = process.argv[2] === 'fixtures';

setup();
if (!isOfFixtures)
  run(process.execPath, ['scripts/screenshots.js', 'fixtures'], { env: { P11_DATA: 'test/fixtures/data' } });
npm(['run', 'build:site', '--silent']);

const { tsImport } = await import('tsx/esm/api');
const { openCamera } = await import('./lib/camera.js');
const { shrink } = await import('./lib/compare.js');
const { compared, pictures } = await tsImport('../test/pictures/pictures.js', import.meta.url);

const folder = isOfFixtures ? 'test/pictures/' : 'docs/screenshots/';
mkdirSync(root + folder, { recursive: true });
for (const file of readdirSync(root + folder)) if (file.endsWith('.png')) rmSync(root + folder + file);

const camera = await openCamera();
for (const picture of isOfFixtures ? compared : pictures) await write(picture.name, await camera.take(picture));
if (!isOfFixtures) await write('demo', await takeDemo(camera));
await camera.close();

async function write(name, png) {
  writeFileSync(`${root}${folder}${name}.png`, await shrink(png));
  console.log(`${folder}${name}.png`);
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
