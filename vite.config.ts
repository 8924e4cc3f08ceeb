import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import summaryModule from 'rollup-plugin-summary';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// The package's types describe a CommonJS module; what Node loads is the ES module, whose default is the function.
const summary = summaryModule as unknown as typeof summaryModule.default;

/** Builds the script of partners' pages, Lit included, into dist/cdn/. */
export default defineConfig({
  // Addresses count from the file itself: nobody knows where the files will stand.
  base: './',
  publicDir: false,
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
      },
      formats: ['es'],
    },
    rolldownOptions: {
      preserveEntrySignatures: false,
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes('/generated/statements/') ? 'words/[name]-[hash].js' : '[name]-[hash].js',
      },
      plugins: [summary({ showBrotliSize: true })],
    },
  },
});
