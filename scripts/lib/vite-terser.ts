import { minify } from 'terser';
import type { Plugin, Rolldown } from 'vite';

/**
 * Has V8 compile all functions of a file with the file, off the main thread, not each when it is first called: a page
 * fetches a part to run it. V8 calls it an explicit compile hint, and has it since Chrome 136; other engines read a
 * comment. It has to be the first line. `docs/decisions/0015` has what was measured.
 */
export const compileHint = '//# allFunctionsCalledOnLoad';

/** Minifies a file by Terser. */
export async function minifyFile(text: string, preamble = ''): Promise<{ code: string; map: Rolldown.SourceMapInput }> {
  const { code = '', map } = await minify(text, {
    module: true,
    ecma: 2020,
    compress: { passes: 3 },
    // The licences are in licenses.md.
    format: { comments: false, preamble },
    sourceMap: { asObject: true },
  });
  return { code, map: map as Rolldown.SourceMapInput };
}

/**
 * Minifies by Terser; it wants `minify: false` beside it. Vite's own call of Terser keeps, in what
 * is built as a library, what tells a bundler which calls have no effect; nothing bundles this
 * script again. And it works around Safari 10.
 */
export function terser(): Plugin {
  return {
    name: 'terser',
    renderChunk: (text, { fileName }) => minifyFile(text, fileName.startsWith('parts/') ? compileHint : ''),
  };
}
