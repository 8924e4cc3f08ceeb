import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labels as builder } from '../../../demo/builder/labels.ts';
import * as editor from './editor.js';
import { world } from './world.js';

const catalogue = async () =>
  JSON.parse(await world.site.php(`echo wp_json_encode( P11_Embed\\data( 'catalogue' ) );`));

/** Runs with WordPress in French. */
async function inFrench(run) {
  await world.site.php(`update_option( 'WPLANG', 'fr_CA' );`);
  try {
    return await run();
  } finally {
    await world.site.php(`update_option( 'WPLANG', '' );`);
  }
}

describe('French and English', () => {
  test('every element, attribute and value of the block has a name in both', async () => {
    const { elements, labels } = await catalogue();
    for (const { tags, attributes, values } of Object.values(labels)) {
      for (const [tag, known] of Object.entries(elements)) {
        assert.ok(tags[tag], tag);
        for (const [name, { kind, values: words }] of Object.entries(known)) {
          if (['lang', 'statement', 'passage'].includes(name)) continue;
          assert.ok(attributes[name], name);
          for (const word of kind === 'one' || kind === 'many' ? words : []) {
            assert.ok(values[`${name} ${word}`] ?? /^\d+$/.test(word), `${name} ${word}`);
          }
        }
      }
    }
  });

  test('on a French site the words and the messages are French', async () => {
    const [words, message] = await inFrench(async () => [
      await world.site.php(`echo do_shortcode( '[p11 statement="latest"]' );`),
      await world.site.php(`echo do_shortcode( '[p11 statement="lighthouse"]' );`, 'author'),
    ]);
    assert.match(words, /<p11-statement statement="latest">.*<blockquote lang="fr"/);
    assert.match(message, /demande une déclaration\. Déclarations connues\u00a0: latest, /);
  });

  test('the block speaks the language of who uses the editor', async () => {
    await world.site.php(`update_user_meta( username_exists( 'editor' ), 'locale', 'fr_FR' );`);
    const page = await editor.logIn(world.browser, world.site.address, 'editor');
    await editor.newPost(page, 'En français');
    await editor.insertBlock(page, `Phoenix 11 – ${builder.fr.tags['p11-quote']}`);
    await editor.choose(page, builder.fr.language, 'fr');
    await editor.choose(page, builder.fr.to, 'p2');
    await page.waitForFunction(() => document.querySelectorAll('p11-quote blockquote > p').length === 2);
    const description = await page.$eval('.block-editor-block-card__description', ({ textContent }) => textContent);
    assert.match(description, /^Une déclaration publique/);
  });
});
