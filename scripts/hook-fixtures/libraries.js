/* Sanitizers and Markdown libraries that run in Node, each as most sites use it. */
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import markdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
import xss from 'xss';

const DOMPurify = createDOMPurify(new JSDOM('').window);

const remark = (...plugins) =>
  plugins.reduce((chain, plugin) => chain.use(...[plugin].flat()), unified().use(remarkParse)).use(rehypeStringify);

/** Path by path: its name, the package whose version counts, what it is, and what it makes of the post. */
export const paths = [
  ['dompurify', 'dompurify', 'DOMPurify, default', ({ html }) => DOMPurify.sanitize(html)],
  ['sanitize-html', 'sanitize-html', 'sanitize-html, default', ({ html }) => sanitizeHtml(html)],
  ['xss', 'xss', 'js-xss, default', ({ html }) => xss(html)],
  [
    'rehype-sanitize',
    'rehype-sanitize',
    'remark with HTML, rehype-sanitize default (as GitHub)',
    async ({ html }) =>
      String(await remark([remarkRehype, { allowDangerousHtml: true }], rehypeRaw, rehypeSanitize).process(html)),
  ],
  [
    'remark',
    'remark-rehype',
    'remark, default: Markdown without HTML (Gatsby, MDX, Next)',
    async ({ markdown }) => String(await remark(remarkRehype).process(markdown)),
  ],
  ['markdown-it', 'markdown-it', 'markdown-it, default', ({ markdown }) => markdownIt().render(markdown)],
  [
    'markdown-it-typographer',
    'markdown-it',
    'markdown-it with HTML, links and typographer (Eleventy)',
    ({ html }) => markdownIt({ html: true, linkify: true, typographer: true }).render(html),
  ],
  ['marked', 'marked', 'marked, default', ({ markdown }) => marked(markdown)],
];
