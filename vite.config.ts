import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import summaryModule from 'rollup-plugin-summary';
import { chunksOnPage } from './scripts/lib/vite-chunks.js';
import { files } from './scripts/lib/vite-files.js';
import { terser } from './scripts/lib/vite-terser.js';
import { typescript } from './scripts/lib/vite-typescript.js';
import { readStatements, words } from './scripts/lib/vite-words.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// The package's types describe a CommonJS module; what Node loads is the ES module, whose default is the function.
const summary = summaryModule as unknown as typeof summaryModule.default;

/** Whether a module of `src/` is one of a list of paths without their ending. */
function oneOf(paths: string): (id: string) => boolean {
  const files = new Set(paths.split(/\s+/).map((path) => join(import.meta.dirname, 'src', `${path}.ts`)));
  return (id) => files.has(id);
}

const inCore = oneOf(`
  embed/catalogue embed/page
  shared/address shared/button.styles shared/console shared/define shared/description shared/dom shared/donate-link shared/donation
  shared/element shared/events shared/focus shared/hook-fragment shared/host.styles shared/library shared/link shared/locale
  shared/locale-controller shared/property shared/report shared/statements shared/texts
  content/generated/catalogue content/generated/organisations/donation
  content/generated/texts/arachnid content/generated/texts/ccpe content/generated/texts/cyberaide
  content/generated/texts/donate content/generated/texts/phoenix-11
`);

const withStatement = oneOf(`
  shared/about shared/attributes shared/blocks shared/clipboard shared/donate shared/heading shared/language-switch
  shared/passages shared/published shared/remark shared/remarks shared/remarks.labels shared/words-controller shared/words.styles
  content/generated/organisations/aidezmoisvp content/generated/organisations/arachnid
  content/generated/organisations/ccpe content/generated/organisations/phoenix-11
`);

/**
 * The files that hold what several elements share. Left to itself, the bundler makes one of all
 * that any two have in common, and a page fetches more files than it has elements.
 */
const groups = [
  // Lit and what every element needs. It stands in `embed.js` and in each pinned file.
  { name: 'core', test: (id: string) => id.includes('/node_modules/') || id.endsWith('/decorate.ts') || inCore(id) },
  // The statement, and what the other elements with words import from its file.
  {
    name: 'statement',
    test: (id: string) => withStatement(id) || /\/p11-statement(\.(?!desk|guide)[\w-]+)*\.ts$/.test(id),
  },
  // With each publication it grows, and no code does.
  { name: 'bibliography', test: (id: string) => id.endsWith('/generated/bibliography.ts') },
];

/**
 * Writes `integrity.json`: for each file of the script, by its path, what the `integrity`
 * attribute of a page has to say. Read from the disk, because a browser checks what it is sent.
 */
function integrity(): Plugin {
  return {
    name: 'integrity',
    writeBundle({ dir = '' }) {
      const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' })
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

const statements = await readStatements();
const tags = readdirSync(join(import.meta.dirname, 'src/components')).sort();

/** Builds the script of partners' pages, Lit included, into dist/cdn/. */
export default defineConfig({
  // Addresses count from the file itself: nobody knows where the files will stand.
  base: './',
  publicDir: false,
  oxc: false,
  plugins: [typescript(), words(statements), chunksOnPage(), terser(), files(tags, statements), integrity()],
  define: {
    __P11_VERSION__: JSON.stringify(version),
    __P11_STATEMENTS__: JSON.stringify(statements.map(({ row }) => row).join(' ')),
  },
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
        pinned: 'src/embed/pinned.ts',
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
        // The files of the statement and of what starts a pinned file are parts.
        entryFileNames: ({ name }) => (/^(statement|pinned)$/.test(name) ? 'parts/[name]-[hash:8].js' : '[name].js'),
        chunkFileNames: ({ name, facadeModuleId }) => {
          if (name === 'core') return '[name]-[hash:8].js';
          const isWords = name === 'bibliography' || (facadeModuleId ?? '').includes('/generated/texts/');
          return `${isWords ? 'words' : 'parts'}/[name]-[hash:8].js`;
        },
      },
      plugins: [summary({ showBrotliSize: true })],
    },
  },
});
