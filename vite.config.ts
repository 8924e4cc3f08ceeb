import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import summaryModule from 'rollup-plugin-summary';
import { shareByPage } from './scripts/lib/vite-shared.js';
import { typescript } from './scripts/lib/vite-typescript.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// The package's types describe a CommonJS module; what Node loads is the ES module, whose default is the function.
const summary = summaryModule as unknown as typeof summaryModule.default;

/** Modules of src/shared/ that stand in the entry's own file, because every element needs them. */
const inEntry = new Set(
  `address button.styles console define description donate-link donation element events focus hook-fragment host.styles
  library link locale locale-controller property report statements texts words-controller`.split(/\s+/),
);

/** Modules that wait for a reader, or for a page that asks for more. */
const onDemand = /\.desk(\.labels)?\.ts$/;

/** Files of the script that hold more than what one element alone needs. */
const files = [
  // The loader, Lit, and what every element shares.
  {
    name: 'embed',
    test: (id: string) =>
      id.includes('/node_modules/') ||
      /\/embed\/(embed|elements|watch)\.ts$|\/generated\/(catalogue|organisations\/donation|texts\/[\w-]*)\.ts$/.test(
        id,
      ) ||
      inEntry.has(/\/src\/shared\/(.*)\.ts$/.exec(id)?.[1] ?? ''),
  },
  // The statement, and what the other elements with words import from it.
  {
    name: 'statement',
    test: (id: string) =>
      !onDemand.test(id) &&
      /\/components\/p11-statement\/[\w.-]*\.ts$|\/src\/shared\/(about|attributes|blocks|donate|heading|language-switch|clipboard|passages|published|words\.styles)\.ts$|generated\/organisations\/(ccpe|phoenix-11|aidezmoisvp)\.ts$/.test(
        id,
      ),
  },
];

/**
 * Writes `integrity.json`: for each file of the script, by its path, what the `integrity`
 * attribute of a page has to say. Read from the disk, because a browser checks what it is sent.
 */
function integrity(): Plugin {
  return {
    name: 'integrity',
    writeBundle({ dir = '' }, bundle) {
      const paths = Object.keys(bundle)
        .filter((path) => path.endsWith('.js'))
        .sort();
      const hashes = paths.map((path) => {
        const hash = createHash('sha384')
          .update(readFileSync(join(dir, path)))
          .digest('base64');
        return [path, `sha384-${hash}`] as const;
      });
      writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify(Object.fromEntries(hashes), undefined, 2)}\n`);
    },
  };
}

/** Builds the script of partners' pages, Lit included, into dist/cdn/. */
export default defineConfig({
  // Addresses count from the file itself: nobody knows where the files will stand.
  base: './',
  publicDir: false,
  oxc: false,
  plugins: [typescript(), shareByPage(), integrity()],
  define: { __P11_VERSION__: JSON.stringify(version) },
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } },
    reportCompressedSize: false,
    // As a library: for an application Vite wraps each import() in code that preloads styles.
    lib: {
      entry: {
        embed: 'src/embed/embed.ts',
        'embed.classic': 'src/embed/embed.classic.ts',
        frame: 'src/embed/frame.ts',
        framed: 'src/embed/framed.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // The elements' files import from the entry what they share.
      preserveEntrySignatures: 'allow-extension',
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: files },
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId }) =>
          /\/generated\/(statements|texts)\//.test(facadeModuleId ?? '')
            ? 'words/[name]-[hash].js'
            : 'parts/[name]-[hash].js',
      },
      plugins: [summary({ showBrotliSize: true })],
    },
  },
});
