import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/setup.js';
import { filesIn, installed, modules, project, read, run, tarball } from './project.js';

const files = filesIn(installed);
const maps = files.filter((path) => path.endsWith('.map'));

/** What a map says that its file was made from: paths in the package, and whether the map itself holds their text. */
function sourcesOf(map) {
  const { sections, ...whole } = JSON.parse(read(map));
  // A file of several chunks has the map of each.
  const parts = sections ? sections.map((section) => section.map) : [whole];
  return parts.flatMap(({ sources, sourceRoot = '', sourcesContent = [] }) =>
    sources.map((source, at) => ({
      path: join(dirname(map), sourceRoot, source),
      isInMap: typeof sourcesContent[at] === 'string',
    })),
  );
}

/** A file as one of a kind: its folder at the top, and how its name ends. */
const kindOf = (path) => path.replace(/^([^/]+\/).*?((\.d)?\.\w+(\.map)?)$/, '$1**$2');

describe('the tarball', () => {
  test('holds files of these kinds only', () => {
    assert.deepEqual([...new Set(files.map(kindOf))].sort(), [
      'ACCESSIBILITY.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENSE',
      'LICENSE-WORDS.md',
      'README.md',
      'custom-elements.json',
      'dist/**.d.ts',
      'dist/**.d.ts.map',
      'dist/**.js',
      'dist/**.js.map',
      'dist/**.json',
      'dist/**.md',
      'docs/**.md',
      'docs/**.png',
      'docs/**.svg',
      'examples/**.md',
      'html-custom-data.json',
      'integrations/**.txt',
      'package.json',
      'src/**.ts',
      'web-types.json',
    ]);
  });

  test('has all that its README links to', () => {
    const addresses = [...read('README.md').matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset)="(docs\/[^"]+)"/g)];
    const own = addresses
      .map(([, link, picture]) => link ?? picture)
      .filter((address) => !/^(https?:|#)/.test(address));
    assert.ok(own.length > 0);
    const dead = own.filter((address) => !files.some((path) => path.startsWith(address.replace(/#.*/, ''))));
    assert.deepEqual(dead, []);
  });

  test('asks no module for a `this` that it does not have', () => {
    const asking = files.filter(
      (path) => /^dist\/(?!cdn\/|cli\.js).*\.js$/.test(path) && /\(this && this\./.test(read(path)),
    );
    assert.deepEqual(asking, []);
  });

  test('has the source of every map, and no other', () => {
    const sources = maps.flatMap(sourcesOf).filter(({ isInMap }) => !isInMap);
    const paths = [...new Set(sources.map(({ path }) => path))].sort();
    assert.deepEqual(
      files.filter((path) => path.startsWith('src/')),
      paths,
    );
  });

  test('has V8 compile at once what a page fetches to run', () => {
    const run = files.filter((path) => /^dist\/cdn\/(embed|parts\/.*)\.js$/.test(path));
    assert.ok(run.length > 5, `${run}`);
    // The hint is one only in the first line.
    const late = run.filter((path) => !read(path).startsWith('//# allFunctionsCalledOnLoad\n'));
    assert.deepEqual(late, []);
  });

  test('has a map for every declaration and every module', () => {
    // The files of words are data.
    const made = files.filter((path) => /^dist\/(?!cli\.js|cdn\/words\/).*(\.d\.ts|\.js)$/.test(path));
    assert.deepEqual(
      made.filter((path) => !maps.includes(`${path}.map`)),
      [],
    );
  });

  test('has no module that nothing imports', async () => {
    const { metafile } = await build({
      stdin: { contents: modules.map((name) => `import '${name}';`).join('\n'), resolveDir: project },
      absWorkingDir: installed,
      bundle: true,
      conditions: ['node'],
      external: ['lit', 'lit/*', '@lit-labs/*'],
      format: 'esm',
      ignoreAnnotations: true,
      metafile: true,
      platform: 'node',
      write: false,
    });
    const imported = Object.keys(metafile.inputs);
    const isOfTypes = (path) => /^export \{\};$/m.test(read(path));
    const own = files.filter((path) => /^dist\/(?!cdn\/|cli\.js).*\.js$/.test(path) && !isOfTypes(path));
    assert.deepEqual(
      own.filter((path) => !imported.includes(path)),
      [],
    );
  });

  test('has every element of the repository', () => {
    for (const tag of readdirSync(`${root}src/components`)) {
      assert.ok(modules.includes(`p11-embed/${tag}`), tag);
      assert.ok(modules.includes(`p11-embed/${tag}/class`), tag);
    }
  });

  for (const [name, args] of [
    ['publint', ['node_modules/publint/src/cli.js', 'run', '--strict', tarball]],
    [
      '@arethetypeswrong/cli',
      ['tools/package/node_modules/@arethetypeswrong/cli/dist/index.js', '--profile', 'esm-only', tarball],
    ],
  ]) {
    test(`is without fault to ${name}`, () => {
      const { status, stdout, stderr } = run([join(root, args[0]), ...args.slice(1)]);
      assert.equal(status, 0, stdout + stderr);
    });
  }
});
