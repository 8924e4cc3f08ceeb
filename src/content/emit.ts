import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { locales, type Content } from './compile.js';
import type { Locale, StatementModule, Status, TextWords } from './types.js';

const head = '// Made by `npm run content` from src/data/. Edit the words there.\n';

/** The modules that the elements import, by path below the folder of generated modules. */
export function toModules({ statements, texts, organisations, publications, lock }: Content): Map<string, string> {
  const modules = new Map<string, string>();
  for (const words of statements) {
    modules.set(`statements/${words.id}.${words.locale}.ts`, statementModule(words));
  }
  for (const words of texts) {
    modules.set(`texts/${words.id}.${words.locale}.ts`, textModule(words));
    modules.set(`texts/${words.id}.ts`, textEntryModule(texts.filter(({ id }) => id === words.id)));
  }
  modules.set('catalogue.ts', catalogueModule(statements));
  modules.set('published.ts', publishedModule(statements));
  modules.set('hashes.ts', hashesModule(statements, lock));
  for (const [id, organisation] of Object.entries(organisations)) {
    modules.set(`organisations/${id}.ts`, organisationModule(id, organisation));
  }
  modules.set('organisations.ts', organisationsModule(Object.keys(organisations)));
  modules.set('bibliography.ts', bibliographyModule(publications));
  return modules;
}

function statementModule(words: StatementModule): string {
  const type = 'withdrawn' in words ? 'WithdrawnStatement' : 'StatementWords';
  return `${head}import type { ${type} } from '../../types.js';\n\nconst words: ${type} = ${json(words)};\nexport default words;\n`;
}

/** The statements with their languages, newest first: the first that is not withdrawn is the latest. */
export function newestFirst(statements: readonly StatementModule[]): [id: string, versions: StatementModule[]][] {
  const byId = new Map<string, StatementModule[]>();
  for (const words of statements) byId.set(words.id, [...(byId.get(words.id) ?? []), words]);
  return [...byId].sort(([, [a]], [, [b]]) => b!.published.date.localeCompare(a!.published.date));
}

function catalogueModule(statements: readonly StatementModule[]): string {
  const entries = newestFirst(statements).map(([id, versions]) => {
    return [
      `  ${JSON.stringify(id)}: {`,
      ...('withdrawn' in versions[0]! ? ['    withdrawn: true,'] : []),
      ...entryLines(versions, `./statements/${id}`).map((line) => `  ${line}`),
      '  },',
    ].join('\n');
  });
  return `${head}import type { CatalogueEntry } from '../types.js';\n\n/** The bundled statements by id, newest first. */\nexport const catalogue = {\n${entries.join('\n')}\n} satisfies Record<string, CatalogueEntry>;\n`;
}

/** By itself: the catalogue is in the script of every page, and no page asks it for a date. */
function publishedModule(statements: readonly StatementModule[]): string {
  const dates = Object.fromEntries(statements.map(({ id, published }) => [id, published]));
  return `${head}import type { Published } from '../types.js';\n\nexport const published = ${json(dates)} satisfies Record<string, Published>;\n`;
}

/** By itself: no page needs it, and a program that does can have it without the words. */
function hashesModule(statements: readonly StatementModule[], lock: Content['lock']): string {
  const hashes: Record<string, Partial<Record<Locale, Record<string, string>>>> = {};
  for (const { id, locale } of statements) {
    const locked = Object.entries(lock[`statements/${id}/${locale}`] ?? {});
    hashes[id] ??= {};
    if (locked.length > 0) hashes[id][locale] = Object.fromEntries(locked.map(([key, { sha256 }]) => [key, sha256]));
  }
  return `${head}import type { OfficialHashes } from '../types.js';\n\nexport const hashes = ${json(hashes)} satisfies Record<string, OfficialHashes>;\n`;
}

function textModule(words: TextWords): string {
  const type = 'label' in words ? 'TextWords<DonateWords>' : 'TextWords';
  const imports = 'label' in words ? 'DonateWords, TextWords' : 'TextWords';
  return `${head}import type { ${imports} } from '../../types.js';\n\nconst words: ${type} = ${json(words)};\nexport default words;\n`;
}

/** A module for each text, so that a bundle knows only of those it names. */
function textEntryModule(versions: readonly TextWords[]): string {
  const { id } = versions[0]!;
  const entry = `export const ${constantName(id)} = {\n${entryLines(versions, `./${id}`).join('\n')}\n} as const;\n`;
  return `${head}${entry}${labelConstant(versions)}`;
}

/** The label of a text's link is at hand: a button that waits for it would fetch more address than label. */
function labelConstant(versions: readonly TextWords[]): string {
  const labels = versions.flatMap((words) => ('label' in words ? [[words.locale, words.label] as const] : []));
  if (labels.length === 0) return '';
  return `\nexport const ${constantName(versions[0]!.id)}Label = ${json(Object.fromEntries(labels))} as const;\n`;
}

/** What a library knows of a text: which languages are official, and how to fetch each. */
function entryLines(versions: readonly { readonly locale: Locale; readonly status: Status }[], path: string): string[] {
  const official = versions.filter(({ status }) => status === 'official').map(({ locale }) => locale);
  return [
    `  official: ${JSON.stringify(official)},`,
    '  load: {',
    ...locales.map((locale) => `    ${locale}: async () => (await import('${path}.${locale}.js')).default,`),
    '  },',
  ];
}

/** `phoenix-11` → `phoenix11` */
function constantName(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** One module each, so that a file of the script holds only those that its elements name. */
function organisationModule(id: string, organisation: Content['organisations'][string]): string {
  const { name, abbreviation, charityNumber, telephone, url, certainty } = organisation;
  const facts = {
    name,
    ...(abbreviation && { abbreviation }),
    ...(charityNumber && { charityNumber }),
    ...(telephone && { telephone: { fr: telephone.fr, en: telephone.en } }),
    url,
    ...(certainty === 'unknown' && { unconfirmed: true }),
  };
  return `${head}import type { Organisation } from '../../types.js';\n\nexport const ${constantName(id)}: Organisation = ${json(facts)};\n`;
}

function organisationsModule(ids: readonly string[]): string {
  return `${head}${ids.map((id) => `export { ${constantName(id)} } from './organisations/${id}.js';\n`).join('')}`;
}

function bibliographyModule(publications: Content['publications']): string {
  return `${head}import type { Publication } from '../types.js';\n\n/** What the group published and what was published about it, newest first. */\nexport const bibliography: readonly Publication[] = ${json(publications)};\n`;
}

function json(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

/** Writes the modules below `directory`, and removes what is there from words that are gone. */
export async function writeModules(modules: ReadonlyMap<string, string>, directory: string): Promise<void> {
  for (const [path, text] of modules) {
    const target = join(directory, path);
    // A file that stays the same keeps its time, so that watchers stay quiet.
    if ((await readFile(target, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const current = new Set([...modules.keys()].map((path) => join(directory, path)));
  const present = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of present.filter((file) => file.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // Nobody's own file is removed, whatever folder is named on the command line.
    if (!current.has(path) && (await readFile(path, 'utf8')).startsWith(head)) await rm(path);
  }
}
