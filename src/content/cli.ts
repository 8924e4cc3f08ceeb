import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import '../../scripts/lib/closed-pipe.js';
import { compile, type Content } from './compile.js';
import { dataFolder } from './data-folder.js';
import { toModules, writeModules } from './emit.js';
import { lockFile, updateLock } from './lock.js';
import { formatProblems } from './problem.js';
import { recordReview, translationsFile } from './translations.js';

/** Where the words are, and where their modules go. */
interface Folders {
  readonly data: string;
  readonly out: string;
}

const commands: Record<string, (folders: Folders, groups: readonly string[]) => Promise<void>> = {
  async build({ data, out }) {
    const modules = toModules(await compiled(data));
    await writeModules(modules, out);
    console.log(`The words are compiled: ${modules.size} modules in ${shown(out)}/.`);
  },

  async check({ data }) {
    const { statements, official, outdated, unconfirmed } = await compiled(data);
    console.log(
      `The words are in order: ${statements.length} texts, ${official.length} official paragraphs and lines as locked.`,
    );
    if (outdated.length > 0) {
      console.log('\nTranslations of an earlier official text. Review them, then run:');
      for (const { group, keys } of outdated) console.log(`  npm run lock -- ${group}\n    ${keys.join(', ')}`);
    }
    if (unconfirmed.length === 0) return;
    console.log(
      `\nNot confirmed (${unconfirmed.length}). If you know better, edit ${shown(data)}/ and set “certainty: seen”:`,
    );
    for (const { what, value, certainty, basis } of unconfirmed) {
      console.log(`  ${what}\n    ${value}\n    ${certainty}: ${basis}`);
    }
  },

  async lock({ data }, groups) {
    const content = await compile(data);
    // Words that are not in order would be locked in part, and those that cannot be read unlocked.
    if (!content.lockable) throw new Error(formatProblems(content.problems, `${shown(data)}/`));
    const known = [...new Set([...groupsOf(content), ...Object.keys(content.lock)])].sort();
    const unknown = groups.filter((group) => !known.includes(group));
    if (groups.length === 0 || unknown.length > 0) {
      const what =
        unknown.length > 0
          ? `There are no words “${unknown.join('”, “')}”.`
          : 'Which words? A lock is changed on purpose, so name them.';
      throw new Error(`${what}\n\n${known.map((group) => `  npm run lock -- ${group}`).join('\n')}`);
    }
    const lock = updateLock(content.lock, content.official, groups);
    const reviewed = recordReview(content.reviewed, content.translations, groups);
    const written = [
      ...(await writeJson(join(data, lockFile), lock)),
      ...(await writeJson(join(data, translationsFile), reviewed)),
    ];
    console.log(
      written.length > 0
        ? `Locked as they are now: ${groups.join(', ')}. Read the change to ${written.map(shown).join(' and ')} before you commit it.`
        : `Nothing to lock: ${groups.join(', ')} ${groups.length > 1 ? 'are' : 'is'} locked as written.`,
    );
  },
};

/** What can be locked: official words, and translations of them. */
function groupsOf({ official, translations }: Content): string[] {
  return [...official, ...translations].map(({ group }) => group);
}

/** Writes a file if that changes it. Returns the paths that it wrote. */
async function writeJson(path: string, value: unknown): Promise<string[]> {
  const text = `${JSON.stringify(value, undefined, 2)}\n`;
  if ((await readFile(path, 'utf8')) === text) return [];
  await writeFile(path, text);
  return [path];
}

async function compiled(data: string): Promise<Content> {
  const content = await compile(data);
  if (content.problems.length > 0) throw new Error(formatProblems(content.problems, `${shown(data)}/`));
  return content;
}

/** A path as the reader of a message can open it. */
function shown(path: string): string {
  return relative(process.cwd(), path);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: dataFolder },
      out: { type: 'string', default: resolve(import.meta.dirname, 'generated') },
    },
  });
  const [name = 'build', ...groups] = positionals;
  const command = commands[name];
  if (!command) throw new Error(`Unknown command “${name}”. Known: ${Object.keys(commands).join(', ')}.`);
  await command({ data: resolve(values.data), out: resolve(values.out) }, groups);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
