import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { find } from './words.js';
import { world } from './world.js';

describe('after all that', () => {
  test('nothing is stored but the posts', async () => {
    const code = `global $wpdb; echo (int) $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%oembed%' OR option_name LIKE '%p11%'" )
      + (int) $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key LIKE '%oembed%' OR meta_key LIKE '%p11%'" );`;
    assert.equal(await world.site.php(code), '0');
  });

  test('nothing was asked of the publisher’s pages, nor of anybody about them', async () => {
    const pages = Object.values((await find('river-ferry-2021', 'fr')).source);
    // Not decoded: some of the addresses that the tests write are malformed.
    const names = pages.flatMap(({ url }) => [url, encodeURIComponent(url)]);
    assert.deepEqual(
      (await world.site.requests()).filter((request) => names.some((name) => request.includes(name))),
      [],
    );
  });

  test('PHP had nothing to complain of in the plugin', async () => {
    const complaints = (await world.site.log()).split('\n');
    assert.deepEqual(
      complaints.filter((line) => line.includes('/plugins/p11-embed/')),
      [],
    );
  });
});
