import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { renderToString } from './index.js';
import { attributesOf, cases, elementsIn, everyCase, parse, textOf } from './testing.js';

/** The element, its shadow tree, and what stands in it for whatever does not know shadow trees. */
function partsOf(html: string) {
  const [element] = elementsIn(parse(html));
  const shadow = elementsIn(element!)[0]!;
  const [light] = elementsIn(parse(html.replace(/<template.*<\/template>\n/s, '')));
  return { element: element!, shadow, light: light! };
}

/** Whether a text has all of these, in this order. */
function assertInOrder(text: string, lines: readonly string[]): void {
  let from = 0;
  for (const line of lines) {
    const at = text.indexOf(line, from);
    assert.notEqual(at, -1, `missing or out of order: ${line}`);
    from = at + line.length;
  }
}

/** Memory that is still in use once all that can go is gone, in bytes. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('an element rendered on a server', () => {
  test('is every element that there is', async () => {
    const folders = await readdir(resolve(import.meta.dirname, '../components'));
    assert.deepEqual(Object.keys(cases).sort(), folders.sort());
  });

  for (const { name, tag, attributes, locale, words } of everyCase) {
    test(`shows all its words by declarative shadow DOM: ${name}`, async () => {
      const { element, shadow } = partsOf(await renderToString(tag, attributes));
      assert.equal(element.tagName, tag);
      assert.deepEqual(attributesOf(element), attributes);
      assert.deepEqual(attributesOf(shadow), { shadowrootmode: 'open' });
      const article = elementsIn(shadow).find((part) => attributesOf(part).part === 'article')!;
      assert.equal(attributesOf(article).lang, locale);
      assertInOrder(textOf(article).replace(/\n/g, ''), await words());
      assert.equal(
        elementsIn(shadow).filter(({ tagName }) => tagName === 'slot').length,
        0,
        'and not the fallback too',
      );
    });

    test(`has the same words as its content, with their source: ${name}`, async () => {
      const { light } = partsOf(await renderToString(tag, attributes));
      const lines = elementsIn(light).filter(({ tagName }) => tagName === 'p');
      const expected = await words();
      const texts = lines.map(textOf);
      const from = expected.length > 0 ? texts.indexOf(expected[0]!) : 0;
      assert.deepEqual(texts.slice(from, from + expected.length), expected);
      const links = elementsIn(light).filter(({ tagName }) => tagName === 'a');
      const addresses = links.map((link) => new URL(attributesOf(link).href!));
      const isHook = ({ hash }: URL) => hash.startsWith(`#p11-embed=${tag}`);
      assert.equal(addresses.filter(isHook).length, tag === 'quick-exit' ? 0 : 1, 'one hook');
    });

    test(`is the same each time, without script, handler or mark: ${name}`, async () => {
      const html = await renderToString(tag, attributes);
      assert.equal(await renderToString(tag, attributes), html);
      const all = elementsIn(parse(html));
      assert.ok(all.every(({ tagName }) => tagName !== 'script'));
      assert.ok(all.every(({ attrs }) => attrs.every(({ name }) => !name.startsWith('on'))));
      assert.doesNotMatch(html, /<!--|<\?/);
      assert.doesNotMatch(html, /\n\s*\n/, 'an empty line ends the markup for Markdown');
    });
  }

  test('names and links every publication of a list, in its content too, in the language of each', async () => {
    const { shadow, light } = partsOf(await renderToString('p11-statement-list', { lang: 'en', year: 2023 }));
    for (const part of [shadow, light]) {
      const links = elementsIn(part).filter(({ tagName }) => tagName === 'a');
      assert.deepEqual(
        links.slice(0, 4).map((link) => attributesOf(link).href),
        [
          'https://lighthouse.example/en/tests/2023/lighthouse',
          'https://protectchildren.ca/en/press-and-media/news-releases/2023/p11-on-eu-csam-policies',
          'https://thephoenix11.com/statements/phoenix11-unodc-call-to-action/',
          'https://thephoenix11.com/statements/phoenix11-5-year-anniversary/',
        ],
      );
      assertInOrder(textOf(part), ['TEST TEXT: THE LIGHTHOUSE', 'WE ARE THOSE CHILDREN', 'UNODC call to action']);
    }
    const french = partsOf(await renderToString('p11-statement-list', { limit: 5 })).light;
    assert.match(textOf(french), /2023\. Lettre ouverte, en anglais\. WE ARE THOSE CHILDREN \(protectchildren\.ca\)/);
    assert.match(
      textOf(french),
      /24 janvier 2024 \(date\u00a0non\u00a0confirmée\)\. Communiqué\. Un groupe de survivantes/,
    );
    const foreign = elementsIn(french).filter((part) => attributesOf(part).lang === 'en');
    assert.deepEqual(foreign.map(textOf), ['WE ARE THOSE CHILDREN (protectchildren.ca)']);
  });

  test('is in French without a language', async () => {
    const { shadow } = partsOf(await renderToString('p11-about'));
    assert.match(textOf(shadow), /Un mot sur le groupe Phoenix 11/);
  });

  test('shows official words only where that is asked for', async () => {
    const attributes = { statement: 'lighthouse-2023', lang: 'en', 'official-only': true };
    const { element, shadow, light } = partsOf(await renderToString('p11-statement', attributes));
    assert.equal(attributesOf(element)['official-only'], '');
    assert.match(textOf(shadow), /LE PHARE RESTE/);
    assert.match(textOf(light), /LE PHARE RESTE/);
    assert.match(textOf(light), /Official text, in French/);
  });

  test('promises nothing that needs the script', async () => {
    const summary = { statement: 'lighthouse-2023', lang: 'fr', variant: 'summary' };
    const { shadow } = partsOf(await renderToString('p11-statement', summary));
    assert.match(
      textOf(elementsIn(shadow).find(({ tagName }) => tagName === 'style')!),
      /\}button\{visibility:hidden\}$/,
    );
    const more = elementsIn(shadow).find(({ tagName, parentNode }) => {
      return tagName === 'a' && 'attrs' in parentNode! && attributesOf(parentNode).class === 'disclosure';
    });
    assert.equal(textOf(more!), 'Lire la suite de la déclaration (lighthouse.example)');
  });

  test('shows the buttons at once on a page that has the script, but not what only some browsers can', async () => {
    const statement = { statement: 'lighthouse-2023', lang: 'fr' };
    const { shadow } = partsOf(await renderToString('p11-statement', statement, { script: true }));
    const css = textOf(elementsIn(shadow).find(({ tagName }) => tagName === 'style')!);
    assert.match(css, /\}@media \(scripting:none\)\{button\{visibility:hidden\}\}$/);
    const unseen = elementsIn(shadow).filter((part) => attributesOf(part).class === 'scripted');
    assert.deepEqual(unseen.map(textOf), ['Partager']);
  });

  test('keeps a value a value, whatever it has in it', async () => {
    const campaign = `"><script>alert(1)</script> & ' \` {{1}} --> \r\n\t\u2028é`;
    const html = await renderToString('donate-button', { campaign });
    const { element, shadow } = partsOf(html);
    assert.equal(attributesOf(element).campaign, campaign);
    assert.equal(html.split('\n').filter((line) => line.startsWith('<donate-button')).length, 1);
    const link = elementsIn(shadow).find(({ tagName }) => tagName === 'a')!;
    assert.equal(new URL(attributesOf(link).href!).searchParams.get('utm_campaign'), campaign);
  });

  test('is refused with what is known, where something is not', async () => {
    for (const [tag, attributes, message] of [
      ['p11-statment', {}, /^There is no element "p11-statment"\. Known: p11-statement, p11-quote, /],
      ['constructor', {}, /^There is no element "constructor"/],
      ['p11-statement', {}, /there is no statement ""\. Known: lighthouse-2023, river-ferry-2021, latest\.$/],
      [
        'p11-statement',
        { statement: '2023' },
        /^<p11-statement>: there is no statement "2023"\. Known: lighthouse-2023/,
      ],
      ['p11-quote', { statement: 'latest', passage: 'p9' }, /no passage "p9" in lighthouse-2023\. Known: p1, p2, /],
      ['quick-exit', { onclick: 'alert(1)' }, /^<quick-exit> has no attribute "onclick"\. Known: lang, href\.$/],
    ] as const) {
      await assert.rejects(renderToString(tag as string, attributes), { message });
    }
  });

  test('leaves nothing behind: a thousand take no more memory than one', async () => {
    const renderAll = async () => {
      for (const { tag, attributes } of everyCase) await renderToString(tag, attributes);
    };
    await renderAll();
    const before = memoryInUse();
    for (let times = 0; times < 1000 / everyCase.length; times += 1) await renderAll();
    const growth = memoryInUse() - before;
    // One rendered statement is some 40 kB of text.
    assert.ok(growth < 2_000_000, `${growth} bytes more`);
  });
});
