import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'parse5';
import { npmCommand, root } from '../../scripts/lib/setup.js';
import { openPage } from '../support/chromium.js';
import { expectedHeaders, headersIn } from '../support/headers.js';
import { openSite, siteUrl } from '../support/site.js';

const { browser, address } = await openSite();

const files = readdirSync(`${root}site`, { recursive: true, encoding: 'utf8' }).sort();
const embedPages = files.filter((path) => /^embed\/.*index\.html$/.test(path));
const read = (path) => readFileSync(`${root}site/${path}`, 'utf8');
const here = (url) => url.replace(siteUrl, '');

/** The published paragraphs of a statement, in French. */
const published = (id) =>
  readFileSync(new URL(`../fixtures/sources/${id}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .slice(1);

describe('the static site', () => {
  for (const id of ['lighthouse-2023', 'river-ferry-2021']) {
    test(`shows all of ${id} without any script`, async () => {
      const url = `${address}embed/p11-statement/${id}/fr/`;
      const { page } = await openPage(browser, url, { script: false });
      const seen = await page.$eval('p11-statement', ({ shadowRoot }) => shadowRoot.querySelector('article').innerText);
      const plain = (text) => text.replace(/\s+/gu, ' ');
      for (const paragraph of published(id)) {
        assert.ok(plain(seen).includes(plain(paragraph)), `not on the page: ${paragraph.slice(0, 60)}`);
      }
      await page.close();
    });
  }

  test('shows the element in the place of what was served, where the script runs', async () => {
    const { page, faults } = await openPage(browser, `${address}embed/p11-quote/lighthouse-2023/en/?passage=p6`);
    await page.waitForFunction(
      () => document.querySelector('p11-quote').shadowRoot.querySelectorAll('[part=paragraph]').length === 1,
    );
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('moves nothing on the page of an element when the script loads', async () => {
    const places = async (path, script) => {
      const { page, faults } = await openPage(browser, address + path, { script, width: 640 });
      if (script) {
        // An element that was served has a shadow root before its class is there.
        await page.waitForFunction(() => !document.querySelector('.languages :not(:defined)'));
        await page.evaluate(() =>
          Promise.all(Array.from(document.querySelectorAll('.languages > div > *'), (each) => each.updateComplete)),
        );
      }
      const boxes = await page.$$eval('.languages > div > *', (elements) =>
        elements.map((element) => Math.round(element.getBoundingClientRect().top + element.offsetHeight)),
      );
      assert.deepEqual(faults, [], path);
      await page.close();
      return boxes;
    };
    for (const file of files.filter((path) => /^elements\/.+\/index\.html$/.test(path))) {
      const path = file.replace('index.html', '');
      const before = await places(path, false);
      assert.ok(before.length > 1, path);
      assert.deepEqual(await places(path, true), before, path);
    }
  });

  test('takes no address to donate at from who sends somebody to a page', async () => {
    const { page } = await openPage(browser, `${address}embed/donate-button/fr/?href=https://example.org/`);
    await page.waitForFunction(() => document.querySelector('donate-button').shadowRoot?.querySelector('a'));
    const href = await page.$eval('donate-button', ({ shadowRoot }) => shadowRoot.querySelector('a').href);
    assert.doesNotMatch(href, /example\.org/);
    await page.close();
  });

  test('says of each page of an element where it is, and begins it at the first heading level', () => {
    for (const path of embedPages) {
      const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(read(path));
      assert.equal(canonical, `${siteUrl}${path.replace(/index\.html$/, '')}`);
      const [first, ...later] = Array.from(read(path).matchAll(/<h([1-6])[ >]/g), ([, level]) => level);
      // A passage and a button have none.
      if (!/^embed\/(p11-quote|donate-button)\//.test(path)) assert.equal(first, '1', path);
      assert.ok(!later.includes('1'), path);
    }
  });

  test('has an answer for who asks how to embed a page, in the form that WordPress keeps', () => {
    assert.ok(embedPages.length >= 20);
    for (const path of embedPages) {
      const [, discovered] = /type="application\/json\+oembed" href="([^"]+)"/.exec(read(path));
      const answer = JSON.parse(read(here(discovered)));
      assert.equal(answer.type, 'rich');
      assert.match(
        answer.html,
        /^<blockquote><a href="[^"]+">[^\n]+<\/a><\/blockquote><iframe [^\n]+ frameborder="0"><\/iframe>$/,
      );
      const [, framed] = /<iframe src="([^"]+)"/.exec(answer.html);
      assert.equal(`${here(framed)}index.html`, path);
    }
  });

  test('links to nothing of its own that is not there', () => {
    for (const path of files.filter((name) => name.endsWith('.html'))) {
      for (const link of links(parse(read(path)))) {
        const url = new URL(link, `${siteUrl}${path}`);
        if (!url.href.startsWith(siteUrl)) continue;
        const target = here(url.origin + url.pathname).replace(/(^|\/)$/, '$1index.html');
        assert.ok(files.includes(target), `${path} links to ${target}`);
      }
    }
  });

  test('has feeds and a sitemap that parse, with an entry for each statement', async () => {
    const page = await browser.newPage();
    const count = (xml, tag) =>
      page.evaluate(
        (text, name) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml');
          return parsed.querySelector('parsererror') ? -1 : parsed.querySelectorAll(name).length;
        },
        xml,
        tag,
      );
    for (const locale of ['fr', 'en']) {
      assert.equal(await count(read(`feed.${locale}.atom`), 'entry'), 2);
      const { items, authors } = JSON.parse(read(`feed.${locale}.json`));
      const [group] = authors;
      assert.match(group.name, /Phoenix 11$/);
      assert.ok(read(`feed.${locale}.atom`).includes(`<author><name>${group.name}</name>`));
      // The first is known to the month only: no day is made up.
      assert.deepEqual(
        items.map((item) => item.date_published),
        [undefined, '2021-03-05T12:00:00Z'],
      );
      for (const { content_html: words } of items) assert.match(words, /<blockquote lang=/);
    }
    assert.equal(await count(read('sitemap.xml'), 'loc'), files.filter((name) => name.endsWith('.html')).length);
    await page.close();
  });

  test('has dates in its feeds that are the same day for readers from Hawaii to New Caledonia', () => {
    const zones = ['Pacific/Honolulu', 'America/Vancouver', 'America/St_Johns', 'Europe/Paris', 'Pacific/Noumea'];
    for (const locale of ['fr', 'en']) {
      const moments = Array.from(read(`feed.${locale}.atom`).matchAll(/<updated>(.+)<\/updated>/g), ([, text]) => text);
      for (const timeZone of zones) {
        const days = moments.map((text) => new Date(text).toLocaleDateString('en-CA', { timeZone }));
        assert.deepEqual(days, ['2023-12-01', '2023-12-01', '2021-03-05'], timeZone);
      }
    }
  });

  test('sends the headers that it asks its host for', async () => {
    for (const [path, expected] of Object.entries(expectedHeaders)) {
      assert.deepEqual(headersIn(await fetch(address + path), expected), expected, path);
    }
  });

  for (const wrong of ['words.example.org', 'ftp://words.example.org/', 'https://:p@words.example.org/']) {
    test(`is not built for ${wrong}`, () => {
      const [command, ...args] = npmCommand(['exec', '--', 'tsx', 'src/server/site/cli.ts']);
      const { status, stderr } = spawnSync(command, args, {
        cwd: root,
        env: { ...process.env, SITE_URL: wrong },
        encoding: 'utf8',
      });
      assert.equal(status, 1);
      assert.match(stderr, /expected the whole address of the folder/);
    });
  }
});

function links(node) {
  const own = (node.attrs ?? []).filter(({ name }) => ['href', 'src'].includes(name)).map(({ value }) => value);
  return [...own, ...(node.childNodes ?? []).flatMap(links)].filter((link) => !link.startsWith('data:'));
}
