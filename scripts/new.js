/*
 * `npm run new component <tag>` and `npm run new statement <id>`: all files of a new one, and its
 * place in those that name every one. An element begins as a copy of `<p11-about>`, the smallest
 * that shows a text: what is copied is tested, and cannot be out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bin, npm, root, setup, stop } from './lib/setup.js';

const model = 'p11-about';

/** Where elements are named one by one: what is said of the model there is said of the new one too. */
const places = {
  'README.md': [/^\| `<p11-about>`.*\n/m],
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
if (!kind.name.test(name)) stop(`“${name}” is no name for a ${kindName}. Expected ${kind.expected}.`);
if (existsSync(root + kind.folder(name))) stop(`${kind.folder(name)}/ is there already.`);

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
${folder}/ is a copy of <${model}>, by the name of <${tag}>. Now:
  1. say in the comment of the class what it is, and make it that; write its tests
  2. say the same where it is named: ${Object.keys(places).join(', ')}
  3. npm run manifest, then npm run trees, and read what they wrote
  4. add a line to CHANGELOG.md; npm run verify and npm test say what is missing`);
}

/** The names of the model in a text, as those of the new element. */
function renaming(tag) {
  const pascal = (kebab) => kebab.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  const camel = (kebab) => pascal(kebab).replace(/^\w/, (letter) => letter.toLowerCase());
  return (text) =>
    [(kebab) => kebab, pascal, camel].reduce((sum, style) => sum.replaceAll(style(model), style(tag)), text);
}

/** A text with each match said once more, renamed. */
function repeat(path, text, pattern, rename) {
  if (text.search(pattern) < 0)
    stop(`<${model}> is not named in ${path} as scripts/new.js expects. Mend “places” there.`);
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
${folder}/ has a file for each language, and the end of src/data/bibliography.yaml an entry. Now:
  1. put the published French into fr.md, sign for sign, and its translation into en.md
  2. say the same in the entry, and move it to where its date belongs: the newest come first
  3. npm run check:content says what is left to replace and what is wrong, with file and line
  4. npm run lock -- statements/${id}/fr statements/${id}/en bibliography locks the official words,
     and records which of them the translation was made from; read what it wrote
  5. add a line to CHANGELOG.md`);
}

function read(path) {
  return readFileSync(root + path, 'utf8');
}

/** Writes texts to their paths. All of them are there by now: what is missing somewhere leaves nothing half made. */
function write(texts) {
  for (const [path, text] of texts) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, text);
  }
}
