import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from '../../../src/server/testing.ts';
import { php } from './php.js';
import { world } from './world.js';

/* What visitors wrote never becomes an element, and never loads the script. */

const hook = '#p11-embed=quick-exit&href=https://evil.example/';

/** Addresses by which a link asks to be an element, as visitors write them and as systems leave them. */
const addresses = [
  `https://a.example/${hook}`,
  `https://a.example/#P11-EMBED=p11-statement&statement=latest`,
  `https://a.example/%23p11-embed%3Dp11-statement%26statement%3Dlatest`,
  `https://a.example/#%70%31%31-embed=p11-statement&statement=latest`,
  `https://a.example/?to=https%3A%2F%2Fb.example%2F%2523p11-embed%253Ddonate-button`,
];

/** A page's links that would become elements, and its elements. */
function found(html) {
  const walk = (node) => [node, ...(node.childNodes ?? []).flatMap(walk)];
  return walk(parse(html)).flatMap(({ tagName, attrs = [] }) => {
    if (/^(?:p11-|quick-exit|donate-)/.test(tagName)) return [tagName];
    const { value = '' } = attrs.find(({ name }) => tagName === 'a' && name === 'href') ?? {};
    return /#p11-embed/i.test(decodeURIComponent(decodeURIComponent(decodeURIComponent(value)))) ? [value] : [];
  });
}

const script = (html) => /<script [^>]*embed\.js/.test(html);

/** Publishes a post and reads its page. */
async function page(content) {
  const id = await world.site.php(
    `echo wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'x', 'post_content' => ${php(content)} ) );`,
  );
  return (await fetch(`${world.site.address}/?p=${id}`)).text();
}

describe('what visitors wrote', () => {
  let post;

  before(async () => {
    post = await world.site.php(
      `echo wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'Commented', 'post_content' => 'Words.', 'comment_status' => 'open' ) );`,
    );
    // WordPress marks no link to its own site as a visitor's.
    const own = `${world.site.address}/?p=${post}${hook}`;
    for (const [index, address] of [...addresses, own].entries()) {
      await world.site.php(`
        add_filter( 'wp_is_comment_flood', '__return_false', 99 );
        $id = wp_new_comment( wp_slash( array(
          'comment_post_ID' => ${post}, 'comment_type' => 'comment', 'comment_agent' => 'x', 'comment_author_IP' => '127.0.0.1',
          'comment_author' => ${php(`[p11 element=quick-exit href=https://evil.example/${index}]`)},
          'comment_author_email' => 'a@example.org', 'comment_author_url' => ${php(address)},
          'comment_content' => ${php(`${address} <a href="${address}">x</a> [p11 statement=latest] <quick-exit>x</quick-exit>`)},
        ) ) );
        wp_set_comment_status( $id, 'approve' );`);
    }
  });

  after(() => world.site.php(`wp_delete_post( ${post}, true );`));

  for (const [where, blocks] of [
    ['the latest comments', '<!-- wp:latest-comments {"commentsToShow":50} /-->'],
    [
      'the latest comments, in a group',
      '<!-- wp:group --><div><!-- wp:latest-comments {"commentsToShow":50} /--></div><!-- /wp:group -->',
    ],
  ]) {
    test(`becomes no element in ${where}`, async () => {
      const html = await page(blocks);
      assert.ok(html.includes('a.example'), 'the comments are there');
      assert.deepEqual(found(html), []);
      assert.ok(!script(html));
    });
  }

  test('becomes no element under the post', async () => {
    const html = await (await fetch(`${world.site.address}/?p=${post}`)).text();
    assert.ok(html.includes('a.example'), 'the comments are there');
    assert.deepEqual(found(html), []);
    assert.ok(!script(html));
  });

  test('leaves the elements that an author put beside it', async () => {
    const html = await page(`[p11 element="p11-about"]\n\n<!-- wp:latest-comments {"commentsToShow":50} /-->`);
    assert.deepEqual(found(html), ['p11-about']);
    assert.ok(script(html));
  });

  test('in a forum becomes no element by shortcode, by address, or by a link', async () => {
    for (const filter of ['bbp_get_reply_content', 'bp_get_activity_content_body']) {
      const text = `[p11 statement="latest"]\n\nhttps://words.example.org/embed/p11-about/fr/\n\n<a href="${addresses[0]}">x</a> <a/href="https://a.example/&#35p11-embed=p11-about">y</a>`;
      const html = await world.site.php(`
        foreach ( array( array( $GLOBALS['wp_embed'], 'autoembed' ), 'do_shortcode' ) as $index => $make ) add_filter( '${filter}', $make, $index );
        echo apply_filters( '${filter}', ${php(text)} ); echo wp_script_is( 'p11-embed' ) ? 'script' : '';`);
      assert.deepEqual([found(html), html.includes('script')], [[], false]);
    }
  });

  for (const address of ['https://github.com/x/p11-embed#readme', 'https://a.example/?a=1&b=%232#top']) {
    test(`keeps its link to ${address}`, async () => {
      const html = `<p><a href="${address}" rel="nofollow ugc">x</a></p>`;
      assert.equal(await world.site.php(`echo P11_Embed\\harmless( ${php(html)} );`), html);
    });
  }
});

test('a link of an author loads the script, and the script is told to trust no link', async () => {
  const html = await page(`<p><a href="https://a.example/#p11-embed=p11-about">x</a></p>`);
  assert.match(html, /<script type="module" [^>]*embed\.js/);
  assert.ok(!html.includes('data-trust-links'));
});
