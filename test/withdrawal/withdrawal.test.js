import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { serve } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { openPage } from '../support/chromium.js';
import { openSite } from '../support/site.js';

/* Runs in the copy that scripts/check-words.js makes, where a statement was withdrawn. */

const { id, pasted, words, next } = JSON.parse(readFileSync(`${root}.reports/before-withdrawal.json`, 'utf8'));
const passages = Object.values(words).flat();
const notice = 'L’organisme qui a publié ce texte l’a retiré le 31 janvier 2026.';

const { browser, address } = await openSite();

/** Pages of partners, by the name of what they pasted. */
const partner = await serve((request, response) => {
  const name = decodeURIComponent(request.url.slice(1));
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(
      `<!doctype html><html lang="fr"><title>A page</title><main>${pasted[name] ?? ''}</main><script type="module" src="${address}cdn/embed.js"></script>`,
    );
});
after(() => partner.server.close());
const pageOf = (name) => partner.address + encodeURIComponent(name);

/** What a reader sees of a page, in shadow roots too. */
const seen = (page) =>
  page.evaluate(() => {
    const textOf = (tree) =>
      [...tree.querySelectorAll('*')]
        .filter((element) => element.checkVisibility())
        .map((element) => (element.shadowRoot ? textOf(element.shadowRoot) : '') + element.innerText)
        .join('\n');
    return textOf(document);
  });

/** Waits until a reader sees the notice, and gives all that a reader sees. */
async function seenWithNotice(page) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const text = await seen(page);
    if (text.includes(notice) || Date.now() > deadline) return text;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const wordsIn = (text) => passages.filter((passage) => text.includes(passage));

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

  for (const name of Object.keys(pasted)) {
    test(`a page with ${name} has the notice, and none of the words`, async () => {
      const { page, faults } = await openPage(browser, pageOf(name));
      const text = await seenWithNotice(page);
      assert.ok(text.includes(notice), text);
      assert.deepEqual(wordsIn(text), []);
      assert.deepEqual(faults, []);
      await page.close();
    });

    test(`verify finds the words that stand in the page with ${name}`, async () => {
      const verify = promisify(execFile)(process.execPath, [`${root}dist/cli.js`, 'verify', pageOf(name)]);
      await assert.rejects(verify, ({ code, stdout }) => {
        assert.equal(code, 1);
        assert.match(stdout, /withdrew it on 2026-01-31, and words stand in its place/);
        return true;
      });
    });
  }

  for (const tag of ['p11-statement', 'p11-quote']) {
    test(`the site’s own page of ${tag} has the notice, with the script and without`, async () => {
      for (const script of [true, false]) {
        const { page, faults } = await openPage(browser, `${address}embed/${tag}/${id}/fr/`, { script });
        assert.ok((await seenWithNotice(page)).includes(notice));
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
    const { page } = await openPage(browser, `${address}embed/p11-statement/latest/fr/`, { script: false });
    assert.equal(
      await page.$eval('p11-statement', ({ shadowRoot }) => shadowRoot.querySelector('time').dateTime),
      next.published.date,
    );
    await page.close();
  });
});
