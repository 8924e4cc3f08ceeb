/*
 * Checks that every path, link and command that the docs name exists, and that generated snippets in them are current. A
 * snippet follows a comment with the command that writes it; `--write` runs these commands again.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sourcePaths } from './lib/copy.js';
import { root, stop } from './lib/setup.js';

const read = (path) => readFileSync(root + path, 'utf8');
const { scripts } = JSON.parse(read('package.json'));
/** What a command makes, and git ignores. */
const isMade = (path) =>
  /^(dist|site|release|cdn|node_modules|integrations\/wordpress\/p11-embed\.zip)(\/|$)/.test(path);
const folders = readdirSync(root, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? one.name : []));
const startsHere = new RegExp(`^(${[...folders.filter((name) => name !== 'node_modules'), '.ci'].join('|')})/`);

/** Ids of the headings of a page, as GitHub makes them. */
const headings = (path) =>
  Array.from(read(path).matchAll(/^#+ (.+)$/gm), ([, text]) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Links, and the pictures of HTML. */
function* deadLinks(path, text) {
  for (const [, link, picture] of text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="(docs\/[^"]+)"/g)) {
    if (/^\w+:/.test(link ?? '')) continue;
    const [file, id] = (link ?? picture).split('#');
    const target = file === '' ? path : relative(root, join(root, dirname(path), file));
    if (!existsSync(root + target)) yield `links to ${link ?? picture}`;
    else if (id && !headings(target).includes(id)) yield `links to ${link}, and ${target} has no such heading`;
  }
}

/** Paths in code that begin with a folder of the repository. Recipes for frameworks name files of their readers. */
function* missingPaths(path, text) {
  if (path === 'docs/frameworks.md') return;
  for (const [, code] of text.matchAll(/`([^`\n]+)`/g)) {
    const isPath = startsHere.test(code) && !/[\s*{}<>…]/.test(code);
    if (isPath && !existsSync(root + code) && !isMade(code)) yield `names ${code}, which does not exist`;
  }
}

function* missingCommands(text) {
  for (const [all, name] of text.matchAll(/\bnpm run ([\w:-]+)/g)) if (!(name in scripts)) yield `names ${all}`;
  for (const [all, name] of text.matchAll(/\bnode (scripts\/[\w/-]+\.js)/g))
    if (!existsSync(root + name)) yield `names ${all}`;
  const commands = Array.from(
    read('src/cli/run.ts').matchAll(/^import \{ (\w+) \} from '\.\/\1\.js';/gm),
    ([, name]) => name,
  );
  for (const [all, name] of text.matchAll(/\bnpx p11-embed ([a-z]+)/g))
    if (!commands.includes(name)) yield `names ${all}`;
}

/** A comment with a command of the command line, and the code block below it. */
const generated = /<!-- npx p11-embed (.+) -->\n\n```html\n[^]*?```/g;
const run = (command) =>
  execFileSync(process.execPath, [`${root}dist/cli.js`, ...command.split(' ')], { encoding: 'utf8' });

const problems = [];
for (const path of sourcePaths().filter((one) => /\.md$/.test(one) && !/^(src\/data|test)\/|^CHANGELOG/.test(one))) {
  const text = read(path);
  const current = text.replace(
    generated,
    (_, command) => `<!-- npx p11-embed ${command} -->

\`\`\`html
${run(command)}\`\`\``,
  );
  if (current !== text && process.argv.includes('--write')) writeFileSync(root + path, current);
  else if (current !== text)
    problems.push(`${path}: a snippet is not current. Run: node scripts/check-docs.js --write`);
  for (const what of [...deadLinks(path, text), ...missingPaths(path, text), ...missingCommands(text)])
    problems.push(`${path} ${what}`);
}
if (problems.length > 0) stop(problems.join('\n'));
