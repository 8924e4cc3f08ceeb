import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { compile, type Content } from './compile.js';
import { lockFile, updateLock } from './lock.js';
import { recordReview, translationsFile } from './translations.js';
import type { Passage, StatementModule, StatementWords } from './types.js';

/** Words that stand in for those of `src/data/`, so that a test never depends on what is published. Tests change only copies. */
export const data = resolve(import.meta.dirname, '../../test/fixtures/data');

export const lighthouse = 'statements/lighthouse-2023';
export const ferry = 'statements/river-ferry-2021';

/** A directory of its own, removed after the test. */
export async function temporaryDirectory(t: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'p11-'));
  t.after(() => rm(directory, { recursive: true }));
  return directory;
}

/** A copy of `src/data/` that a test may spoil. */
export async function copyOfData(t: TestContext): Promise<Copy> {
  const directory = await temporaryDirectory(t);
  await cp(data, directory, { recursive: true });
  return new Copy(directory);
}

export class Copy {
  constructor(readonly directory: string) {}

  read(file: string): Promise<string> {
    return readFile(join(this.directory, file), 'utf8');
  }

  async write(file: string, content: string | Uint8Array): Promise<void> {
    await writeFile(join(this.directory, file), content);
  }

  /** Puts `to` in the place of `from`, which has to stand in the file exactly once. */
  async change(file: string, from: string, to: string): Promise<void> {
    const parts = (await this.read(file)).split(from);
    assert.equal(parts.length, 2, `“${from}” stands ${parts.length - 1} times in ${file}`);
    await this.write(file, parts.join(to));
  }

  async changeBoth(folder: string, from: string, to: string): Promise<void> {
    await this.change(`${folder}/fr.md`, from, to);
    await this.change(`${folder}/en.md`, from, to);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.directory, path), { recursive: true });
  }

  /** Number of the first line that holds `text`. */
  async lineOf(file: string, text: string): Promise<number> {
    const index = (await this.read(file)).split('\n').findIndex((line) => line.includes(text));
    assert.notEqual(index, -1, `“${text}” stands in ${file}`);
    return index + 1;
  }

  /** Locks the words of `groups` as they are now, as `npm run lock` does. */
  async lock(...groups: readonly string[]): Promise<void> {
    const { lock, official, reviewed, translations } = await this.compile();
    await this.write(lockFile, JSON.stringify(updateLock(lock, official, groups)));
    await this.write(translationsFile, JSON.stringify(recordReview(reviewed, translations, groups)));
  }

  compile(): Promise<Content> {
    return compile(this.directory);
  }

  async problems(): Promise<Content['problems']> {
    return (await this.compile()).problems;
  }
}

/** One change to one file, and the one thing that the build says to it. */
export interface Mistake {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Something on the line that the message has to name, as the file is after the change. */
  readonly at: string;
  readonly subject?: string;
  readonly found: string;
  readonly expected: string;
}

/** Makes the mistake in a copy: the build reports it, where it stands, and nothing else. */
export async function refuses(t: TestContext, mistake: Mistake): Promise<void> {
  const { file, from, to, at, subject, found, expected } = mistake;
  const copy = await copyOfData(t);
  await copy.change(file, from, to);
  const line = await copy.lineOf(file, at);
  assert.deepEqual(await copy.problems(), [{ file, line, found, expected, ...(subject && { subject }) }]);
}

/** The words of a statement that is not withdrawn. */
export function wordsOf({ statements }: Content, id: string, locale: string): StatementWords {
  const words = statements.find((module) => module.id === id && module.locale === locale);
  assert.ok(words && !isWithdrawn(words), `${id} has words in ${locale}`);
  return words;
}

function isWithdrawn(module: StatementModule): module is Exclude<StatementModule, StatementWords> {
  return 'withdrawn' in module;
}

export function passagesOf({ blocks }: StatementWords): Passage[] {
  return blocks.flatMap((block) => ('quotation' in block ? block.quotation : block));
}

/** What a program printed, and its exit status. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of this repository, which need not be built. */
export function runProgram(file: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(process.execPath, ['--import', 'tsx', file, ...args], (_, stdout, stderr) =>
      done({ code: child.exitCode!, stdout, stderr }),
    );
  });
}

/** Runs the command line as `npm run content`, `check:content` and `lock` do. */
export function runCli(...args: readonly string[]): Promise<Ran> {
  return runProgram(resolve(import.meta.dirname, 'cli.ts'), ...args);
}
