import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';
import summaryModule from 'rollup-plugin-summary';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// The package's types describe a CommonJS module; what Node loads is the ES module, whose default is the function.
const summary = summaryModule as unknown as typeof summaryModule.default;

/** Makes the styles of `.styles.ts` files small. A template literal is text to every other minifier. */
async function minifyStyles(code: string): Promise<string> {
  const literal = /css`([^`$]*)`/g;
  const found = [...code.matchAll(literal)].map(([, css = '']) => transform(css, { loader: 'css', minify: true }));
  const small = (await Promise.all(found)).map(({ code: css }) => css.trim());
  return code.replace(literal, () => `css\`${small.shift()!}\``);
}

/**
 * TypeScript by esbuild, as in the tests. Vite's own compiler shares its helper for decorators
 * between files, and so has every page fetch one more file of a few lines.
 */
const typescript: Plugin = {
  name: 'typescript',
  transform: {
    filter: { id: /\.ts$/ },
    handler: async (code, id) =>
      transform(id.endsWith('.styles.ts') ? await minifyStyles(code) : code, {
        loader: 'ts',
        sourcefile: id,
        sourcemap: true,
        target: 'es2022',
        tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      }),
  },
};

/**
 * What stands in the entry's own file: the loader, Lit, and what several elements share. An
 * element's code finds it there in the first round trip, and a page fetches one file for each
 * element that it uses. Left to itself, the bundler makes a file of all that any two of them share.
 */
function isInEntry(id: string): boolean {
  if (id.includes('/node_modules/')) return true;
  const forFew = /\/shared\/(citation|print|structured-data)\.ts$/;
  if (forFew.test(id)) return false;
  return /\/(shared\/.*|embed\/(?!embed\.classic).*|generated\/[^/]*|generated\/texts\/[\w-]*)\.ts$/.test(id);
}

/** Builds the script of partners' pages, Lit included, into dist/cdn/. */
export default defineConfig({
  // Addresses count from the file itself: nobody knows where the files will stand.
  base: './',
  publicDir: false,
  oxc: false,
  plugins: [typescript],
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
      // The elements' files import from the entry what they share.
      preserveEntrySignatures: 'allow-extension',
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'embed', test: isInEntry }] },
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId }) =>
          /\/generated\/(statements|texts)\//.test(facadeModuleId ?? '')
            ? 'words/[name]-[hash].js'
            : '[name]-[hash].js',
      },
      plugins: [summary({ showBrotliSize: true })],
    },
  },
});
