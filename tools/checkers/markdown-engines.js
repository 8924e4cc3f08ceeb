/*
 * Markdown engines as most sites use them: packages of npm (package.json beside this file) and of Debian.
 * `scripts/test-tools.js` and `scripts/hook-fixtures` run them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import markdownIt from 'markdown-it';
import { marked } from 'marked';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import showdown from 'showdown';
import snarkdown from 'snarkdown';
import { unified } from 'unified';

const run =
  (command, ...args) =>
  (input) =>
    execFileSync(command, args, { input, encoding: 'utf8' });

const python = '/usr/bin/python3';

const php = (library, code) =>
  run('php', '-r', `require '/usr/share/php/${library}/autoload.php'; $text = stream_get_contents(STDIN); ${code}`);

/** A site of one page, without a theme, in Hugo's default settings. */
function hugo(markdown) {
  const site = mkdtempSync(join(tmpdir(), 'p11-hugo-'));
  try {
    for (const name of ['content', 'layouts']) mkdirSync(join(site, name));
    writeFileSync(join(site, 'config.toml'), 'baseURL = "https://partner.example/"\n');
    writeFileSync(join(site, 'content', '_index.md'), `---\ntitle: A page\n---\n${markdown}`);
    writeFileSync(join(site, 'layouts', 'index.html'), '{{ .Content }}');
    run('hugo', '--source', site, '--quiet')();
    return readFileSync(join(site, 'public', 'index.html'), 'utf8');
  } finally {
    rmSync(site, { recursive: true });
  }
}

/** kramdown in its default settings, as Jekyll uses it. */
export const kramdown = run(
  'ruby',
  '-r',
  'kramdown',
  '-e',
  'print Kramdown::Document.new($stdin.read.force_encoding("UTF-8")).to_html',
);

const remark = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify);
const typographer = markdownIt({ html: true, linkify: true, typographer: true });

/** The packages of Debian that the engines need. */
export const debianPackages = [
  'discount',
  'hugo',
  'pandoc',
  'php-cli',
  'php-league-commonmark',
  'php-parsedown',
  'python3-markdown',
  'ruby-kramdown',
];

/**
 * Engine by engine: its name, the package whose version counts, what it is, the kind of post that goes
 * in (scripts/hook-fixtures/post.js), and what it makes of that.
 */
export const engines = [
  ['discount', 'discount', 'Discount, default', 'markdown', run('markdown')],
  ['hugo', 'hugo', 'Hugo, default: Markdown without HTML', 'markdown', hugo],
  ['kramdown', 'ruby-kramdown', 'kramdown, default (Jekyll)', 'markdown', kramdown],
  [
    'league-commonmark',
    'php-league-commonmark',
    'league/commonmark, default (Laravel)',
    'markdown',
    php('League/CommonMark', 'echo (new League\\CommonMark\\CommonMarkConverter())->convert($text);'),
  ],
  ['markdown-it', 'markdown-it', 'markdown-it, default', 'markdown', (markdown) => markdownIt().render(markdown)],
  [
    'markdown-it-typographer',
    'markdown-it',
    'markdown-it with HTML, links and typographer (Eleventy)',
    'mixed',
    (markdown) => typographer.render(markdown),
  ],
  ['marked', 'marked', 'marked, default', 'markdown', (markdown) => marked(markdown)],
  ['pandoc', 'pandoc', 'pandoc, default', 'markdown', run('pandoc', '--to=html', '--wrap=none')],
  [
    'pandoc-strict',
    'pandoc',
    'pandoc, markdown_strict',
    'markdown',
    run('pandoc', '--from=markdown_strict', '--to=html', '--wrap=none'),
  ],
  [
    'parsedown',
    'php-parsedown',
    'Parsedown, default (Grav)',
    'markdown',
    php('Parsedown', 'echo (new Parsedown())->text($text);'),
  ],
  [
    'python-markdown',
    'python3-markdown',
    'Python-Markdown, default (Pelican)',
    'markdown',
    run(python, '-m', 'markdown'),
  ],
  [
    'python-markdown-smarty',
    'python3-markdown',
    'Python-Markdown with extras and SmartyPants (MkDocs)',
    'markdown',
    run(python, '-m', 'markdown', '-x', 'smarty', '-x', 'extra'),
  ],
  [
    'remark',
    'remark-rehype',
    'remark, default: Markdown without HTML (Gatsby, MDX, Next)',
    'markdown',
    (markdown) => String(remark.processSync(markdown)),
  ],
  ['showdown', 'showdown', 'Showdown, default', 'markdown', (markdown) => new showdown.Converter().makeHtml(markdown)],
  ['snarkdown', 'snarkdown', 'Snarkdown', 'markdown', (markdown) => snarkdown(markdown)],
];
