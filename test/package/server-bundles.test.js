import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { alone, project, run, write } from './project.js';

/* What a server's code becomes where a bundler puts all packages into it, as those of frameworks do. */

/** Writes two forms of a snippet, one of which has to be rendered, as JSON. */
const entry = `import { snippet } from 'p11-embed/snippet';

const asked = { tag: 'p11-about', attributes: { lang: 'fr' }, siteUrl: 'https://words.example.org/p11/' };
const written = (form) => snippet(form, asked).catch(({ message }) => message);
console.log(JSON.stringify({ quote: await written('quote'), static: await written('static') }));
`;

const bundlers = {
  async esbuild(folder) {
    await esbuild({
      entryPoints: [`${folder}/entry.js`],
      outdir: `${folder}/out`,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
    });
  },
  async Vite(folder) {
    await vite({
      root: folder,
      logLevel: 'error',
      configFile: false,
      build: { ssr: 'entry.js', outDir: 'out' },
      ssr: { noExternal: true },
    });
  },
};

/** What the bundle writes, in a project that has installed the package. */
async function bundled(name, parent) {
  const folder = write(`server-${name}`, { 'entry.js': entry }, parent);
  await bundlers[name](folder);
  const { status, stdout, stderr } = run([`${folder}/out/entry.js`]);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

for (const name of Object.keys(bundlers)) {
  describe(`a server’s bundle, by ${name}`, () => {
    test('has the snippets that need no rendering, without what renders', async () => {
      const { quote, static: rendered } = await bundled(name, alone);
      assert.match(quote, /^<blockquote /);
      assert.match(rendered, /^Rendering needs @lit-labs\/ssr.*npm install @lit-labs\/ssr$/);
    });

    test('renders where that is installed', async () => {
      const { static: rendered } = await bundled(name, project);
      assert.match(rendered, /^<p11-about lang="fr">\n<template shadowrootmode="open">\n/);
    });
  });
}
