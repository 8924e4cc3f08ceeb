import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import serveStatic from 'serve-static';
import { serve } from '../../scripts/lib/server.js';
import { openChromium, openPage } from '../support/chromium.js';

/** The examples, built with the packed package outside of the repository: scripts/test-examples.js. */
const folder = process.env.P11_EXAMPLES;
if (!folder) throw new Error('These tests need the built examples. Run: node scripts/test-examples.js');

const browser = await openChromium();

/** What an element shows of its article: language, number of paragraphs, and text. */
const articleOf = (page, tag) =>
  page.$eval(tag, ({ shadowRoot }) => {
    const article = shadowRoot.querySelector('[part=article]');
    return {
      lang: article.lang,
      paragraphs: article.querySelectorAll('[part=paragraph]').length,
      text: article.innerText,
    };
  });

/** Serves what an example was built into. */
function served(name) {
  const site = {};
  before(async () => {
    const files = serveStatic(`${folder}/${name}/dist`);
    const { server, address } = await serve((request, response) =>
      files(request, response, () => response.writeHead(404).end()),
    );
    Object.assign(site, { server, address });
  });
  after(() => site.server.close());
  return site;
}

for (const [name, tag] of [
  ['eleventy', 'p11-statement'],
  ['astro', 'p11-quote'],
  ['next', 'p11-statement'],
]) {
  describe(`the example of ${name}`, () => {
    const site = served(name);

    for (const [path, lang, words] of [
      ['', 'fr', 'Nous'],
      ['en/', 'en', 'We'],
    ]) {
      test(`has the words in its page in ${lang}, without any script`, async () => {
        const { page } = await openPage(browser, site.address + path, { script: false });
        const { lang: shown, text } = await articleOf(page, tag);
        assert.deepEqual([shown, text.includes(words)], [lang, true]);
        await page.close();
      });

      test(`has the element take over in ${lang}, with the same words and no fault`, async () => {
        const served = await openPage(browser, site.address + path, { script: false });
        const before = await articleOf(served.page, tag);
        const { page, faults } = await openPage(browser, site.address + path);
        // Lit's own styles have taken the place of those that were served.
        await page.waitForFunction((name) => !document.querySelector(name).shadowRoot.querySelector('style'), {}, tag);
        const { lang: shown, paragraphs } = await articleOf(page, tag);
        assert.deepEqual([shown, paragraphs, faults], [before.lang, before.paragraphs, []]);
        await Promise.all([page.close(), served.page.close()]);
      });
    }
  });
}

describe('the example of next', () => {
  const site = served('next');

  test('keeps the element that was served, and hears what it shows', async () => {
    const { page, faults } = await openPage(browser, site.address);
    await page.waitForFunction(() => document.querySelector('output').textContent === 'lighthouse-2023, fr');
    // React would have replaced the quotation by a <template> if it had written its own HTML.
    const children = await page.$eval('p11-statement', (element) =>
      Array.from(element.children, ({ localName }) => localName),
    );
    assert.ok(children.includes('blockquote') && !children.includes('template'), `${children}`);
    assert.deepEqual(faults, []);
    await page.close();
  });
});

for (const name of ['react', 'vue']) {
  describe(`the example of ${name}`, () => {
    const site = served(name);

    test('renders, hears what is shown, and hands on what the reader chooses', async () => {
      const { page, faults } = await openPage(browser, site.address);
      const says = (text) =>
        page.waitForFunction((words) => document.querySelector('output').textContent === words, {}, text);
      await says('lighthouse-2023, fr');
      const summary = await articleOf(page, 'p11-statement');
      assert.equal(summary.lang, 'fr');

      await page.select('select', 'en');
      await says('lighthouse-2023, en');
      assert.equal((await articleOf(page, 'p11-statement')).lang, 'en');

      await page.click('input');
      await page.waitForSelector('p11-statement[variant=full], p11-statement:not([variant])');
      const { paragraphs } = await articleOf(page, 'p11-statement');
      assert.ok(paragraphs > summary.paragraphs, `${paragraphs} of ${summary.paragraphs}`);
      assert.deepEqual(faults, []);
      await page.close();
    });
  });
}
