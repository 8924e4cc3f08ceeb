/* Systems that are not packages of npm: Debian's packages wordpress, php-cli, python3-bleach, ruby-… */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { kramdown } from '../../tools/checkers/markdown-engines.js';

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
  ['kramdown-html', 'ruby-kramdown', 'kramdown, HTML (Jekyll)', 'html', kramdown],
];
