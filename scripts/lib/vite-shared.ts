import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/** Where the script that runs on a page leaves what its parts share: src/embed/embed.ts. */
const shared = `globalThis[Symbol.for('p11-embed')].shared`;

const imports = /^import \{ (.+) \} from "(?:\.\.?\/)+embed\.js";$/m;
const exported = /^export \{ (.+) \};$/m;

/** The names of an import or an export statement as those of an object or of a pattern. */
function pairs(names: string, write: (from: string, to: string) => string): string {
  return names
    .split(', ')
    .map((name) => {
      const [from = '', to = from] = name.split(' as ');
      return write(from, to);
    })
    .join(', ');
}

/**
 * Has the parts take from the page what they share with the entry, in the place of an import of
 * `embed.js`. An import names an address, and what stands there may not be the script that runs:
 * another version that was cached, or the same file once more, where a page asks for it with a
 * query. What runs is what asked for the part, and is always of its version.
 */
export function shareByPage(): Plugin {
  return {
    name: 'share-by-page',
    renderChunk(code, { fileName }) {
      const text = new MagicString(code);
      if (fileName === 'embed.js') {
        text.replace(exported, (_, names: string) => {
          // The first script on a page is the one that runs.
          return `${shared} ??= { ${pairs(names, (from, to) => `${to}: ${from}`)} };`;
        });
      } else {
        text.replace(imports, (_, names: string) => {
          return `const { ${pairs(names, (from, to) => `${from}: ${to}`)} } = ${shared};`;
        });
      }
      if (/^import\b.*embed\.js/m.test(text.toString()))
        this.error(`${fileName} imports embed.js in a way that is not known here.`);
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) } : undefined;
    },
  };
}
