/*
 * Compares what names elements and attributes with custom-elements.json: markup, links and shortcodes in docs, examples,
 * source and plugin, the table of docs/attributes.md, the builder's labels and the command line. Whoever renames an
 * attribute sees here what else to rename.
 */
import { readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { elementsOf } from './lib/api.js';
import { sourcePaths } from './lib/copy.js';
import { root, stop } from './lib/setup.js';

const read = (path) => readFileSync(root + path, 'utf8');
const elements = new Map(elementsOf(JSON.parse(read('custom-elements.json'))).map((one) => [one.tagName, one]));
const namesOf = (tag, kind) => (elements.get(tag)[kind] ?? []).map(({ name }) => name);
const everyAttribute = [...elements.keys()].flatMap((tag) => namesOf(tag, 'attributes'));
const tagPattern = [...elements.keys()].join('|');

/** Attributes of HTML and of frameworks, which any element can have. */
const isGlobal = (name) =>
  /^(id|class|className|style|slot|hidden|dir|tabindex|key|ref|v-\w+|data-[\w-]+|aria-[\w-]+)$/.test(name);

/** Whether an element has what a template sets: an attribute, a property (`.limit`, `[limit]`) or an event. */
function isKnown(tag, name) {
  if (/^(@|on|\()/.test(name)) return namesOf(tag, 'events').includes(name.replace(/^(@|on:?|\()|\)$/g, ''));
  if (/^[.[]/.test(name)) return namesOf(tag, 'members').includes(name.replace(/[.[\]]/g, ''));
  const plain = name.replace(/^(:|\?|v-bind:)/, '');
  return isGlobal(plain) || namesOf(tag, 'attributes').includes(plain);
}

/** Elements in HTML and in templates. */
function* unknownInMarkup(text) {
  // The Astro example has a component of its own that takes the tag as a property.
  const markup = new RegExp(`<(?:P11 tag=")?(${tagPattern})"?(?=\\s)((?:"[^"]*"|'[^']*'|=>|[^<>"'])*)>`, 'g');
  for (const [, tag, inside] of text.matchAll(markup)) {
    const withoutValues = inside.replace(/"[^"]*"|'[^']*'|\$?\{[^}]*\}/g, '""');
    for (const [, name] of withoutValues.matchAll(/(?<=\s)([^\s=]+)=/g))
      if (!isKnown(tag, name)) yield `<${tag} ${name}="…">`;
  }
}

/** Arguments of functions that take a tag and its attributes. */
function* unknownInCalls(text) {
  const calls = new RegExp(`(?<!\\[)'(${tagPattern})', (?:attributes: )?\\{([^}]*)\\}`, 'g');
  for (const [, tag, given] of text.matchAll(calls))
    for (const [, name] of given.matchAll(/(?:^|,)\s*'?([a-z-]+)'?:/g))
      if (!isKnown(tag, name)) yield `${tag} with { ${name} }`;
}

/** Links that stand for an element, addresses of the site's pages, and shortcodes. */
function* unknownInAddresses(text) {
  const ways = [
    /#p11-embed=([a-z0-9-]+)((?:&(?:amp;)?[\w-]+=[^&"\s<`)’]*)*)/g,
    /\/embed\/([a-z0-9-]+)\/[\w/-]*\?([\w-]+=[^"\s<`)’]*)/g,
    /\[p11(?: element="([a-z0-9-]+)")?((?: [\w-]+="[\w-]+")*)\]/g,
  ];
  for (const [all, tag = 'p11-statement', given] of ways.flatMap((way) => [...text.matchAll(way)])) {
    const others = ['color-scheme', 'address'];
    const names = Array.from(given.matchAll(/(?<![\w-])([a-z][\w-]*)=/g), ([, name]) => name);
    const known = elements.has(tag) ? [...namesOf(tag, 'attributes'), ...others] : [];
    if (!elements.has(tag) || names.some((name) => !known.includes(name))) yield all;
  }
}

/** Options of the command line. */
function* unknownInCommands(text) {
  const own = ['form', 'site', 'json', 'timeout', 'max-size', 'help', 'version', 'eml'];
  for (const [all] of text.matchAll(/npx p11-embed [^\n`#]+/g))
    for (const [, name] of all.matchAll(/ --([\w-]+)/g))
      if (!own.includes(name) && !everyAttribute.includes(name)) yield all.trim();
}

/** Attributes that source code reads by name, and the plugin's list of those that an address must not set. */
function* unknownInSource(text) {
  const reads =
    /\b(?:given|asked|known)\.(?:get|has|delete|includes)\('([\w-]+)'|\battribute\(element, '([\w-]+)'\) === '/g;
  const names = Array.from(text.matchAll(reads), ([, taken, compared]) => taken ?? compared);
  for (const [, list] of text.matchAll(/const LEADING = array\(([^)]*)\)/g))
    names.push(...Array.from(list.matchAll(/'([\w-]+)'/g), ([, name]) => name));
  for (const name of names) if (!everyAttribute.includes(name)) yield `the attribute ${name}`;
}

/** The table of attributes: each with exactly the elements that have it. */
function* wrongInTable(text) {
  const rows = new Map(
    Array.from(text.matchAll(/^\| `([\w-]+)` +\| ([^|]+)\|/gm), ([, name, on]) => [
      name,
      on.trim() === 'all' ? [...elements.keys()] : Array.from(on.matchAll(/`([\w-]+)`/g), ([, tag]) => tag),
    ]),
  );
  for (const name of new Set([...rows.keys(), ...everyAttribute])) {
    const having = [...elements.keys()].filter((tag) => namesOf(tag, 'attributes').includes(name));
    if ([...(rows.get(name) ?? [])].sort().join() !== having.sort().join())
      yield `${name} is on ${having.join(', ') || 'no element'}`;
  }
}

function* unknownInLabels({ tags, attributes, values }) {
  for (const tag of elements.keys()) if (!(tag in tags)) yield `<${tag}> has no label`;
  for (const tag of Object.keys(tags)) if (!elements.has(tag)) yield `<${tag}>`;
  const chosen = everyAttribute.filter((name) => !['lang', 'statement', 'passage'].includes(name));
  for (const name of new Set(chosen)) if (!(name in attributes)) yield `${name} has no label`;
  for (const name of Object.keys(attributes)) if (!everyAttribute.includes(name)) yield name;
  for (const key of Object.keys(values)) {
    const [name, value] = key.split(' ');
    const all = [...elements.values()].flatMap((element) => element.attributes.filter((one) => one.name === name));
    if (!all.some(({ type }) => value === '' || type.text.includes(`'${value}'`))) yield key;
  }
}

/** Tests write unknown names on purpose, and history is not renamed. */
const isChecked = (path) =>
  /\.(md|txt|html|ts|tsx|js|php|njk|astro|vue|svelte)$/.test(path) &&
  !/\.test\.|^(test|tools|scripts|src\/(data|content)|docs\/decisions|integrations\/wordpress\/test)\/|^CHANGELOG\.md$/.test(
    path,
  );

const checks = [unknownInMarkup, unknownInCalls, unknownInAddresses, unknownInCommands, unknownInSource];
const { labels } = await tsImport('../demo/builder/labels.ts', import.meta.url);
const problems = [
  ...sourcePaths()
    .filter(isChecked)
    .flatMap((path) => checks.flatMap((check) => Array.from(check(read(path)), (what) => `${path}: ${what}`))),
  ...Array.from(wrongInTable(read('docs/attributes.md')), (what) => `docs/attributes.md: ${what}`),
  ...Object.entries(labels).flatMap(([locale, words]) =>
    Array.from(unknownInLabels(words), (what) => `demo/builder/labels.ts, ${locale}: ${what}`),
  ),
];
if (problems.length > 0) stop(`Not in custom-elements.json:\n  ${problems.join('\n  ')}`);
