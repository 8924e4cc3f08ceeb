/*
 * `npm run new component <tag>` and `npm run new statement <id>`: writes all files of a new element or statement, and adds
 * it to every list. A new element is a copy of `<p11-about>`, the smallest that shows a text: tests keep the copy current.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bin, npm, root, setup, stop } from './lib/setup.js';

const model = 'p11-about';

/** Files that list the elements, and what to repeat there for the new one. */
const places = {
  'README.md': [/^\| `<p11-about>`.*\n/m],
  'docs/attributes.md': [/, `p11-about`/g],
  'demo/builder/labels.ts': [/^ +'p11-about': .*\n/gm],
  'package.json': [/^ +"\.\/p11-about(\/class)?": \{[^}]*\},\n/gm],
  'src/embed/elements.ts': [/^ +\['p11-about', .*\n/m],
  'src/embed/texts.ts': [/^export .*\/p11-about\.js';\n/m],
  'src/index.ts': [/^.*\/p11-about\.define\.js';\n/m],
  'src/server/pinned.ts': [/^ +'p11-about': .*\n/m],
  'src/server/tags.ts': [/^ +'p11-about': .*\n/m],
  'src/server/testing.ts': [/^ +'p11-about': .*\n/m],
  'test/package/bundles.test.js': [/^ +'p11-about': .*\n/m],
  'test/support/elements.ts': [/^import .*\/p11-about\.examples\.js';\n/m, /^ +'p11-about': .*\n/m],
};

const kinds = {
  component: {
    name: /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/,
    expected: 'a tag: lower-case words with hyphens between',
    folder: (tag) => `src/components/${tag}`,
    make: component,
  },
  statement: {
    name: /^(?!latest$)[a-z0-9]+(-[a-z0-9]+)*$/,
    expected: 'an id of lower-case letters, digits and hyphens, other than “latest”, which stands for the newest',
    folder: (id) => `src/data/statements/${id}`,
    make: statement,
  },
};

const [kindName, name = ''] = process.argv.slice(2);
const kind = Object.hasOwn(kinds, kindName ?? '') ? kinds[kindName] : undefined;
if (!kind) stop('Expected: npm run new component <tag>, or npm run new statement <id>.');
if (!kind.name.test(name)) stop(`“${name}” cannot be the name of a ${kindName}. Expected ${kind.expected}.`);
if (existsSync(root + kind.folder(name))) stop(`${kind.folder(name)}/ exists already.`);

setup();
kind.make(name, kind.folder(name));

function component(tag, folder) {
  const rename = renaming(tag);
  const from = `src/components/${model}`;
  const copies = readdirSync(root + from).map((file) => [`${folder}/${rename(file)}`, rename(read(`${from}/${file}`))]);
  const named = Object.entries(places).map(([path, patterns]) => [
    path,
    patterns.reduce((text, pattern) => repeat(path, text, pattern, rename), read(path)),
  ]);
  write([...copies, ...named]);
  bin('prettier', ['--write', '--log-level', 'warn', folder, ...Object.keys(places)]);
  npm(['run', 'manifest', '--silent']);
  console.log(`
${folder}/ is a copy of <${model}>, with the name <${tag}>. Now:
  1. change the class and its comment in ${folder}/, then its tests and examples
  2. change what these files say about it: README.md, docs/attributes.md, demo/builder/labels.ts, src/server/tags.ts
  3. run npm run manifest and npm run trees, and read what they wrote
  4. add a line to CHANGELOG.md, then run npm run verify and npm test`);
}

/** Returns a function that replaces the model's names in a text. */
function renaming(tag) {
  const pascal = (kebab) => kebab.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  const camel = (kebab) => pascal(kebab).replace(/^\w/, (letter) => letter.toLowerCase());
  return (text) =>
    [(kebab) => kebab, pascal, camel].reduce((sum, style) => sum.replaceAll(style(model), style(tag)), text);
}

/** Returns the text with each match repeated under the new name. */
function repeat(path, text, pattern, rename) {
  if (text.search(pattern) < 0)
    stop(`scripts/new.js does not find <${model}> in ${path}. Update “places” in scripts/new.js.`);
  return text.replace(pattern, (match) => match + rename(match));
}

function statement(id, folder) {
  const template = (file) => read(`scripts/new/${file}`).replaceAll('statement-id', id);
  const bibliography = 'src/data/bibliography.yaml';
  write([
    ...['fr.md', 'en.md'].map((file) => [`${folder}/${file}`, template(file)]),
    [bibliography, `${read(bibliography)}\n${template('bibliography.yaml')}`],
  ]);
  console.log(`
${folder}/ has a file for each language, and src/data/bibliography.yaml ends with an entry. Now:
  1. copy the published French into fr.md exactly
  2. translate it into en.md: the same passages in the same order
  3. fill in the entry in the bibliography, and move it to the place of its date: the newest come first
  4. run npm run check:content: it lists what is left to replace and what is wrong, with file and line
  5. run npm run lock -- statements/${id}/fr statements/${id}/en bibliography, and compare what it wrote with the
     published page
  6. add a line to CHANGELOG.md
  7. look at it with npm start, then run npm run verify and npm test`);
}

function read(path) {
  return readFileSync(root + path, 'utf8');
}

/** Writes texts to their paths. It runs after every text is ready, so an error leaves nothing half made. */
function write(texts) {
  for (const [path, text] of texts) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
}
