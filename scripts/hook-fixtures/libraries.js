/* Sanitizers that run in Node, each as most sites use it. */
import { createRequire } from 'node:module';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import xss from 'xss';

// Node cannot read Ghost's packages as modules.
const require = createRequire(import.meta.url);
const { DEFAULT_NODES } = require('@tryghost/kg-default-nodes');
const { htmlToLexical } = require('@tryghost/kg-html-to-lexical');
const { LexicalHTMLRenderer } = require('@tryghost/kg-lexical-html-renderer');

const DOMPurify = createDOMPurify(new JSDOM('').window);

const remark = (...plugins) =>
  plugins.reduce((chain, plugin) => chain.use(...[plugin].flat()), unified().use(remarkParse)).use(rehypeStringify);

/** What Ghost shows of a post as it saved it. */
const ghost = (saved) => new LexicalHTMLRenderer({ nodes: DEFAULT_NODES }).render(JSON.stringify(saved));

/** A post of Ghost's that is one card. */
const card = (html) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [{ type: 'html', html }] },
});

/**
 * Path by path: its name, the package whose version counts, what it is, the kind of post that goes
 * in (see post.js), and what it makes of that.
 */
export const paths = [
  ['dompurify', 'dompurify', 'DOMPurify, default', 'html', (html) => DOMPurify.sanitize(html)],
  ['sanitize-html', 'sanitize-html', 'sanitize-html, default', 'html', (html) => sanitizeHtml(html)],
  ['xss', 'xss', 'js-xss, default', 'html', (html) => xss(html)],
  [
    'rehype-sanitize',
    'rehype-sanitize',
    'remark with HTML, rehype-sanitize default (as GitHub)',
    'mixed',
    async (text) =>
      String(await remark([remarkRehype, { allowDangerousHtml: true }], rehypeRaw, rehypeSanitize).process(text)),
  ],
  ['ghost-card', '@tryghost/kg-lexical-html-renderer', 'Ghost, HTML card', 'html', (html) => ghost(card(html))],
  ['ghost-post', '@tryghost/kg-html-to-lexical', 'Ghost, HTML as a post', 'html', (html) => ghost(htmlToLexical(html))],
];
