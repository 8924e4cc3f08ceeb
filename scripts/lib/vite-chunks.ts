import { posix } from 'node:path';
import MagicString from 'magic-string';
import type { Plugin, Rolldown } from 'vite';

/** The object that all scripts of this project share on a page: src/embed/page.ts. */
export const page = `globalThis[Symbol.for('p11-embed')] ??= {}`;

/** The files that are not chunks of one script, but scripts of their own. */
const standalone = /^(embed\.classic|frame|framed|framed\.early)\.js$/;

const imports = /^import (?:\{ (.+) \} from )?"(\.\.?\/.+)";$/gm;
const dynamicImports = /\bimport\("(\.\.?\/[^"]+)"\)/g;
const exported = /^export \{ (.+) \};$/m;

type Chunk = Pick<Rolldown.RenderedChunk, 'fileName' | 'imports' | 'dynamicImports' | 'exports'>;
type Chunks = Readonly<Record<string, Chunk>>;

/** The name of a chunk on a page: its path, which contains the hash of its content. */
export const keyOf = (fileName: string): string => fileName.replace(/\.js$/, '');

/** Reads the names of an import or an export statement: what each is called in the other file, and its name here. */
function pairs(names: string): [from: string, to: string][] {
  return names.split(', ').map((name) => {
    const [from = '', to = from] = name.split(' as ');
    return [from, to];
  });
}

/** A chunk and all that it imports, dependencies first. */
export function withImports(fileName: string, chunks: Chunks): string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  function visit(name: string): void {
    if (visited.has(name)) return;
    visited.add(name);
    chunks[name]!.imports.forEach(visit);
    found.add(name);
  }
  visit(fileName);
  return [...found];
}

/** Whether the exports of a chunk are read by name: by `import()`, or by the line that starts a pinned file. */
function isLoaded({ fileName }: Chunk, chunks: Chunks): boolean {
  if (fileName.startsWith('parts/pinned-')) return true;
  return Object.values(chunks).some((chunk) => chunk.dynamicImports.includes(fileName));
}

/**
 * Replaces the imports between chunks. Each chunk becomes a function under its own name in the object that the scripts
 * share on a page, and reads what it imports from there.
 *
 * - An import names an address, and the file there may be of another version. A chunk's name contains its hash.
 * - A chunk can stand in a file of its own or in one file with others, and several files can bring it: it runs once.
 */
export function chunksOnPage(): Plugin {
  return {
    name: 'chunks-on-page',
    renderChunk(code, chunk, _options, { chunks }) {
      const { fileName } = chunk;
      if (standalone.test(fileName)) {
        if (chunk.imports.length > 0)
          this.error(`${fileName} runs by itself, so it can import nothing from the script.`);
        return undefined;
      }
      const isEntry = fileName === 'embed.js';
      const text = new MagicString(code);
      if (code.includes('onPage')) this.error(`${fileName} has a name of its own that the build needs: onPage.`);
      const resolve = (address: string) => posix.join(posix.dirname(fileName), address);
      text.replaceAll(imports, (_, names: string | undefined, address: string) => {
        const source = chunks[resolve(address)]!;
        const value = `onPage[${JSON.stringify(keyOf(source.fileName))}]()`;
        if (!names) return `${value};`;
        if (isLoaded(source, chunks))
          return `const { ${pairs(names)
            .map(([from, to]) => `${from}: ${to}`)
            .join()} } = ${value};`;
        const here = new Map(pairs(names));
        const list = source.exports.map((name) => here.get(name)).join();
        return `const [${list.replace(/,+$/, '')}] = ${value};`;
      });
      text.replaceAll(dynamicImports, (_, address: string) => {
        // What runs already has the entry and the core.
        const needed = withImports(resolve(address), chunks).filter((name) => name.includes('/'));
        return `onPage.load(${JSON.stringify(needed.reverse().map(keyOf))})`;
      });
      let result = '[]';
      text.replace(exported, (_, names: string) => {
        const here = new Map(pairs(names).map(([from, to]) => [to, from]));
        result = isLoaded(chunk, chunks)
          ? `{ ${[...here].map(([name, value]) => `${name}: ${value}`).join()} }`
          : `[${chunk.exports.map((name) => here.get(name)).join()}]`;
        return '';
      });
      const key = JSON.stringify(keyOf(fileName));
      if (isEntry) {
        text.prepend(`const onPage = ${page};\n`);
        text.append(`\nonPage[${key}] ??= () => (${result});`);
      } else {
        // The second call returns what the first one made.
        text.prepend(`{ const onPage = ${page}; onPage[${key}] ??= () => {\n`);
        text.append(
          `\nconst onPageExports = ${result}; onPage[${key}] = () => onPageExports; return onPageExports; }; }`,
        );
      }
      if (/^(import|export)\b/m.test(text.toString()))
        this.error(`${fileName} imports or exports in a way that is not known here.`);
      return { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
    },
  };
}
