import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { openCamera } from '../../scripts/lib/camera.js';
import { compare } from '../../scripts/lib/compare.js';
import { root } from '../../scripts/lib/setup.js';
import { compared } from './pictures.js';

const folder = `${root}test/pictures/`;
const differences = `${root}.reports/pictures/`;
const remedy = 'If it is meant to: npm run screenshots, and look at what it makes.';

/** Pixels that may differ from one version of Chromium to the next. A short line that moves by one pixel has more. */
const tolerated = 20;

describe('every element looks as it did', () => {
  let camera;
  before(async () => {
    rmSync(differences, { recursive: true, force: true });
    mkdirSync(differences, { recursive: true });
    camera = await openCamera();
  });
  after(() => camera?.close());

  for (const picture of compared) {
    test(picture.name, async () => {
      const file = `${picture.name}.png`;
      assert.ok(existsSync(folder + file), `There is no test/pictures/${file} yet. Make it: npm run screenshots`);
      const taken = await camera.take(picture);
      const { pixels, difference } = await compare(readFileSync(folder + file), taken);
      if (pixels <= tolerated) return;
      writeFileSync(differences + file, taken);
      if (difference) writeFileSync(`${differences}${picture.name}.difference.png`, await difference());
      const how = difference ? `${pixels} pixels differ` : 'the size differs';
      assert.fail(`test/pictures/${file} is not what is seen now, in .reports/pictures/${file}: ${how}. ${remedy}`);
    });
  }

  test('no picture is left of what is not shown any more', () => {
    const known = new Set(compared.map(({ name }) => `${name}.png`));
    const left = readdirSync(folder).filter((file) => file.endsWith('.png') && !known.has(file));
    assert.deepEqual(left, [], remedy);
  });
});
