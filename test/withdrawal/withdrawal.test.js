import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../scripts/lib/setup.js';
import { siteUrl } from '../support/site.js';
import { host, id, open, pageOf, pasted, seen, seenWith, wordsIn } from './partner.js';

/* Runs in the copy that scripts/check-withdrawal.js makes, where a statement was withdrawn. */

const notice = 'L’organisme qui a publié ce texte l’a retiré le 31 janvier 2026.';
const pinned = 'a pinned script';

describe('after a withdrawal', { timeout: 120_000 }, () => {
  test('no passage is left in what was built', () => {
    for (const folder of ['dist', 'site', 'integrations/wordpress/p11-embed']) {
      for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
        const file = join(root, folder, path);
        if (!statSync(file).isFile()) continue;
        // As a script, as JSON and as HTML write them.
        const text = readFileSync(file, 'utf8').replaceAll('&#39;', "'").replaceAll("\\'", "'").replaceAll('\\"', '"');
        assert.deepEqual(wordsIn(text), [], file);
      }
    }
  });

  for (const name of Object.keys(pasted).filter((one) => one !== pinned)) {
    test(`a page with ${name} has the notice, and none of the words`, async () => {
      const { page, faults } = await open(pageOf(name));
      const text = await seenWith(page, notice);
      assert.ok(text.includes(notice), text);
      assert.deepEqual(wordsIn(text), []);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  for (const name of Object.keys(pasted)) {
    test(`verify finds the words that are in the page with ${name}`, async () => {
      const verify = promisify(execFile)(process.execPath, [`${root}dist/cli.js`, 'verify', pageOf(name)]);
      await assert.rejects(verify, ({ code, stdout }) => {
        assert.equal(code, 1);
        assert.match(stdout, /withdrew it on 2026-01-31, and words stand in its place/);
        return true;
      });
    });
  }

  for (const keepsPinnedFiles of [true, false]) {
    test(`a page with a pinned script has the words until somebody takes them out, as docs/security.md says (the host ${keepsPinnedFiles ? 'keeps' : 'deleted'} its file)`, async () => {
      host.keepsPinnedFiles = keepsPinnedFiles;
      const { page } = await open(pageOf(pinned));
      if (keepsPinnedFiles) await page.waitForFunction(() => document.querySelector('p11-statement').shown);
      const text = await seen(page);
      assert.ok(wordsIn(text).length > 0);
      assert.ok(!text.includes(notice));
      await page.close();
    });
  }

  for (const tag of ['p11-statement', 'p11-quote']) {
    test(`the site’s own page of ${tag} has the notice, with the script and without`, async () => {
      for (const script of [true, false]) {
        const { page, faults } = await open(`${siteUrl}embed/${tag}/${id}/fr/`, { script });
        assert.ok((await seenWith(page, notice)).includes(notice));
        assert.deepEqual(faults, []);
        await page.close();
      }
    });
  }

  test('the feeds date it', () => {
    const read = (name) => readFileSync(`${root}site/${name}`, 'utf8');
    const ofFeedAndEntry = [...read('feed.fr.atom').matchAll(/<updated>(.*)<\/updated>/g)].map(([, date]) => date);
    assert.deepEqual(ofFeedAndEntry.slice(0, 2), Array(2).fill('2026-01-31T12:00:00Z'));
    const item = JSON.parse(read('feed.fr.json')).items.find(({ url }) => url.includes(id));
    assert.equal(item.date_modified, '2026-01-31T12:00:00Z');
    assert.ok(item.content_html.includes(notice));
  });

  test('the newest statement is the one that is left', async () => {
    const { page } = await open(`${siteUrl}embed/p11-statement/latest/fr/`, { script: false });
    assert.equal(
      await page.$eval('p11-statement', ({ shadowRoot }) => shadowRoot.querySelector('time').dateTime),
      '2021-03-05',
    );
    await page.close();
  });
});
