import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseFragment } from 'parse5';
import { engines } from '../../tools/checkers/markdown-engines.js';
import { quoteMarkdown } from '../../src/server/markdown.ts';
import { ask } from '../../src/server/tags.ts';
import { everyCase } from '../../src/server/testing.ts';

/* The form for Markdown sites, as each engine renders it. */

/** Text that means something to an engine, each on a line of its own. */
const nasty = [
  '- a', '+ a', '* a', '-30-', '1. a', '1) a', '(1) a', 'a. b', 'ii. b', '(a) b', '# a', '#. a', '(@) a', ': a', '::: a', '| a | b |',
  '> a', '!!! note', '??? a', '=== a', '--- ', '+++ a', '    a', '[^1]: a', '*[a]: b', '~~~ a', '``` a', '{: .a}', '{{ a }} {% b %} <% c %>',
  '*a* **a** _a_ __a__ ~~a~~ ~a~ ^a^ ==a== ++a++ `a` $a$ $$a$$ \\(a\\) \\[a\\]',
  'a\'b "c" \'d\' ... .. -- --- ---- << a >> (c) (C) (r) (tm) (p) +- 1/2 3/4 !!!! ???? ,, ?!.. :: => <=',
  '&amp; &lt; &#39; &copy &copy; & <b>a</b> <!-- a --> <a@b.example> a@b.example https://a.example/ www.a.example',
  '\\a \\* \\\\ \\\' \\" a\\', '![a](b) [a](b) [a][b] [a] [[a]] [@a] @a #1 :smile: a_b_c 2*3*4', 'a  b c\u00a0d\u202fe\u2011f « g » – — œ ’',
]; // prettier-ignore

const line = (text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '');
const textOf = ({ text, link }) => (text && link ? `${text} ${link.text}` : (link?.text ?? text));

/** An element, as every line of it should read. */
function linesOf({ fallback: { before = [], lines, source, after = [] } }) {
  return [...before, ...lines, source, ...after].map(textOf);
}

const made = {
  fallback: {
    locale: 'fr',
    title: '',
    lines: [
      ...nasty.map((text) => ({ text: line(text) })),
      ...nasty.map((text) => ({ text: line(text), strong: true })),
    ],
    source: { text: '(a) b', lang: 'fr', link: { href: 'https://a.example/(b)_c_', text: '[d] *e*' } },
  },
  tag: 'p11-about',
  given: new Map(),
};
const cases = [...(await Promise.all(everyCase.map(({ tag, attributes }) => ask(tag, attributes)))), made];

const breaks = ['p', 'br', 'blockquote', 'div'];

/** What a reader sees, line by line. */
function seen(html) {
  const text = (node) => {
    if (node.nodeName === '#text') return node.value.replace(/\n/g, ' ');
    const inside = (node.childNodes ?? []).map(text).join('');
    return breaks.includes(node.nodeName) ? `\n${inside}\n` : inside;
  };
  return text(parseFragment(html)).split('\n').map(line).filter(Boolean); // prettier-ignore
}

describe('the form for Markdown', () => {
  const divider = 'Somebody else says this.';
  const post = cases.flatMap((asked) => [quoteMarkdown(asked), divider]).join('\n\n');
  for (const [name, , title, , render] of engines) {
    test(`reads code point for code point: ${title}`, () => {
      assert.deepEqual(seen(render(post)), cases.flatMap((asked) => [...linesOf(asked), divider]), name); // prettier-ignore
    });
  }
});
