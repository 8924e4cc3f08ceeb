import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labels } from '../../../demo/builder/labels.ts';
import * as editor from './editor.js';
import { read } from './reader.js';
import { find } from './words.js';
import { world } from './world.js';

const { en } = labels;

/** Publishes a paragraph and blocks, each as what it was told or as it is saved, and returns the post's number. */
function saved(...blocks) {
  const all = blocks.map((block) => (block.startsWith('{') ? `<!-- wp:p11-embed/element ${block} /-->` : block));
  const content = ['<!-- wp:paragraph --><p>Before</p><!-- /wp:paragraph -->', ...all].join('\n\n');
  return world.site.php(
    `echo wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'x', 'post_content' => wp_slash( '${content}' ) ) );`,
  );
}

/** Where the paragraph of a post and its elements begin and end across the page, in CSS pixels. */
async function edges(post, script) {
  const context = await world.browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(editor.patience);
    await page.setViewport({ width: 1280, height: 900 });
    await page.setJavaScriptEnabled(script);
    await page.goto(`${world.site.address}/?p=${post}`);
    if (script) {
      await page.waitForFunction(() => {
        const elements = [...document.querySelectorAll('.wp-block-p11-embed-element > *')];
        return elements.every(({ shadowRoot }) => shadowRoot?.querySelector('[part="article"], article'));
      });
    }
    return await page.evaluate(() => {
      const edge = (element) => {
        const { left, right } = element.getBoundingClientRect();
        return { tag: element.localName, left, right };
      };
      return {
        paragraph: edge(document.querySelector('.entry-content > p')),
        elements: [...document.querySelectorAll('donate-button, p11-statement')].map(edge),
      };
    });
  } finally {
    await context.close();
  }
}

describe('the block', () => {
  test('shows a passage of the statement that was chosen last', async () => {
    const page = await editor.logIn(world.browser, world.site.address, 'author');
    await editor.newPost(page, 'Another statement');
    await editor.insertBlock(page, `Phoenix 11 – ${en.tags['p11-statement']}`);
    await editor.choose(page, en.show, 'p11-quote');
    await editor.choose(page, en.statement, 'river-ferry-2021');
    await editor.choose(page, en.language, 'fr');
    await editor.choose(page, en.from, 'p10');
    await editor.choose(page, en.statement, 'lighthouse-2023');
    const address = await editor.publish(page);
    const { text } = await read(world.browser, address, { script: false });
    const { blocks } = await find('lighthouse-2023', 'fr');
    assert.ok(text.includes(blocks[0].text), text);
  });

  test('that names no passage shows the first, on the page and in the editor', async () => {
    const page = await editor.logIn(world.browser, world.site.address, 'editor');
    await editor.open(
      page,
      await saved('{"element":"p11-quote","attributes":{"statement":"lighthouse-2023","lang":"fr"}}'),
    );
    await editor.choose(page, en.to, 'p2');
    await page.waitForFunction(() => document.querySelectorAll('p11-quote blockquote > p').length === 2);
  });

  test('of an earlier version, which names nothing, shows the newest statement', async () => {
    const html = await world.site.php(`echo do_blocks( '<!-- wp:p11-embed/element /-->' );`);
    assert.match(html, /^<div class="wp-block-p11-embed-element"><p11-statement statement="latest">.*<blockquote /);
  });

  test('is made of a pasted passage that names none', async () => {
    const page = await editor.logIn(world.browser, world.site.address, 'editor');
    await editor.newPost(page, 'A passage');
    await editor.paste(page, { text: '<p11-quote statement="lighthouse-2023" lang="fr"></p11-quote>' });
    await page.waitForSelector('[data-type="p11-embed/element"] p11-quote[passage="p1"]');
  });

  test('complains in the editor of nothing that nobody chose', async () => {
    const page = await editor.logIn(world.browser, world.site.address, 'author');
    await editor.newPost(page, 'A link');
    await editor.insertBlock(page, `Phoenix 11 – ${en.tags['donate-button']}`);
    await page.waitForSelector('[data-type="p11-embed/element"] donate-button');
    assert.equal(await page.$('[data-type="p11-embed/element"] [role="note"]'), null);
  });

  for (const script of [false, true]) {
    test(`stands in the column of a theme of blocks, as a shortcode does, ${script ? 'with' : 'without'} the script`, async () => {
      const shortcodes = ['[p11 element="donate-button"]', '[p11 statement="latest"]'].map(
        (shortcode) => `<!-- wp:shortcode -->${shortcode}<!-- /wp:shortcode -->`,
      );
      const post = await saved('{"element":"donate-button"}', '{"attributes":{"statement":"latest"}}', ...shortcodes);
      const { paragraph, elements } = await edges(post, script);
      assert.equal(elements.length, 4);
      for (const { tag, left, right } of elements) {
        assert.equal(left, paragraph.left, tag);
        if (tag === 'donate-button') assert.ok(right < paragraph.right);
        else assert.equal(right, paragraph.right);
      }
    });
  }
});
