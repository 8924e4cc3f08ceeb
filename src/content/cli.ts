import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compile, type Content } from './compile.js';
import { toModules, writeModules } from './emit.js';
import { lockFile, updateLock } from './lock.js';
import { formatProblems } from './problem.js';

const data = resolve(import.meta.dirname, '../data');
const generated = resolve(import.meta.dirname, 'generated');

const commands: Record<string, (args: readonly string[]) => Promise<void>> = {
  async build() {
    const content = await compiled();
    await writeModules(toModules(content), generated);
    console.log(`The words are compiled: ${content.statements.length} modules in src/content/generated/.`);
  },

  async check() {
    const { statements, official, unconfirmed } = await compiled();
    console.log(
      `The words are in order: ${statements.length} texts, ${official.length} official paragraphs and lines as locked.`,
    );
    if (unconfirmed.length === 0) return;
    console.log(
      `\nNot confirmed (${unconfirmed.length}). Who knows better edits src/data/ and sets “certainty: seen”:`,
    );
    for (const { what, value, certainty, basis } of unconfirmed) {
      console.log(`  ${what}\n    ${value}\n    ${certainty}: ${basis}`);
    }
  },

  async lock(groups) {
    const content = await compile(data);
    const known = [...new Set([...content.official.map(({ group }) => group), ...Object.keys(content.lock)])].sort();
    const unknown = groups.filter((group) => !known.includes(group));
    if (groups.length === 0 || unknown.length > 0) {
      const what =
        unknown.length > 0
          ? `There are no official words “${unknown.join('”, “')}”.`
          : 'Which words? A lock is changed on purpose, so name them.';
      throw new Error(`${what}\n\n${known.map((group) => `  npm run lock -- ${group}`).join('\n')}`);
    }
    const lock = updateLock(content.lock, content.official, groups);
    await writeFile(join(data, lockFile), `${JSON.stringify(lock, undefined, 2)}\n`);
    console.log(
      `Locked as they are now: ${groups.join(', ')}. Read the change to src/data/${lockFile} before you commit it.`,
    );
  },
};

async function compiled(): Promise<Content> {
  const content = await compile(data);
  if (content.problems.length > 0) throw new Error(formatProblems(content.problems, 'src/data/'));
  return content;
}

const [name = 'build', ...args] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new Error(`Unknown command “${name}”. Known: ${Object.keys(commands).join(', ')}.`);
  await command(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
