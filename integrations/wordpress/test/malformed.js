import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as editor from './editor.js';
import { php } from './php.js';
import { world } from './world.js';

const code = readFileSync(new URL('malformed.php', import.meta.url), 'utf8').replace('<?php', '');

describe('whatever a block, a shortcode, a post or a program has in it', () => {
  test('nothing throws, and PHP has nothing to complain of', async () => {
    assert.deepEqual(JSON.parse(await world.site.php(code)), []);
  });

  test('the post, the feed, the list of posts and the editor stay', async () => {
    const blocks = [
      '{"attributes":[["x"]]}',
      '{"attributes":[[["x"]],{"lang":[]}]}',
      '{"attributes":{"statement":["latest"],"lang":{"x":1},"hide":5}}',
      '{"attributes":{"statement":"constructor"}}',
      '{"element":"p11-quote","attributes":{"statement":"toString","passage":5}}',
      '{"element":["p11-about"]}',
      '{"element":"constructor"}',
      '{"attributes":',
      'null',
    ].map((json) => `<!-- wp:p11-embed/element ${json} /-->`);
    const content = ['<!-- wp:paragraph --><p>Before</p><!-- /wp:paragraph -->', ...blocks].join('\n\n');
    const post = await world.site.php(
      `echo wp_insert_post( wp_slash( array( 'post_status' => 'publish', 'post_title' => 'x', 'post_content' => ${php(content)} ) ) );`,
    );
    for (const path of [`/?p=${post}`, '/?feed=rss2', '/?rest_route=/wp/v2/posts']) {
      const response = await fetch(world.site.address + path);
      assert.equal(response.status, 200, path);
      assert.ok((await response.text()).includes('Before'), path);
    }
    const page = await editor.logIn(world.browser, world.site.address, 'administrator');
    await editor.open(page, post);
    const shown = await page.$$eval('[data-type="p11-embed/element"]', (all) => all.length);
    assert.ok(shown >= 7, `${shown} blocks`);
    assert.equal(await page.$('.block-editor-block-list__block-crash-warning, .block-editor-warning'), null);
  });
});
