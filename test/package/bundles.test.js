import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { relative } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { installed, project, tags, write } from './project.js';

const statements = ['lighthouse-2023', 'river-ferry-2021'];

/** The words that each element fetches, by the names of their files. The label of the button is in its code. */
const words = {
  'arachnid-about': ['arachnid'],
  'ccpe-about': ['ccpe'],
  'cyberaide-report': ['cyberaide'],
  'donate-appeal': ['donate'],
  'donate-button': ['donate'],
  'p11-about': ['phoenix-11'],
  'p11-quote': statements,
  'p11-statement': statements,
  'p11-statement-list': statements,
  'quick-exit': [],
};

/** The elements that an element brings along: the list opens statements. */
const others = { 'p11-statement-list': ['p11-statement'] };

/** Files of a bundle, each with the paths of the modules that it has code of. */
const bundlers = {
  async esbuild(entry) {
    const { metafile } = await esbuild({
      entryPoints: [entry],
      absWorkingDir: installed,
      bundle: true,
      format: 'esm',
      metafile: true,
      outdir: 'unused',
      splitting: true,
      write: false,
    });
    // It also writes files for import() in code that it leaves out. Nothing leads to those.
    const reached = new Set(Object.keys(metafile.outputs).filter((path) => path.endsWith('/entry.js')));
    for (const path of reached) for (const { path: next } of metafile.outputs[path].imports) reached.add(next);
    return Array.from(reached, (path) => metafile.outputs[path]).map(({ inputs }, at) => ({
      isFirst: at === 0,
      modules: Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0),
    }));
  },
  async Vite(entry) {
    const input = { input: entry };
    const { output } = await vite({
      root: project,
      logLevel: 'error',
      configFile: false,
      build: { write: false, rolldownOptions: input },
    });
    return output
      .filter(({ type }) => type === 'chunk')
      .map(({ isEntry, modules }) => ({
        isFirst: isEntry,
        modules: Object.keys(modules)
          .filter((id) => modules[id].renderedLength > 0)
          .map((id) => relative(installed, id)),
      }));
  },
};

const unique = (values) => [...new Set(values)].sort();
const elementsOf = (modules) => unique(modules.flatMap((path) => /^dist\/components\/([^/]+)\//.exec(path)?.[1] ?? []));
const wordsOf = (modules) =>
  unique(modules.flatMap((path) => /generated\/(?:statements|texts)\/([\w-]+)\.(?:fr|en)\.js$/.exec(path)?.[1] ?? []));

for (const [name, bundle] of Object.entries(bundlers)) {
  describe(`a bundle of one element, by ${name}`, () => {
    for (const tag of tags) {
      test(`has that element and its words, and no others: ${tag}`, async () => {
        const folder = write(`bundle-${tag}`, { 'entry.js': `import 'p11-embed/${tag}';\n` });
        const files = await bundle(`${folder}/entry.js`);
        const all = files.flatMap(({ modules }) => modules);
        assert.deepEqual(elementsOf(all), unique([tag, ...(others[tag] ?? [])]));
        assert.deepEqual(wordsOf(all), words[tag]);
        const first = files.find(({ isFirst }) => isFirst).modules;
        assert.ok(first.length > 0);
        assert.deepEqual(wordsOf(first), [], 'words are fetched when they are shown');
        if (others[tag]) assert.deepEqual(elementsOf(first), [tag], 'what it opens is fetched then');
      });
    }
  });

  test(`a bundle of a class that nobody uses is empty, by ${name}`, async () => {
    const folder = write('bundle-unused', {
      'entry.js': `import { P11Statement } from 'p11-embed/p11-statement/class';\n`,
    });
    const all = (await bundle(`${folder}/entry.js`)).flatMap(({ modules }) => modules);
    assert.deepEqual(elementsOf(all), []);
  });
}
