import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Component as SvelteComponent } from 'svelte';
import { render as renderSvelte } from 'svelte/server';
import { compile } from 'svelte/compiler';
import { createSSRApp, type Component } from 'vue';
import { compileScript, parse } from 'vue/compiler-sfc';
import { renderToString as renderVue } from 'vue/server-renderer';
import { readHtml } from '../../test/support/snippet-readers.js';
import { react, svelte, vue } from './frameworks.js';
import { snippet } from './snippet.node.js';
import { ask } from './tags.js';
import { cases, everyCase } from './testing.js';

/*
 * What the frameworks make of the snippets for them: each is compiled as a project would, imports
 * the built package, and renders.
 */

const reports = resolve(import.meta.dirname, '../../.reports');
mkdirSync(reports, { recursive: true });
// Inside the repository, where “p11-embed” and the frameworks are found.
const folder = mkdtempSync(join(reports, 'frameworks-'));
after(() => rmSync(folder, { recursive: true }));

let files = 0;

/** What a compiled module exports. */
async function load<Exports>(code: string): Promise<Exports> {
  const file = join(folder, `${(files += 1)}.mjs`);
  writeFileSync(file, code);
  return (await import(pathToFileURL(file).href)) as Exports;
}

/** What the snippet for Vue says that the project is to set, in each of the files that it names. */
async function elementsOfVue(code: string): Promise<(tag: string) => boolean> {
  const found = Array.from(code.matchAll(/isCustomElement: (\(tag\) => [^}]+)/g), ([, test]) => test!.trim());
  assert.deepEqual(found, [found[0], found[0]]);
  return (await load<{ default: (tag: string) => boolean }>(`export default ${found[0]!};`)).default;
}

const frameworks = {
  async react(code: string) {
    const { code: compiled } = await transform(code, { loader: 'tsx', jsx: 'automatic' });
    const [component] = Object.values(await load<Record<string, ComponentType>>(compiled));
    return renderToStaticMarkup(createElement(component!));
  },
  async vue(code: string) {
    const templateParseOptions = { isCustomElement: await elementsOfVue(code) };
    const { content } = compileScript(parse(code, { templateParseOptions }).descriptor, {
      id: 'snippet',
      inlineTemplate: true,
      templateOptions: { ssr: true, ssrCssVars: [] },
    });
    return renderVue(createSSRApp((await load<{ default: Component }>(content)).default));
  },
  async svelte(code: string) {
    const { js } = compile(code, { generate: 'server' });
    const { default: component } = await load<{ default: SvelteComponent }>(js.code);
    return renderSvelte(component).body;
  },
} as const;

const siteUrl = 'https://words.example.org/p11/';
const ofThePage = { id: 'words', class: 'wide quiet' };

/** Every case, and an element with all that has no value. */
const asked = [
  ...everyCase,
  ...['p11-statement', 'p11-about'].map((tag) => ({
    name: `${tag} with attributes without a value, and those of the page`,
    tag,
    attributes: { ...cases[tag]![0]!.attributes, 'official-only': '', 'structured-data': '', ...ofThePage },
  })),
];

for (const [form, render] of Object.entries(frameworks) as [
  keyof typeof frameworks,
  (code: string) => Promise<string>,
][]) {
  describe(`a snippet for ${form}`, () => {
    for (const { name, tag, attributes } of asked) {
      test(`renders the element with its attributes, and whose words it shows inside: ${name}`, async () => {
        const html = await render(await snippet(form, { tag, attributes, siteUrl }));
        const { attributes: rendered, lines, links } = readHtml(html, tag);
        assert.deepEqual(rendered, attributes);
        const { source } = (await ask(tag, attributes)).fallback;
        assert.deepEqual(
          lines!.map(({ text }) => text),
          [`${source.text} ${source.link.text}`.trim()],
        );
        assert.deepEqual(links, [source.link.href]);
      });
    }
  });
}

test('a snippet for React runs in the browser where pages are rendered on a server', async () => {
  const code = await snippet('react', { tag: 'p11-about', attributes: {}, siteUrl });
  assert.match(code, /^'use client';\n/);
});

test('a snippet for Vue leaves the components of a project to Vue', async () => {
  const isCustomElement = await elementsOfVue(await snippet('vue', { tag: 'p11-about', attributes: {}, siteUrl }));
  const tags = ['p11-about', 'router-view', 'v-btn', 'donate-form'];
  assert.deepEqual(tags.filter(isCustomElement), ['p11-about']);
});

test('a snippet shows braces in words as braces', async () => {
  const text = '{{ 1 + 1 }} {1 + 1} & <b>';
  const source = { text, lang: 'fr', link: { href: 'https://example.org/{a}', text } } as const;
  const { fallback } = await ask('p11-about', {});
  const one = { tag: 'p11-about', given: new Map(), fallback: { ...fallback, source } };
  for (const [form, write] of Object.entries({ react, vue, svelte })) {
    const { lines, links } = readHtml(await frameworks[form as keyof typeof frameworks](write(one)), one.tag);
    assert.equal(lines![0]!.text, `${text} ${text}`, form);
    assert.deepEqual(links, [source.link.href], form);
  }
});
