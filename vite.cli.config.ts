import { defineConfig } from 'vite';

/**
 * Builds the command line into one file of dist/, with what it needs of other packages, so that
 * whoever installs this one for its elements installs nothing but Lit. Their licences stand beside it.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    license: { fileName: 'cli.licenses.md' },
    rolldownOptions: {
      output: { codeSplitting: false, entryFileNames: 'cli.js', banner: '#!/usr/bin/env node' },
    },
  },
});
