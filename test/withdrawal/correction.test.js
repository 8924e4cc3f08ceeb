import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { host, open, pageOf, seen, seenWith, words } from './partner.js';

/* Runs in the copy that scripts/check-withdrawal.js makes, where one passage was corrected. */

const before = words.fr.at(-1);
const after = `${before} Corrigé.`;

/** Opens a partner's page, and waits for the element if the host has the script of the page. */
async function seenOn(name, { isDefined }) {
  const { page } = await open(pageOf(name));
  if (isDefined) await page.waitForFunction(() => document.querySelector('p11-statement').shown);
  const text = await seen(page);
  await page.close();
  return text;
}

describe('after a correction', { timeout: 120_000 }, () => {
  test('a page with a floating script has the correction', async () => {
    const { page, faults } = await open(pageOf('a floating script'));
    assert.ok((await seenWith(page, after)).includes(after));
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const keepsPinnedFiles of [true, false]) {
    test(`a page with a pinned script has the earlier words (the host ${keepsPinnedFiles ? 'keeps' : 'deleted'} its file)`, async () => {
      host.keepsPinnedFiles = keepsPinnedFiles;
      const text = await seenOn('a pinned script', { isDefined: keepsPinnedFiles });
      assert.ok(text.includes(before));
      assert.ok(!text.includes(after));
    });
  }
});
