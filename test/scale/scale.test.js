/* global document -- runs in the page */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { root } from '../../scripts/lib/setup.js';
import { openPage } from '../support/chromium.js';
import { openSite } from '../support/site.js';

/* Runs in the copy that scripts/check-scale.js makes. */

const { id, total } = JSON.parse(readFileSync(`${root}.reports/scale.json`, 'utf8'));
const { browser, address } = await openSite();

/** Opens a page of the site, and returns what `read` finds in the element once it shows its words. */
async function readOn(path, tag, read) {
  const { page, faults } = await openPage(browser, address + path);
  await page.waitForFunction((name) => document.querySelector(name).shown, {}, tag);
  const found = await page.$eval(tag, read);
  await page.close();
  return { found, faults };
}

describe('a site with many statements', () => {
  test('shows one of them', async () => {
    const read = ({ shadowRoot }) => shadowRoot.querySelectorAll('[part="paragraph"]').length;
    const { found, faults } = await readOn(`embed/p11-statement/${id}/fr/`, 'p11-statement', read);
    assert.ok(found > 0);
    assert.deepEqual(faults, []);
  });

  test('lists all of them, and opens each in place', async () => {
    const read = ({ shadowRoot }) => shadowRoot.querySelectorAll('li button').length;
    const { found } = await readOn('embed/p11-statement-list/fr/', 'p11-statement-list', read);
    assert.equal(found, total);
  });

  test('has them in its feeds', () => {
    const { items } = JSON.parse(readFileSync(`${root}site/feed.fr.json`, 'utf8'));
    assert.equal(items.length, total);
  });

  test('has them in the plugin for WordPress', () => {
    const plugin = unzipSync(readFileSync(`${root}integrations/wordpress/p11-embed.zip`));
    const { statements } = JSON.parse(Buffer.from(plugin['p11-embed/data/catalogue.json']));
    assert.equal(Object.keys(statements).length, total);
  });

  test('has a pinned file for each', () => {
    const files = readdirSync(`${root}site/cdn/pinned`).filter((name) => name.startsWith('p11-statement.'));
    assert.equal(files.length, total);
  });
});
