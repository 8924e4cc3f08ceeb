import { transform } from 'esbuild';
import type { Plugin } from 'vite';

/** Makes the styles of `.styles.ts` files small. A template literal is text to every other minifier. */
async function minifyStyles(code: string): Promise<string> {
  const literal = /css`([^`$]*)`/g;
  const found = [...code.matchAll(literal)].map(([, css = '']) => transform(css, { loader: 'css', minify: true }));
  const small = (await Promise.all(found)).map(({ code: css }) => css.trim());
  return code.replace(literal, () => `css\`${small.shift()!}\``);
}

/**
 * TypeScript by esbuild, as in the tests; it wants `oxc: false` beside it. Vite's own compiler
 * shares its helper for decorators between files, and so has every page fetch one more file of
 * a few lines.
 */
export function typescript(): Plugin {
  return {
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
}
