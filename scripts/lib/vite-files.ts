import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { locales } from '../../src/content/compile.js';
import { pinnedName, textOf, withStatement } from '../../src/server/pinned.js';
import { keyOf, page, withImports } from './vite-chunks.js';
import { compileHint, minifyFile } from './vite-terser.js';
import { shortHash, type Statement } from './vite-words.js';

type Chunk = Rolldown.OutputChunk;

/** The code of a chunk as one part of a file with others. */
function partOf({ code, fileName }: Chunk): string {
  const part = code
    .replace(`${compileHint}\n`, '')
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
    .trim();
  // A variable outside of its block would be shared with the other chunks.
  if (!/^\{.*\}$/s.test(part) || /^\}\s*(var|let|const|function|class)\b/m.test(part))
    throw new Error(`${fileName} is not one block after Terser, so it cannot stand in a file with others.`);
  return part;
}

/** `p11-about` → `P11About` */
const classOf = (tag: string) => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const moduleOf = (tag: string) => `/components/${tag}/${tag}.ts`;

/**
 * Puts chunks together into files: `embed.js`, which contains the core, and one self-contained file for each element and
 * statement in `pinned/`.
 */
export function files(tags: readonly string[], statements: readonly Statement[]): Plugin {
  return {
    name: 'files',
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
      const find = (name: string) => chunks.find((chunk) => chunk.name === name)!;
      const [core, last, entry] = [find('core'), find('pinned'), find('embed')];

      const before = [compileHint, partOf(core), ''].join('\n');
      entry.code = before + entry.code;
      const mapOf = (name: string) =>
        JSON.parse(String((bundle[`${name}.map`] as Rolldown.OutputAsset).source)) as unknown;
      const sections = [
        { offset: { line: 1, column: 0 }, map: mapOf(core.fileName) },
        { offset: { line: before.split('\n').length - 1, column: 0 }, map: mapOf('embed.js') },
      ];
      (bundle['embed.js.map'] as Rolldown.OutputAsset).source = JSON.stringify({
        version: 3,
        file: 'embed.js',
        sections,
      });

      /** The modules that an element fetches when it needs them, except for other elements and what only those show. */
      const fetchedBy = (tag: string): string[] => {
        const visited = new Set<string>();
        const fetched = new Set<string>();
        const isOfAnother = (id: string) =>
          tags.some((other) => id.endsWith(moduleOf(other))) ||
          (id.includes('/generated/texts/') && !id.includes(`/${textOf[tag]}.`));
        const visit = (id: string): void => {
          if (visited.has(id)) return;
          visited.add(id);
          const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
          const own = dynamicallyImportedIds.filter((later) => !isOfAnother(later));
          for (const later of own) fetched.add(later);
          [...importedIds, ...own].forEach(visit);
        };
        visit([...this.getModuleIds()].find((id) => id.endsWith(moduleOf(tag)))!);
        return [...fetched];
      };

      const byName = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk]));
      for (const tag of tags) {
        const exporter = chunks.find((chunk) => chunk.exports.includes(classOf(tag)))!;
        const later = fetchedBy(tag).map((id) => chunks.find(({ moduleIds }) => moduleIds.includes(id))!);
        const all = [exporter, ...later, last].flatMap(({ fileName }) => withImports(fileName, byName));
        const code = [...new Set(all)].map((name) => partOf(byName[name]!));
        const key = (chunk: Chunk) => `p[${JSON.stringify(keyOf(chunk.fileName))}]()`;
        for (const statement of withStatement.includes(tag) ? statements : [undefined]) {
          const words = statement ? locales.map((locale) => statement.files[locale].code) : [];
          const row = statement ? JSON.stringify(statement.row) : '';
          const start = `{const p=${page};${key(last)}.startPinned(${JSON.stringify(tag)},${key(exporter)}.${classOf(tag)},${row})}`;
          const source = `${[compileHint, ...code, ...words, (await minifyFile(start)).code].join('\n')}\n`;
          const name = pinnedName(tag, statement?.id);
          this.emitFile({ type: 'asset', fileName: `${name}-${shortHash(source)}.js`, source });
        }
      }
    },
    async writeBundle({ dir = '' }, bundle) {
      // Only now: `licenses.md` is about the chunks that are there before.
      const inside = Object.values(bundle).filter(
        ({ fileName }) => fileName.startsWith('core-') || fileName.startsWith('parts/pinned-'),
      );
      await Promise.all(inside.map(({ fileName }) => rm(join(dir, fileName))));
    },
  };
}
