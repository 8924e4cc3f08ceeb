import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { find } from './words.js';
import { world } from './world.js';

/** The block that a shortcode puts an element into. */
const block = /^<div class="wp-block-p11-embed-element">(.*)<\/div>$/s;

/** What a shortcode shows to a user, or to a visitor, without the block around it. */
async function shown(attributes, user) {
  const html = await world.site.php(`echo do_shortcode( '[p11 ${attributes}]' );`, user);
  return html.replace(block, '$1');
}

describe('a shortcode', () => {
  test('an unknown statement: nothing for readers, the known ones for who can mend it', async () => {
    assert.equal(await shown('statement="lighthouse"'), '');
    const message = await shown('statement="lighthouse"', 'author');
    assert.match(message, /^<p role="note">.*Known: latest, lighthouse-2023, river-ferry-2021/);
  });

  test('an unknown element: the same', async () => {
    assert.equal(await shown('element="p11-video"'), '');
    assert.match(await shown('element="p11-video"', 'author'), /“p11-video”.* Known: p11-statement, /);
  });

  test('an unknown attribute is left out, and named to who can mend it', async () => {
    const attributes = 'statement="latest" size="big"';
    assert.match(await shown(attributes), /^<p11-statement statement="latest">/);
    assert.match(
      await shown(attributes, 'author'),
      /^<p role="note">[^<]*<strong>[^<]*<\/strong> “size” is not an attribute/,
    );
  });

  test('an unknown value is left out, and the known ones are named to who can mend it', async () => {
    const attributes = 'statement="latest" variant="short" hide="notice body" heading-level="7" lang="?"';
    assert.match(await shown(attributes), /^<p11-statement statement="latest">/);
    const message = await shown(attributes, 'author');
    for (const known of ['full, summary', 'release-line, notice', '1, 2, 3, 4, 5, 6', 'a language tag']) {
      assert.ok(message.includes(`Expected: ${known}`), known);
    }
  });

  test('a year without publications: those that have some, for who can mend it', async () => {
    const message = await shown('element="p11-statement-list" year="1999"', 'author');
    assert.match(message, /Expected: \d{4}, /);
  });

  test('an attribute without a value is on; what is written as off is off', async () => {
    assert.match(await shown('statement="latest" official-only'), /^<p11-statement statement="latest" official-only>/);
    assert.match(
      await shown('statement="latest" official-only=""'),
      /^<p11-statement statement="latest" official-only>/,
    );
    assert.match(await shown('statement="latest" official-only="false"'), /^<p11-statement statement="latest">/);
  });

  test('the words are in the language asked for; official words only, where that is asked', async () => {
    assert.match(await shown('statement="latest" lang="en-CA"'), /<blockquote lang="en"/);
    assert.match(await shown('statement="latest" lang="en" official-only'), /<p lang="en">.*<blockquote lang="fr"/);
  });

  test('a passage, or several, with who speaks them', async () => {
    const quote = (passage) => shown(`element="p11-quote" statement="river-ferry-2021" lang="fr" passage="${passage}"`);
    const { blocks } = await find('river-ferry-2021', 'fr');
    const html = await quote('p1-p2');
    const [quotation] = /<blockquote.*<\/blockquote>/s.exec(html);
    assert.equal(quotation.match(/<p[ >]/g).length, 2);
    assert.ok(html.includes(`<p lang="fr">${blocks[0].text}</p>`));
    assert.match(html, /Centre canadien de protection de l’enfance, Les Phoenix 11, 5 mars 2021/);
    assert.ok(!(await quote('p2')).includes('Centre canadien'));
    for (const unknown of ['p11', 'p3-p2', 'p1-p2-p3', '', 'toString']) assert.equal(await quote(unknown), '');
  });

  test('an unknown passage: the known ones for who can mend it', async () => {
    const message = await shown('element="p11-quote" statement="lighthouse-2023" passage="p9"', 'author');
    assert.match(message, /Known: p1, p2, p3, p4, p5, p6, p7, p8,/);
  });

  test('a link leads where it is asked to, and says so', async () => {
    const html = await shown(
      'element="donate-button" lang="en" href="https://www.example.org/give?a=1&b=2" campaign="a b"',
    );
    assert.ok(
      html.includes(
        'href="https://www.example.org/give?a=1&#038;b=2&#038;utm_campaign=a%20b&#038;utm_source=127.0.0.1"',
      ),
    );
    assert.ok(html.includes('>Donate (example.org)</a>'));
  });

  test('a campaign is called what its author wrote, as WordPress saves it', async () => {
    const html = await shown('element="donate-button" lang="en" campaign="bread &amp; roses"');
    assert.ok(html.includes('utm_campaign=bread%20%26%20roses&'), html);
  });

  test('no other address than a whole one of https, whose host is what every browser reads', async () => {
    for (const href of [
      'javascript:alert(1)',
      'http://example.org/',
      '//example.org/',
      'data:text/html,x',
      // Relative to the page, in a browser.
      'https:evil.example/x',
      'https:///evil.example/',
      // Read as another host than it looks like.
      'https://:p@h/',
      'https://canada.ca@evil.example/',
      'https://canada.ca\\\\@evil.example/',
      'https://canadа.ca/',
      'https://%65vil.example/',
      'https://evil。example/',
      'https://2130706433/',
      'https://example.org:99999/',
    ]) {
      assert.match(await shown(`element="donate-button" lang="en" href="${href}"`), /^<donate-button lang="en"><a /);
    }
  });

  test('a language is read as other systems write it; what names none is the page’s', async () => {
    assert.match(await shown('element="p11-about" lang="fr_CA"'), /^<p11-about lang="fr-CA"><blockquote lang="fr"/);
    for (const lang of ['und', 'mul', 'zxx', 'french']) {
      assert.match(
        await shown(`element="p11-about" lang="${lang}"`),
        /^<p11-about><p lang="en">.*<blockquote lang="en"/,
      );
    }
  });

  test('what somebody writes never becomes markup', async () => {
    const code = `echo P11_Embed\\element( 'donate-button', array( 'campaign' => '"><img src=x>', '"><b>' => '<i>' ) );`;
    assert.doesNotMatch(await world.site.php(code, 'author'), /<(img|b|i)[ >]/);
  });
});
