import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../../scripts/lib/setup.js';
import { installed, modules, read, run, tags, write } from './project.js';

const { snippet } = await import(join(installed, 'dist/server/snippet.node.js'));

/*
 * Two files for each way of writing an element: one in which all is right, and one with a mistake
 * on every line that has an element. What the elements take is read from the manifest, and so the
 * types and the manifest are compared too.
 */

const elements = JSON.parse(read('custom-elements.json'))
  .modules.flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

/** A value as a template writes it, and as the property holds it. Without a text, the attribute has no value. */
const word = (text) => ({ text, value: text });
const number = (text) => ({ text, value: Number(text) });
const list = (...words) => ({ text: words.join(' '), value: words });

/** Values that an attribute takes, and those that it does not. */
function valuesOf({ type: { text } }) {
  // As the manifest spells it: `'full' | 'summary'`, or with `(…)[]` around for a list of them.
  const words = Array.from(text.matchAll(/'([^']+)'/g), ([, found]) => found);
  if (text.endsWith('[]'))
    return {
      right: [...words.map((one) => list(one)), list(...words)],
      wrong: [list('wrong'), list('wrong', words[0])],
    };
  if (words.length > 0) return { right: words.map(word), wrong: [word('wrong')] };
  if (text === 'boolean') return { right: [{ value: true }], wrong: [word('wrong')] };
  if (/\d/.test(text)) return { right: text.split(' | ').map(number), wrong: [number('7'), word('wrong')] };
  if (text.includes('number')) return { right: [number('1')], wrong: [word('wrong')] };
  return { right: [word('words')], wrong: [] };
}

/** A line for each value of each attribute. */
function lines(kind, write) {
  return elements
    .flatMap(({ tagName, attributes }) =>
      attributes.flatMap((attribute) =>
        valuesOf(attribute)[kind].map((value) => write(tagName, attribute.name, value)),
      ),
    )
    .join('\n');
}

const inMarkup = (tag, name, { text }) => `<${tag} ${text === undefined ? name : `${name}="${text}"`}></${tag}>`;

function inScript(tag, name, { value }) {
  const property = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  return `document.createElement('${tag}').${property} = ${JSON.stringify(value)};`;
}

const listeners = {
  right: `(event) => event.code satisfies string`,
  wrong: `(event) => event.detail`,
};

/** The lines of a file that a checker complains of. */
function complaints(output, file) {
  const line = new RegExp(`${file.replace('.', '\\.')}[(:" ]+(\\d+)`, 'g');
  return [...new Set(Array.from(output.matchAll(line), ([, number]) => Number(number)))].sort((a, b) => a - b);
}

const strict = {
  target: 'ES2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['ES2022', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  noEmit: true,
};

/** What checks the files of a project, by their extension: a script of an installed package, with its arguments. */
const checkers = {
  ts: ['typescript/bin/tsc', '-p', '.', '--pretty', 'false'],
  tsx: ['typescript/bin/tsc', '-p', '.', '--pretty', 'false'],
  vue: ['vue-tsc/bin/vue-tsc.js', '-p', '.', '--pretty', 'false'],
  svelte: [
    ...['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json'],
    ...['--output', 'machine', '--threshold', 'error'],
  ],
};

/** Has the files of a folder checked, and the declarations of the package with them. Returns what is said of them. */
function check(extension, name, files, options = {}) {
  const compilerOptions = { ...strict, ...options };
  const config = JSON.stringify({ compilerOptions, include: ['*'] });
  const folder = write(`types-${name}`, { 'tsconfig.json': config, ...files });
  const [script, ...args] = checkers[extension];
  const { status, stdout, stderr } = run([join(root, 'node_modules', script), ...args], folder);
  const output = stdout + stderr;
  assert.doesNotMatch(output, /node_modules\/.*error/);
  return { status, output };
}

/**
 * Has two files checked, and compares the lines that are complained of with those that have a
 * mistake.
 *
 * @param extension - Of the two files.
 * @param text - The text of a file, by its kind.
 */
function checkBoth(extension, text, options = {}) {
  const files = { [`right.${extension}`]: text('right'), [`wrong.${extension}`]: text('wrong') };
  const name = [extension, options.moduleResolution, options.jsxImportSource].filter(Boolean).join('-');
  const { output } = check(extension, name, files, options);
  const mistakes = text('wrong')
    .split('\n')
    .flatMap((line, at) => (/^<\w+-|^document\./.test(line) ? [at + 1] : []));
  assert.ok(mistakes.length > 20);
  assert.deepEqual(complaints(output, `right.${extension}`), [], output);
  assert.deepEqual(complaints(output, `wrong.${extension}`), mistakes, output);
}

/** An element in which each attribute says something that it may, as a snippet asks for it. */
function everyAttribute({ attributes }) {
  const asked = attributes.map((attribute) => [attribute.name, valuesOf(attribute).right.at(-1).text ?? true]);
  const known = { lang: 'en', statement: 'latest', passage: 'p1', year: '2021', href: 'https://example.org/' };
  return {
    ...Object.fromEntries(asked.map(([name, value]) => [name, known[name] ?? value])),
    id: 'words',
    class: 'wide quiet',
  };
}

/** A snippet of each element, by the name of a file. */
async function snippets(form, extension) {
  const siteUrl = 'https://words.example.org/p11/';
  const written = elements.map(async (element) => {
    const attributes = everyAttribute(element);
    return [`${element.tagName}.${extension}`, await snippet(form, { tag: element.tagName, attributes, siteUrl })];
  });
  return Object.fromEntries(await Promise.all(written));
}

describe('the types of the installed package', () => {
  test('are those of every element that the manifest has', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...tags].sort());
  });

  for (const [moduleResolution, module] of [
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ]) {
    test(`resolve under ${moduleResolution}, and know properties and events of an element that a script makes`, () => {
      const script = (kind) => `${modules.map((name) => `import '${name}';`).join('\n')}
${lines(kind, inScript)}
document.createElement('p11-statement').addEventListener('p11-error', ${listeners[kind]});
`;
      checkBoth('ts', script, { moduleResolution, module });
    });
  }

  for (const tag of ['p11-statement', 'donate-button']) {
    test(`know the events of an element by its own entry: ${tag}`, () => {
      const script = `import 'p11-embed/${tag}';
const element = document.querySelector('${tag}')!;
element.addEventListener('p11-render', ({ id }) => id satisfies string);
element.shown?.locale satisfies 'fr' | 'en' | undefined;
`;
      const { status, output } = check('ts', `entry-${tag}`, { 'page.ts': script });
      assert.equal(status, 0, output);
    });
  }

  for (const [name, form, event, options] of [
    ['React 19', 'react', 'onp11-error', { jsx: 'react-jsx' }],
    ['Preact', 'preact', 'onp11-error', { jsx: 'react-jsx', jsxImportSource: 'preact' }],
    ['Solid', 'solid', 'on:p11-error', { jsx: 'preserve', jsxImportSource: 'solid-js' }],
  ]) {
    test(`know the attributes and events in JSX of ${name}`, () => {
      const component = (kind) => `import type {} from 'p11-embed/${form}';
export const page = () => <>
${lines(kind, inMarkup)}
<p11-statement ${event}={${listeners[kind]}}></p11-statement>
</>;
`;
      checkBoth('tsx', component, options);
    });
  }

  test('know the elements and attributes that a server can render', () => {
    const script = `import { renderToString } from 'p11-embed/server';
await renderToString('p11-statement', { statement: 'latest', 'heading-level': 3, id: 'words', lang: undefined });
await renderToString('p11-about');
await renderToString('p11-about' as string, { anything: true });
// @ts-expect-error It has no such attribute.
await renderToString('p11-statement', { statment: 'latest' });
// @ts-expect-error It has none of another element.
await renderToString('p11-about', { href: 'https://example.org/' });
// @ts-expect-error There is no such element.
await renderToString('p11-statment');
`;
    const { status, output } = check('ts', 'server', { 'page.ts': script }, { lib: ['ES2022'] });
    assert.equal(status, 0, output);
  });

  test('know the attributes and events in templates of Vue', () => {
    const component = (kind) => `<script setup lang="ts">
import type {} from 'p11-embed/vue';
</script>
<template>
${lines(kind, inMarkup)}
<p11-statement @p11-error="${listeners[kind]}"></p11-statement>
</template>
`;
    checkBoth('vue', component);
  });

  test('know the attributes and events in templates of Svelte', () => {
    const component = (kind) => `<script lang="ts">
import type {} from 'p11-embed/svelte';
</script>
${lines(kind, inMarkup)}
<p11-statement onp11-error={${listeners[kind]}}></p11-statement>
`;
    checkBoth('svelte', component);
  });

  for (const [form, extension, options] of [
    ['react', 'tsx', { jsx: 'react-jsx' }],
    ['vue', 'vue', { allowJs: true, checkJs: true }],
    ['svelte', 'svelte', { allowJs: true, checkJs: true }],
  ]) {
    test(`accept every attribute of the snippets for ${form}, and no value that is not known`, async () => {
      const files = await snippets(form, extension);
      const types = { 'types.ts': `import type {} from 'p11-embed/${form}';\n` };
      const right = check(extension, `snippets-${form}`, { ...types, ...files }, options);
      assert.equal(right.status, 0, right.output);
      const text = files[`p11-statement.${extension}`].replace(/ variant="\w+"/, ' variant="wrong"');
      const wrong = check(extension, `snippets-${form}-wrong`, { ...types, [`wrong.${extension}`]: text }, options);
      assert.equal(complaints(wrong.output, `wrong.${extension}`).length, 1, wrong.output);
    });
  }
});
