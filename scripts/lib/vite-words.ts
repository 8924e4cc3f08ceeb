import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { compile, locales } from '../../src/content/compile.js';
import { dataFolder } from '../../src/content/data-folder.js';
import { newestFirst } from '../../src/content/emit.js';
import type { Locale, StatementModule } from '../../src/content/types.js';
import { page } from './vite-chunks.js';
import { minifyFile } from './vite-terser.js';

/** A statement as the script knows it. */
export interface Statement {
  readonly id: string;
  /** What `src/embed/catalogue.ts` reads. */
  readonly row: string;
  /** Its words, as files by their path. */
  readonly files: Readonly<Record<Locale, { readonly path: string; readonly code: string }>>;
}

/** The hash in a file's name. */
export const shortHash = (text: string, length = 8): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length);

/**
 * One hash of four characters serves both languages, because each one is in the entry. It only has to differ from the
 * earlier hashes of the same statement. docs/decisions/0018-addresses-of-the-words.md
 */
async function toStatement(id: string, versions: readonly StatementModule[]): Promise<Statement> {
  const hash = shortHash(JSON.stringify(versions) + page, 4);
  const official = versions.filter(({ status }) => status === 'official').map(({ locale }) => locale);
  const toFile = async (locale: Locale) => {
    const words = versions.find((version) => version.locale === locale);
    const key = `words/${id}.${locale}-${hash}`;
    const code = `{const p=${page};p[${JSON.stringify(key)}]??=()=>({default:${JSON.stringify(words)}})}`;
    return [locale, { path: `${key}.js`, code: (await minifyFile(code)).code }] as const;
  };
  const flags =
    'withdrawn' in versions[0]!
      ? `.${official.join('+')}.withdrawn`
      : official.join() === 'fr'
        ? ''
        : `.${official.join('+')}`;
  return {
    id,
    row: `${id}.${hash}${flags}`,
    files: Object.fromEntries(await Promise.all(locales.map(toFile))) as Statement['files'],
  };
}

/** The statements, newest first. */
export async function readStatements(): Promise<Statement[]> {
  const { statements } = await compile(dataFolder);
  return Promise.all(newestFirst(statements).map(([id, versions]) => toStatement(id, versions)));
}

/**
 * Writes the words of the statements as files that the bundler does not know. The package imports each of them; in the
 * script, that would be a list of addresses in the entry, on every page.
 */
export function words(statements: readonly Statement[]): Plugin {
  return {
    name: 'words',
    load: {
      filter: { id: /\/content\/generated\/catalogue\.ts$/ },
      handler: () => ({ code: 'export const catalogue = {};', moduleSideEffects: false }),
    },
    generateBundle() {
      for (const { files } of statements)
        for (const { path, code } of Object.values(files))
          this.emitFile({ type: 'asset', fileName: path, source: code });
    },
  };
}
