import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';

/**
 * Minifies by Terser; it wants `minify: false` beside it. Vite's own call of Terser keeps, in what
 * is built as a library, what tells a bundler which calls have no effect; nothing bundles this
 * script again. And it works around Safari 10.
 */
export function terser(): Plugin {
  return {
    name: 'terser',
    async renderChunk(text) {
      const { code = '', map } = await minify(text, {
        module: true,
        ecma: 2020,
        compress: { passes: 3 },
        // The licences are in licenses.md.
        format: { comments: false },
        sourceMap: { asObject: true },
      });
      return { code, map: map as Rolldown.SourceMapInput };
    },
  };
}
