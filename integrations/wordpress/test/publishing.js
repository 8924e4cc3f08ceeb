import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { labels } from '../../../demo/builder/labels.ts';
import { root } from '../../../scripts/lib/setup.js';
import * as editor from './editor.js';
import { read } from './reader.js';
import { copiedStatement, find, linesBelow, linesOf } from './words.js';
import { world } from './world.js';

const lighthouse = 'lighthouse-2023';
const ferry = 'river-ferry-2021';

/** Ways to put a statement into a post. */
const ways = {
  block: {
    words: await find(lighthouse, 'fr'),
    async put(page, { id, locale }) {
      await editor.insertBlock(page, `Phoenix 11 – ${labels.en.tags['p11-statement']}`);
      await editor.choose(page, labels.en.statement, id);
      await editor.choose(page, labels.en.language, locale);
    },
  },
  shortcode: {
    words: await find(ferry, 'en'),
    put: (page, { id, locale }) => page.keyboard.type(`[p11 statement="${id}" lang="${locale}"]`),
  },
  address: {
    words: await find(ferry, 'fr'),
    async put(page, { source, locale }) {
      await editor.paste(page, { text: source[locale].url });
      await page.waitForSelector('[data-type="core/embed"] iframe');
    },
  },
  'pasted quote': {
    words: await find(lighthouse, 'fr'),
    async put(page, words) {
      await editor.paste(page, { text: linesOf(words).join('\n\n'), html: await copiedStatement('quote', words) });
      await page.waitForSelector('[data-type="core/quote"]');
    },
  },
  'pasted element': {
    words: await find(lighthouse, 'en'),
    async put(page, words) {
      await editor.paste(page, { text: await copiedStatement('element', words) });
      await page.waitForSelector('[data-type="p11-embed/element"]');
    },
  },
  'element in the block for HTML': {
    words: await find(ferry, 'fr'),
    async put(page, { id, locale }) {
      await editor.insertBlock(page, 'Custom HTML');
      await page.waitForSelector('.block-library-html__edit textarea');
      const text = `<p11-statement statement="${id}" lang="${locale}" onclick="x()"></p11-statement>`;
      await editor.paste(page, { text });
      await page.waitForFunction(
        (code) => document.querySelector('.block-library-html__edit textarea').value === code,
        {},
        text,
      );
    },
  },
};

/** Without what WordPress changes in every text: the shape of quotation marks and dashes. */
const untypeset = (text) => text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-');

const missing = (lines, text) => lines.filter((line) => !text.includes(line));

const roles = ['author', 'editor', 'administrator'];

/** What became of each way, for docs/cms.md. */
const results = [];
const wordpress = await world.site.php(`bloginfo( 'version' );`);

after(() => {
  // Somebody ran a part of the tests.
  if (results.length < roles.length * Object.keys(ways).length) return;
  mkdirSync(`${root}.reports`, { recursive: true });
  writeFileSync(`${root}.reports/wordpress.json`, `${JSON.stringify({ wordpress, results }, undefined, 2)}\n`);
});

for (const role of roles) {
  describe(`what an ${role} publishes, and saves again under another title`, () => {
    let page;
    before(async () => {
      page = await editor.logIn(world.browser, world.site.address, role);
    });

    for (const [way, { words, put }] of Object.entries(ways)) {
      const result = { role, way, words: 'incomplete', element: false };
      const lines = linesOf(words);
      let address;

      test(`by ${way}: the words and a link to their source stand without the script`, async () => {
        results.push(result);
        await editor.newPost(page, `By ${way}`);
        await put(page, words);
        address = await editor.publish(page);
        await editor.rename(page, `By ${way}, renamed`);
        const { text, links } = await read(world.browser, address, { script: false });
        assert.deepEqual(missing(lines.map(untypeset), untypeset(text)), []);
        result.words = missing(lines, text).length === 0 ? 'exact' : 'typeset by WordPress';
        // What somebody pasted is the post's own text, which WordPress typesets.
        if (way !== 'pasted quote') assert.equal(result.words, 'exact');
        assert.ok(links.some((href) => href.startsWith(words.source.fr.url)));
      });

      test(`by ${way}: the script makes one full element of it`, async () => {
        const { elements, text } = await read(world.browser, address, { script: true });
        assert.equal(elements, 1);
        assert.deepEqual(missing([...lines, ...linesBelow(words)], text), []);
        result.element = true;
      });
    }
  });
}

test('docs/cms.md says what was seen', () => {
  const known = JSON.parse(readFileSync(`${root}test/cms/wordpress.json`, 'utf8'));
  assert.deepEqual(results, known.results, 'WordPress does otherwise than docs/cms.md says. Run: npm run cms');
});
