/* Systems that are not packages of npm: Debian's packages wordpress, php-cli, python3-bleach, hugo, ruby-… */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = new URL('systems/', import.meta.url).pathname;

function run(command, args, input) {
  return execFileSync(command, args, { input, encoding: 'utf8' });
}

const php =
  (file, ...args) =>
  (input) =>
    run('php', [folder + file, ...args], input);
/** What WordPress saves of an author's post, and shows of it. */
export const publish = php('wordpress.php', 'author');

/** The code of WordPress's block editor, all in one. WordPress gives Lodash its other name, too. */
export function blockEditor() {
  const paths = JSON.parse(php('block-editor.php')());
  const read = (path) => readFileSync(`/usr/share/wordpress/wp-includes/js/${path}`, 'utf8');
  return paths.map((path) => read(path) + (path.includes('lodash') ? '\nlodash = _.noConflict();' : '')).join('\n;');
}

/** The version of a package of Debian. */
export const version = (name) => run('dpkg-query', ['--show', '--showformat=${Version}', name]);

/** A site of one page, without a theme, in Hugo's default settings. */
function hugo(markdown) {
  const site = mkdtempSync(join(tmpdir(), 'p11-hugo-'));
  try {
    for (const name of ['content', 'layouts']) mkdirSync(join(site, name));
    writeFileSync(join(site, 'config.toml'), 'baseURL = "https://partner.example/"\n');
    writeFileSync(join(site, 'content', '_index.md'), `---\ntitle: A page\n---\n${markdown}`);
    writeFileSync(join(site, 'layouts', 'index.html'), '{{ .Content }}');
    run('hugo', ['--source', site, '--quiet']);
    return readFileSync(join(site, 'public', 'index.html'), 'utf8');
  } finally {
    rmSync(site, { recursive: true });
  }
}

/** A block of WordPress's for code. */
const htmlBlock = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->\n`;

/** Path by path, as in libraries.js, by Debian's packages. */
export const paths = [
  ['wordpress-html', 'wordpress', 'WordPress, author, HTML', 'html', publish],
  [
    'wordpress-html-block',
    'wordpress',
    'WordPress, author, block for HTML',
    'html',
    (html) => publish(htmlBlock(html)),
  ],
  [
    'wordpress-administrator',
    'wordpress',
    'WordPress, administrator, block for HTML',
    'html',
    (html) => php('wordpress.php', 'administrator')(htmlBlock(html)),
  ],
  ['wordpress-comment', 'wordpress', 'WordPress, comment', 'html', php('wordpress.php', 'comment')],
  [
    'bleach',
    'python3-bleach',
    'Bleach, with paragraphs (Django)',
    'html',
    (html) => run('/usr/bin/python3', [`${folder}django.py`], html),
  ],
  [
    'rails',
    'ruby-rails-html-sanitizer',
    'Rails sanitizer, default',
    'html',
    (html) => run('ruby', [`${folder}rails.rb`], html),
  ],
  ['hugo', 'hugo', 'Hugo, default: Markdown without HTML', 'markdown', hugo],
  [
    'kramdown',
    'ruby-kramdown',
    'kramdown, default (Jekyll)',
    'markdown',
    (markdown) => run('ruby', [`${folder}kramdown.rb`], markdown),
  ],
  [
    'kramdown-html',
    'ruby-kramdown',
    'kramdown, HTML (Jekyll)',
    'html',
    (html) => run('ruby', [`${folder}kramdown.rb`], html),
  ],
];
