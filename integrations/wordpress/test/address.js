import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributesOf, tags } from '../../../demo/builder/options.ts';
import { copied, find } from './words.js';
import { world } from './world.js';

const id = 'river-ferry-2021';
const { source } = await find(id, 'fr');

/** Addresses that somebody copies from the snippet builder. */
const pages = {
  statement: await copied('link', 'p11-statement', { statement: 'latest', lang: 'fr', variant: 'summary' }),
  passage: await copied('link', 'p11-quote', { statement: id, passage: 'p2-p3', lang: 'en' }),
  text: await copied('link', 'p11-about', { lang: 'fr' }),
};
const [, hook] = /href="[^"]*(#p11-embed=[^"]*)"/.exec(await copied('quote', 'p11-about', { lang: 'fr' }));

/** What a post shows for an address on a line of its own. */
const shown = (address) => world.site.php(`echo apply_filters( 'the_content', '${address}' );`);

describe('an address on a line of its own', () => {
  for (const [what, address, element] of [
    ['the publisher’s page in French', source.fr.url, `<p11-statement statement="${id}" lang="fr">`],
    ['the publisher’s page in English', source.en.url, `<p11-statement statement="${id}" lang="en">`],
    [
      'the publisher’s page as it is copied elsewhere',
      `http://www.ferry.example${new URL(source.en.url).pathname}/?utm_source=x`,
      `<p11-statement statement="${id}" lang="en">`,
    ],
    ['the address of a statement', pages.statement, '<p11-statement statement="latest" lang="fr" variant="summary">'],
    ['the address of a passage', pages.passage, `<p11-quote statement="${id}" lang="en" passage="p2-p3">`],
    ['the address of a text', pages.text, '<p11-about lang="fr">'],
    ['an address with what another site adds', `${pages.text}?utm_source=x`, '<p11-about lang="fr">'],
    ['the link of a quotation', source.fr.url + hook, '<p11-about lang="fr">'],
  ]) {
    test(`${what} is seen as what is published there`, async () => {
      const html = await shown(address);
      assert.ok(html.startsWith(`<div class="wp-block-p11-embed-element">${element}<`));
      assert.match(html, /<blockquote /);
    });
  }

  test('every address that a snippet writes, as WordPress saves it, is seen as the element', async () => {
    const needed = { statement: 'latest', passage: 'p1', lang: 'en' };
    const addresses = [];
    // An exit has no page of its own, and no fragment makes one.
    const reachable = tags.filter((tag) => tag !== 'quick-exit');
    for (const tag of reachable) {
      const known = attributesOf(tag).flatMap(({ name }) => (name in needed ? [[name, needed[name]]] : []));
      const attributes = Object.fromEntries(known);
      addresses.push((await copied('link', tag, attributes)).replaceAll('&', '&amp;'));
      addresses.push(/href="([^"]*#p11-embed=[^"]*)"/.exec(await copied('quote', tag, attributes))[1]);
    }
    const elements = (await shown(addresses.join('\n\n'))).match(new RegExp(`<(${tags.join('|')}) `, 'g'));
    assert.deepEqual(
      elements,
      reachable.flatMap((tag) => [`<${tag} `, `<${tag} `]),
    );
  });

  for (const [what, address] of [
    ['another page of the publisher', 'https://www.ferry.example/fr/'],
    ['the same path on another site', `https://example.org${new URL(source.fr.url).pathname}`],
    ['a site that looks like the publisher’s', source.fr.url.replace('ferry.example', 'ferry.example.example.org')],
    ['a link that asks for an exit', 'https://example.org/#p11-embed=quick-exit&lang=fr'],
    ['an address longer than any of ours', `https://example.org/?${'x'.repeat(2048)}#p11-embed=p11-about`],
    ['an unknown element', 'https://example.org/#p11-embed=script'],
    ['a page of another site that is called the same', 'https://example.org/embed/video/fr/'],
    ['a statement that is newer than the plugin', 'https://words.example.org/embed/p11-statement/statement-2031/fr/'],
    ['an address that means to confuse', 'https://example.org/?statement[]=x#p11-embed[]=p11-about&lang[]=fr'],
  ]) {
    test(`${what} stays an address`, async () => {
      const html = await shown(address);
      assert.ok(html.replaceAll('&#038;', '&').includes(address));
      assert.ok(!html.includes('<p11-'));
    });
  }

  for (const address of ['#p11-embed=donate-button&', 'embed/donate-button/en/?']) {
    test(`${address} says not where a link leads, and nothing to machines`, async () => {
      const html = await shown(
        `https://example.org/${address}lang=en&href=https://evil.example/&campaign=x&structured-data=`,
      );
      assert.match(html, /<donate-button lang="en"><a href="https:\/\/(?![^"]*(?:evil|utm))/);
    });
  }

  test('the classic editor shows the words', async () => {
    const code = `add_filter( 'wp_doing_ajax', '__return_true' ); echo $GLOBALS['wp_embed']->run_shortcode( '[embed]${source.fr.url}[/embed]' );`;
    assert.match(await world.site.php(code, 'author'), /<p11-statement [^>]*>.*<blockquote /);
  });
});
