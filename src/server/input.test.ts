import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { anyText, tryAll } from '../../test/input/tried.js';
import { readers } from '../../test/support/snippet-readers.js';
import { parseHook } from '../embed/hook/parse.js';
import { toFragment, trustedAttributes, trustedTags } from '../shared/hook-fragment.js';
import { run } from '../cli/run.js';
import { renderToString } from './index.js';
import { forms, snippet } from './snippet.node.js';
import { tags } from './tags.js';
import { attributesOf, elementsIn, everyCase, parse } from './testing.js';
import { UnreadableError } from '../verify/budget.js';
import { verify } from '../verify/testing.js';

/* Whatever somebody types, pastes or links to: nothing throws, and nothing becomes markup. */

// A value that is not known is told to the console, which has nothing to say here.
console.warn = () => undefined;

/** What HTML cannot carry: a browser reads another character in its place. */
const inHtml = anyText.map((text) => text.replaceAll('\0', ''));

const statements = ['lighthouse-2023', 'river-ferry-2021', 'latest'];

/** An element with attributes that it has, of which only those have a meaning that it cannot do without. */
const anyElement = fc.constantFrom(...Object.entries(tags)).chain(([tag, { attributes }]) =>
  fc.record({
    tag: fc.constant(tag),
    attributes: fc.record(
      Object.fromEntries(
        attributes.map((name) => {
          if (name === 'statement') return [name, fc.constantFrom(...statements)];
          if (name === 'passage') return [name, fc.constantFrom('p1', 'p2-p3')];
          return [name, inHtml];
        }),
      ),
      { requiredKeys: attributes.filter((name) => name === 'statement' || name === 'passage'), noNullPrototype: true },
    ),
  }),
);

/** Names of what the library itself writes, where nothing is odd. */
const written = await Promise.all(everyCase.map(({ tag, attributes }) => renderToString(tag, attributes)));
const ownNames = new Set([
  'script',
  ...written.flatMap((html) => elementsIn(parse(html)).map(({ tagName }) => tagName)),
]);

/** Fails where HTML has anything that is not the library's own. */
function assertHarmless(html: string): void {
  for (const { tagName, attrs, childNodes } of elementsIn(parse(html))) {
    assert.ok(ownNames.has(tagName), tagName);
    if (tagName === 'script') assert.equal(childNodes.length, 0);
    for (const { name, value } of attrs) {
      assert.doesNotMatch(name, /^on|^style$|^srcdoc$/);
      // On an element of the library it is what somebody asked for, and leads nowhere.
      if (/^(href|src)$/.test(name) && !tagName.includes('-')) assert.match(value, /^(https:|tel:|#)/);
    }
  }
}

describe('any input', () => {
  test('is what it was meant to be in every snippet', async () => {
    const input = fc.record({ form: fc.constantFrom(...forms), element: anyElement });
    await tryAll('snippets', 3000, input, async ({ form, element: { tag, attributes } }) => {
      const text = await snippet(form, { tag, attributes, siteUrl: 'https://words.example.org/p11/' });
      const { attributes: read, links = [] } = readers[form](text, tag);
      if (read) assert.deepEqual(read, attributes);
      if (!['frame', 'link', 'react', 'vue', 'svelte', 'markdown'].includes(form)) assertHarmless(text);
      for (const link of links) assert.match(new URL(link).protocol, /^(https|tel):$/);
    });
  });

  test('is text in what a server renders', async () => {
    await tryAll('elements rendered on a server', 600, anyElement, async ({ tag, attributes }) => {
      const html = await renderToString(tag, attributes);
      assertHarmless(html);
      const [element] = elementsIn(parse(html));
      assert.equal(element!.tagName, tag);
      assert.deepEqual(attributesOf(element!), attributes);
    });
  });

  test('is refused by a message where it asks for what is not there', async () => {
    const names = fc.oneof(anyText, fc.constantFrom('statement', 'passage', 'lang'));
    const input = fc.tuple(fc.oneof(anyText, fc.constantFrom(...Object.keys(tags))), fc.dictionary(names, anyText));
    await tryAll('elements that may not be there', 1000, input, async ([tag, attributes]) => {
      const asked = snippet('quote', { tag, attributes, siteUrl: 'https://words.example.org/' });
      // A fault in a program has another name: TypeError, RangeError …
      await asked.then(assertHarmless, (error: unknown) => assert.equal((error as Error).name, 'Error'));
    });
  });

  test('is a link, a hook or nothing in an address', async () => {
    const address = fc.oneof(
      anyText,
      anyText.map((text) => `https://example.org/#p11-embed=p11-statement&statement=${text}`),
      fc.tuple(anyText, anyText).map(([tag, rest]) => `#p11-embed=${tag}&${rest}`),
      anyText.map((text) => `%23p11-embed%3D${encodeURIComponent(text)}`),
    );
    await tryAll('addresses of links', 3000, address, (text) => {
      const hook = parseHook(text);
      if (hook) assert.match(hook.tag, /^[\w-]*$/);
    });
  });

  test('comes back from a hook as it went in', async () => {
    const name = fc.stringMatching(/^[a-z-]{1,12}$/).filter((one) => !trustedAttributes.includes(one));
    // No attribute of a hook has a question mark or a slash; what begins with one was appended.
    const attributes = fc.dictionary(
      name,
      anyText.map((text) => text.replace(/[?/]/g, '')),
      { maxKeys: 8 },
    );
    const tag = fc.constantFrom(...Object.keys(tags).filter((one) => !trustedTags.includes(one)));
    await tryAll('hooks', 2000, fc.tuple(tag, attributes), ([tag, given]) => {
      const fragment = toFragment(tag, Object.entries(given).concat([['lang', 'fr']]));
      for (const damaged of [fragment, fragment.replaceAll('&', '&amp;'), fragment.replaceAll('&', '&#038;')]) {
        const hook = parseHook(`https://example.org/${damaged}`);
        const { 'p11-embed': name, ...read } = Object.fromEntries(hook?.attributes ?? []);
        assert.equal(name, tag);
        assert.deepEqual({ ...read }, { ...given, lang: 'fr' });
      }
    });
  });

  test('is read or refused as a page to verify', async () => {
    const words = await snippet('static', {
      tag: 'p11-statement',
      attributes: { statement: 'latest', lang: 'fr' },
      siteUrl: 'https://words.example.org/',
    });
    const piece = fc.oneof(
      anyText,
      fc.tuple(fc.nat(words.length), fc.nat(2000)).map(([from, length]) => words.slice(from, from + length)),
      anyText.map((text) => `<a href="https://example.org/#p11-embed=p11-quote&${text}">${text}</a>`),
    );
    const page = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    await tryAll('pages to verify', 1500, page, (html) => {
      try {
        assert.ok(Array.isArray(verify(html, 'fr').statements));
      } catch (error) {
        assert.ok(error instanceof UnreadableError, String(error));
      }
    });
  });

  test('ends in words and a status on the command line', async () => {
    const word = fc.oneof(
      anyText,
      fc.constantFrom('--form', '--lang', '--statement', '--site', 'latest', 'quote', 'script', 'p11-quote', '--json'),
    );
    const line = fc.tuple(fc.constantFrom('list', 'snippet', 'render'), fc.array(word, { maxLength: 5 }));
    await tryAll('command lines', 1000, line, async ([command, words]) => {
      const said: string[] = [];
      const stream = { write: (text: string) => said.push(text) > 0 };
      const status = await run([command, ...words], { stdout: stream, stderr: stream } as never);
      assert.ok([0, 1, 2].includes(status));
      assert.notEqual(said.join(''), '');
    });
  });
});
