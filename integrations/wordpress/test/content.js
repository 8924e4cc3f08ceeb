import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributesOf, tags } from '../../../demo/builder/options.ts';
import { parse, textOf as wordsIn } from '../../../src/server/testing.ts';
import * as editor from './editor.js';
import { php } from './php.js';
import { copied, find, linesOf } from './words.js';
import { world } from './world.js';

const { source } = await find('lighthouse-2023', 'fr');

/** What WordPress keeps of what an author writes. */
const saved = (html) => world.site.php(`echo wp_kses_post( ${php(html)} );`);

/** What WordPress makes of a post for its page. */
const shown = (content) => world.site.php(`echo apply_filters( 'the_content', ${php(content)} );`);

describe('the content of a post', () => {
  test('authors may write every element with all of its attributes', async () => {
    const elements = tags.map((tag) => {
      const attributes = attributesOf(tag).map(
        ({ name }) => ` ${name}="${name === 'href' ? 'https://example.org/' : '1'}"`,
      );
      return `<${tag}${attributes.join('')}></${tag}>`;
    });
    assert.ok(elements.length > 0);
    assert.equal(await saved(elements.join('\n')), elements.join('\n'));
  });

  test('no script, no event handler and no style comes along', async () => {
    const element = '<donate-button onclick="x()" style="color: red" href="javascript:x()" lang="fr"></donate-button>';
    assert.equal(
      await saved(`${element}<script>x()</script>`),
      '<donate-button href="x()" lang="fr"></donate-button>x()',
    );
  });

  test('visitors may not write the elements in comments', async () => {
    const allowed = await world.site.php(`echo wp_json_encode( wp_kses_allowed_html( 'pre_comment_content' ) );`);
    assert.ok(!allowed.includes('p11'));
  });

  test('an element keeps its words, exactly, in a post without blocks', async () => {
    const html = await shown(
      'Before\n\n<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>\n\nAfter',
    );
    assert.match(
      html,
      /^<p>Before<\/p>\n<div[^>]*><p11-statement statement="lighthouse-2023" lang="fr"><p .*<blockquote .*<\/blockquote>.*<\/p11-statement><\/div>\n<p>After<\/p>/,
    );
    const [, second] = linesOf(await find('lighthouse-2023', 'fr'));
    assert.ok(html.includes(second));
  });

  test('WordPress’s typography leaves the words of an element alone', async () => {
    const element = `<p11-quote>"It's" -- so... 2x3</p11-quote>`;
    assert.equal(await world.site.php(`echo wptexturize( ${php(element)} );`), element);
    assert.notEqual(await world.site.php(`echo wptexturize( ${php(element.replaceAll('p11-quote', 'p'))} );`), element);
  });

  test('an element that means no statement stays as it was written', async () => {
    const element = '<p11-statement statement="gone"><a href="https://example.org/">The words</a></p11-statement>';
    assert.ok((await shown(element)).includes('<a href="https://example.org/">The words</a>'));
  });

  test('the classic editor keeps an element', async () => {
    const page = await editor.logIn(world.browser, world.site.address, 'author');
    await editor.newPost(page, 'Classic');
    await editor.insertBlock(page, 'Classic');
    await page.waitForSelector('.mce-content-body');
    const element = '<p11-statement lang="fr" statement="latest"></p11-statement>';
    const kept = await page.evaluate((html) => {
      window.tinymce.activeEditor.setContent(html);
      return window.tinymce.activeEditor.getContent();
    }, element);
    assert.equal(kept, element);
  });
});

describe('a long post', () => {
  /** What PHP makes of it without the help of a compiler for patterns, which gives up after a million steps. */
  const made = (content) =>
    world.site.php(
      `ini_set( 'pcre.jit', '0' ); echo P11_Embed\\out_of_paragraphs( do_shortcode( P11_Embed\\to_shortcodes( ${content} ) ) );`,
    );

  test('has the words of its element, however many others are left open', async () => {
    const html = await made(`str_repeat( '<p11-quote lang="fr">', 5000 ) . '<p11-about lang="fr"></p11-about>'`);
    assert.equal(html.match(/<blockquote/g)?.length, 1);
  });

  test('has the words of its element, however much stands in it', async () => {
    const html = await made(`'<p11-about lang="fr">' . str_repeat( 'x ', 1000000 ) . '</p11-about>'`);
    assert.match(html, /^<div class="wp-block-p11-embed-element"><p11-about lang="fr"><blockquote /);
  });

  test('keeps the text of a paragraph, however many spaces are in it', async () => {
    const html = await made(`'<p>Before ' . str_repeat( ' ', 100000 ) . '.[p11 element="p11-about"]After</p>'`);
    assert.match(html, /^<p>Before +\.<\/p>\n<div .*<\/div>\n<p>After<\/p>$/s);
  });
});

describe('the paragraphs of a post', () => {
  const block = '<!-- wp:paragraph --><p>Before</p><!-- /wp:paragraph -->';

  /** What a browser reads in a part of a page: an element that has its words inside by its tag, any other by nothing. */
  function said(node) {
    if (tags.includes(node.tagName)) return wordsIn(node) && `[${node.tagName}]`;
    return node.childNodes?.map(said).join('') ?? node.value ?? '';
  }

  /** The parts of a page as a browser makes them, by their tags, each with what it reads there. */
  function outline(html) {
    const parts = parse(html).childNodes.map((part) =>
      `${part.tagName ?? ''} ${said(part)}`.replace(/\s+/g, ' ').trim(),
    );
    return parts.filter(Boolean);
  }

  for (const [what, content, expected] of [
    [
      'a link stands in a sentence, by shortcode',
      'Support us: [p11 element="donate-button"] today.',
      ['p Support us: [donate-button] today.'],
    ],
    [
      'a link stands in a sentence, as an element in a block',
      '<!-- wp:paragraph --><p>Leave: <quick-exit lang="en"></quick-exit> now.</p><!-- /wp:paragraph -->',
      ['p Leave: [quick-exit] now.'],
    ],
    [
      'a link on a line of its own stands in a block',
      'Before\n\n[p11 element="donate-button"]\n\nOr: <donate-button></donate-button>',
      ['p Before', 'div [donate-button]', 'p Or: [donate-button]'],
    ],
    [
      'shortcodes on lines that follow each other stand in a block each',
      '[p11 statement="latest"]\n[p11 element="p11-about"]',
      ['div [p11-statement]', 'div [p11-about]'],
    ],
    [
      'an address between two lines stands between two paragraphs',
      `Read this:\n${source.fr.url}\nThanks.`,
      ['p Read this:', 'div [p11-statement]', 'p Thanks.'],
    ],
    [
      'a paragraph that is formatted is formatted on both sides',
      '<p class="big">See <em>this: [p11 statement="latest"]<br />\nAnd</em> that.</p><p><b>[p11 element="p11-about"]</b></p>',
      ['p See this:', 'div [p11-statement]', 'p And that.', 'div [p11-about]'],
    ],
  ]) {
    test(what, async () => {
      const html = await shown(content);
      assert.deepEqual(outline(html), expected);
      assert.equal(html.match(/<p[ >]/g).length, html.match(/<\/p>/g).length);
    });
  }

  test('a shortcode on a page of several posts stands in a block, behind one that is made of blocks', async () => {
    const filter = (content) => `apply_filters( 'the_content', ${php(content)} )`;
    const html = await world.site.php(`${filter(block)}; echo ${filter('[p11 statement="latest"]')};`);
    assert.deepEqual(outline(html), ['div [p11-statement]']);
  });

  test('a shortcode in a theme’s template stands in a block', async () => {
    const template = `${block}<!-- wp:shortcode -->[p11 statement="latest"]<!-- /wp:shortcode -->`;
    const html = await world.site.php(
      `$GLOBALS['_wp_current_template_content'] = ${php(template)}; echo get_the_block_template_html();`,
    );
    assert.deepEqual(outline(html.replace(/^<div class="wp-site-blocks">|<\/div>$/g, '')), [
      'p Before',
      'div [p11-statement]',
    ]);
  });

  for (const [where, code] of [
    ['a widget for HTML', (html) => `apply_filters( 'widget_custom_html_content', ${html} )`],
    ['a widget for text', (html) => `apply_filters( 'widget_text_content', ${html} )`],
    ['a block for HTML, in a widget', (html) => `apply_filters( 'widget_block_content', ${html} )`],
    ['a block for HTML, in a theme’s template', (html) => `do_blocks( ${html} )`],
  ]) {
    test(`an element in ${where} has its words, and the script`, async () => {
      const element = '<p11-statement statement="latest"></p11-statement>';
      const html = where.startsWith('a block') ? `<!-- wp:html -->${element}<!-- /wp:html -->` : element;
      const made = await world.site.php(`echo ${code(php(html))}; echo wp_script_is( 'p11-embed' ) ? 'script' : '';`);
      assert.deepEqual(outline(made), ['div [p11-statement]', 'script']);
    });
  }
});

describe('an excerpt', () => {
  test('has none of the words, which WordPress would cut short', async () => {
    const element = (id) => `<p11-statement statement="${id}">Words</p11-statement>`;
    const html = `<!-- wp:html -->${element('latest')}<!-- /wp:html -->`;
    const content = [element('latest'), 'Before.', html, source.fr.url, element('gone'), 'After.'].join('\n\n');
    const code = `echo get_the_excerpt( wp_insert_post( array( 'post_title' => 'x', 'post_content' => ${php(content)} ) ) );`;
    assert.equal(await world.site.php(code), 'Before. After.');
  });
});

describe('the words inside an element', () => {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };

  /** What a reader reads of some markup. */
  const textOf = (html) =>
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/&(?:#0*(\d+)|(\w+));/g, (_, code, name) => (code ? String.fromCodePoint(code) : entities[name]))
      .replace(/[ \n]+/g, ' ')
      .trim();

  /** Every element in both languages, with what it needs to show something. */
  const examples = tags.flatMap((tag) => {
    const needed = {
      statement: ['lighthouse-2023', 'river-ferry-2021'],
      passage: ['p1-p3'],
      lang: ['fr', 'en'],
    };
    return attributesOf(tag).reduce(
      (all, { name }) =>
        all.flatMap(([, given]) =>
          (needed[name] ?? [null]).map((value) => [tag, value ? { ...given, [name]: value } : given]),
        ),
      [[tag, {}]],
    );
  });

  async function assertWords(asked) {
    const code = `echo wp_json_encode( array_map( fn( $e ) => P11_Embed\\element( $e[0], (array) $e[1] ), ${php(asked)} ) );`;
    const made = JSON.parse(await world.site.php(code));
    for (const [index, [tag, attributes]] of asked.entries()) {
      assert.equal(textOf(made[index]), textOf(await copied('quote', tag, attributes)), JSON.stringify(asked[index]));
    }
  }

  test('are those of a snippet, for every element in both languages', () => assertWords(examples));

  test('are those of a snippet for a statement that hides a part', () =>
    assertWords(
      [
        { hide: 'release-line' },
        { hide: 'notice' },
        { hide: 'about release-line  notice' },
        { hide: 'notice', notice: 'closed' },
      ].flatMap((given) =>
        ['fr', 'en'].map((lang) => ['p11-statement', { statement: 'lighthouse-2023', lang, ...given }]),
      ),
    ));
});

describe('the script', () => {
  const scripts = async (path) => {
    const html = await (await fetch(world.site.address + path)).text();
    return html.match(/<script [^>]*embed\.js[^>]*>/g) ?? [];
  };

  const post = (content) =>
    world.site.php(
      `echo wp_insert_post( array( 'post_status' => 'publish', 'post_title' => 'x', 'post_content' => ${php(content)} ) );`,
    );

  test('is loaded as a module, once, where there is an element', async () => {
    const tags = await scripts(`/?p=${await post('[p11 statement="latest"] [p11 element="donate-button"]')}`);
    assert.equal(tags.length, 1);
    assert.match(tags[0], /^<script type="module" src=['"][^?]+\/embed\.js['"]/);
  });

  test('is loaded where there is a link that becomes an element', async () => {
    for (const fragment of ['#p11-embed=donate-button', '%23p11-embed%3Ddonate-button']) {
      const link = `<p><a href="https://example.org/${fragment}">Donate</a></p>`;
      assert.equal((await scripts(`/?p=${await post(link)}`)).length, 1, fragment);
    }
  });

  test('is not loaded anywhere else', async () => {
    assert.deepEqual(await scripts(`/?p=${await post('Words about p11-embed.')}`), []);
  });

  test('comes from where the site says', async () => {
    const address = 'https://example.org/embed.js';
    const code = `wp_deregister_script( 'p11-embed' ); add_filter( 'p11_embed_script_url', fn() => '${address}' );
      P11_Embed\\register_script(); echo wp_scripts()->registered['p11-embed']->src;`;
    assert.equal(await world.site.php(code), address);
  });

  test('is loaded as a module beside code that another plugin adds', async () => {
    const code = `foreach ( array( 'before', 'after' ) as $place ) { wp_add_inline_script( 'p11-embed', 'x()', $place ); }
      wp_enqueue_script( 'p11-embed' ); wp_print_scripts();`;
    const tags = (await world.site.php(code)).match(/<script[^>]*>/g);
    assert.deepEqual(
      tags.map((tag) => [tag.includes('type="module"'), tag.includes('src=')]),
      [
        [false, false],
        [true, true],
        [false, false],
      ],
    );
  });
});

describe('another plugin', () => {
  for (const [filter, ...others] of [
    ['the_content'],
    ['widget_text_content'],
    ['widget_block_content'],
    ['widget_custom_html_content'],
    ['render_block_core/html'],
    ['render_block_core/shortcode', { innerHTML: '' }],
    ['script_loader_tag', 'p11-embed', 'https://example.org/'],
    ['no_texturize_tags'],
    ['tiny_mce_before_init'],
    ['wp_kses_allowed_html', 'post'],
  ]) {
    test(`may have nothing left for ${filter}`, async () => {
      const code = `add_filter( '${filter}', '__return_null', 6 );
        apply_filters( '${filter}', '', ...json_decode( '${JSON.stringify(others)}', true ) ); echo 'alive';`;
      assert.equal(await world.site.php(code), 'alive');
    });
  }
});
