import { join } from 'node:path';
import { defineConfig } from 'vite';

const src = (path: string) => join(import.meta.dirname, 'src', path);

/** The words, and what finds them, are in the package already. */
const shared = { [src('data.ts')]: '../data.js', [src('shared/statements.ts')]: '../shared/statements.js' };

/**
 * Builds `p11-embed/verify` into one file of dist/, with the HTML parser and the diff that it needs, so
 * that users of the package install nothing but Lit.
 */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/verify',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    license: { fileName: 'licenses.md' },
    lib: { entry: src('verify/index.ts'), formats: ['es'], fileName: () => 'index.js' },
    rolldownOptions: { external: Object.keys(shared), output: { paths: shared } },
  },
});
