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

/**
 * What stands in the entry's own file: the loader, Lit, and what several elements share. An
 * element's code finds it there in the first round trip, and a page fetches one file for each
 * element that it uses. Left to itself, the bundler makes a file of all that any two of them share.
 */
function isInEntry(id: string): boolean {
  if (id.includes('/node_modules/')) return true;
  const forFew = /\/(shared\/(citation|print|structured-data)|generated\/bibliography)\.ts$/;
  if (forFew.test(id)) return false;
  return /\/(shared\/.*|embed\/(?!embed\.classic|frame|hook\/).*|generated\/[^/]*|generated\/texts\/[\w-]*)\.ts$/.test(
    id,
  );
}

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
    minify: true,
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
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'embed', test: isInEntry }] },
        minify: true,
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
