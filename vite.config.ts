import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import summaryModule from 'rollup-plugin-summary';
import { shareByPage } from './scripts/lib/vite-shared.js';
import { terser } from './scripts/lib/vite-terser.js';
import { typescript } from './scripts/lib/vite-typescript.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// The package's types describe a CommonJS module; what Node loads is the ES module, whose default is the function.
const summary = summaryModule as unknown as typeof summaryModule.default;

/** Whether a module of `src/` is one of a list of paths without their ending. */
function oneOf(paths: string): (id: string) => boolean {
  const files = new Set(paths.split(/\s+/).map((path) => join(import.meta.dirname, 'src', `${path}.ts`)));
  return (id) => files.has(id);
}

const inEntry = oneOf(`
  embed/embed embed/elements embed/watch
  shared/address shared/button.styles shared/console shared/define shared/description shared/dom shared/donate-link shared/donation
  shared/element shared/events shared/focus shared/hook-fragment shared/host.styles shared/library shared/link shared/locale
  shared/locale-controller shared/property shared/report shared/statements shared/texts
  content/generated/catalogue content/generated/organisations/donation
  content/generated/texts/arachnid content/generated/texts/ccpe content/generated/texts/cyberaide
  content/generated/texts/donate content/generated/texts/phoenix-11
`);

const withStatement = oneOf(`
  shared/about shared/attributes shared/blocks shared/clipboard shared/donate shared/heading shared/help shared/language-switch
  shared/passages shared/published shared/statement-note shared/unbroken shared/withdrawal shared/words-controller shared/words.styles
  content/generated/organisations/aidezmoisvp content/generated/organisations/arachnid
  content/generated/organisations/ccpe content/generated/organisations/phoenix-11
`);

/**
 * The files that hold what several elements share. Left to itself, the bundler makes one of all
 * that any two have in common, and a page fetches more files than it has elements.
 */
const groups = [
  // The loader, Lit, and what every element needs: there in the first round trip.
  { name: 'embed', test: (id: string) => id.includes('/node_modules/') || id.endsWith('/decorate.ts') || inEntry(id) },
  // The statement, and what the other elements with words import from its file.
  {
    name: 'statement',
    test: (id: string) => withStatement(id) || /\/p11-statement(\.(?!desk|guide)[\w-]+)*\.ts$/.test(id),
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
  plugins: [typescript(), shareByPage(), terser(), integrity()],
  define: { __P11_VERSION__: JSON.stringify(version) },
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    minify: false,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
    // As a library: for an application Vite wraps each import() in code that preloads styles.
    lib: {
      entry: {
        embed: 'src/embed/embed.ts',
        'embed.classic': 'src/embed/embed.classic.ts',
        frame: 'src/embed/frame.ts',
        framed: 'src/embed/framed.ts',
        'framed.early': 'src/embed/framed.early.ts',
        statement: 'src/components/p11-statement/p11-statement.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // The elements' files import from the entry what they share.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: false,
        codeSplitting: { includeDependenciesRecursively: false, groups },
        // The statement's file is one of the parts.
        entryFileNames: ({ name }) => (name === 'statement' ? 'parts/[name]-[hash:6].js' : '[name].js'),
        chunkFileNames: ({ facadeModuleId }) =>
          /\/generated\/(statements|texts)\//.test(facadeModuleId ?? '')
            ? 'words/[name]-[hash:6].js'
            : 'parts/[name]-[hash:6].js',
      },
      plugins: [summary({ showBrotliSize: true })],
    },
  },
});
