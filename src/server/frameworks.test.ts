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
import { snippet } from './snippet.node.js';
import { everyCase } from './testing.js';

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

const frameworks = {
  async react(code: string) {
    const { code: compiled } = await transform(code, { loader: 'tsx', jsx: 'automatic' });
    const [component] = Object.values(await load<Record<string, ComponentType>>(compiled));
    return renderToStaticMarkup(createElement(component!));
  },
  async vue(code: string) {
    const templateParseOptions = { isCustomElement: (tag: string) => tag.includes('-') };
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

for (const [form, render] of Object.entries(frameworks) as [
  keyof typeof frameworks,
  (code: string) => Promise<string>,
][]) {
  describe(`a snippet for ${form}`, () => {
    for (const { name, tag, attributes } of everyCase) {
      test(`renders the element with its attributes: ${name}`, async () => {
        const code = await snippet(form, { tag, attributes, siteUrl: 'https://words.example.org/p11/' });
        assert.deepEqual(readHtml(await render(code), tag).attributes, attributes);
      });
    }
  });
}
