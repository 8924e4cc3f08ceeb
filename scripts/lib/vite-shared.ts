import MagicString from 'magic-string';
import type { Plugin } from 'vite';

const entry = 'embed.js';

/** Where the script that runs on a page leaves what its parts share: src/embed/embed.ts. */
const shared = `globalThis[Symbol.for('p11-embed')].shared`;

const imports = /^import \{ (.+) \} from "(?:\.\.?\/)+embed\.js";$/m;
const exported = /^export \{ (.+) \};$/m;

/** Reads the names of an import or an export statement: what each is called in the other file, and its name here. */
function pairs(names: string): [from: string, to: string][] {
  return names.split(', ').map((name) => {
    const [from = '', to = from] = name.split(' as ');
    return [from, to];
  });
}

/**
 * Has the parts take from the page what they share with the entry, in the place of an import of
 * `embed.js`. An import names an address, and what stands there may not be the script that runs:
 * another version that was cached, or the same file once more, where a page asks for it with a
 * query. What runs is what asked for the part, and is always of its version: so a thing's place
 * in a list is enough to know it by.
 */
export function shareByPage(): Plugin {
  return {
    name: 'share-by-page',
    renderChunk(code, { fileName }, _options, { chunks }) {
      const text = new MagicString(code);
      const places = chunks[entry]?.exports ?? [];
      if (fileName === entry) {
        text.replace(exported, (_, names: string) => {
          const here = new Map(pairs(names).map(([from, to]) => [to, from]));
          // The first script on a page is the one that runs.
          return `${shared} ??= [${places.map((place) => here.get(place)).join()}];`;
        });
      } else {
        text.replace(imports, (_, names: string) => {
          const here = new Map(pairs(names));
          const list = places.map((place) => here.get(place)).join();
          return `const [${list.replace(/,+$/, '')}] = ${shared};`;
        });
      }
      if (/^import\b.*embed\.js/m.test(text.toString()))
        this.error(`${fileName} imports embed.js in a way that is not known here.`);
      return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) } : undefined;
    },
  };
}
