import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { typescript } from '../scripts/lib/vite-typescript.js';

/** Builds the pages of the demo that have code of their own into site/. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  oxc: false,
  plugins: [typescript()],
  envPrefix: 'SITE_',
  build: {
    outDir: '../site',
    emptyOutDir: true,
    assetsDir: 'demo',
    target: 'es2022',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: { fr: 'demo/index.html', en: 'demo/en/index.html' },
      // The pages that have no code use the same styles, and have to know their name.
      output: { assetFileNames: 'demo/demo[extname]' },
    },
  },
});
