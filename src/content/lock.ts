import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import { z } from 'zod';
import { describeChanges } from './characters.js';
import type { Problem } from './problem.js';
import type { SourceFile } from './source-file.js';

/** File in `src/data/` that holds every official paragraph as it was last agreed on. */
export const lockFile = 'verbatim.lock.json';

/**
 * The text stands beside its hash so that a change can be shown, not only noticed: a hash alone
 * cannot say what the words were.
 */
const asWritten = 'the lock file as it was written: take it back from version control';
const entry = z.strictObject({ sha256: z.string(asWritten), text: z.string(asWritten) }, asWritten);
export const lockFields = z.record(z.string(), z.record(z.string(), entry, asWritten), asWritten);
export type Lock = z.infer<typeof lockFields>;

/** One official paragraph or line: where it stands and what it says. */
export interface OfficialWords {
  /** What is locked together: `statements/meta-e2ee-2023/fr`. */
  readonly group: string;
  /** Name within the group: `title`, `p3`, `signature-2`. */
  readonly key: string;
  readonly text: string;
  readonly line: number;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Locks the words of `groups` as they are now; the others stay as they were. */
export function updateLock(lock: Lock, words: readonly OfficialWords[], groups: readonly string[]): Lock {
  const next = new Map(Object.entries(lock));
  for (const group of groups) {
    const own = words.filter((word) => word.group === group);
    if (own.length === 0) next.delete(group);
    else next.set(group, Object.fromEntries(own.map(({ key, text }) => [key, { sha256: sha256(text), text }])));
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What differs between the official words and the lock, which `file` holds. Groups in `excused`
 * are not compared: their words are withdrawn, or could not be read.
 */
export function checkLock(
  file: SourceFile,
  lock: Lock,
  words: readonly OfficialWords[],
  excused: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  for (const group of new Set([...words.map((word) => word.group), ...Object.keys(lock)])) {
    if (excused.includes(group)) continue;
    const own = words.filter((word) => word.group === group);
    problems.push(...checkGroup(file, group, lock[group], own));
  }
  return problems;
}

/** Words of a folder are Markdown, those beside the folders are YAML. */
function fileOf(group: string): string {
  return group.includes('/') ? `${group}.md` : `${group}.yaml`;
}

function checkGroup(
  file: SourceFile,
  group: string,
  locked: Lock[string] | undefined,
  words: readonly OfficialWords[],
): Problem[] {
  const command = `npm run lock -- ${group}`;
  const path = fileOf(group);
  if (!locked) {
    const expected = `words that are locked; compare them with the publisher's page, then: ${command}`;
    return [{ file: path, line: 1, found: 'official words that nobody has locked yet', expected }];
  }
  if (words.length === 0) {
    const expected = `the ${Object.keys(locked).length} locked paragraphs and lines; if this is on purpose: ${command}`;
    return [{ file: path, line: 1, found: 'no official words any more', expected }];
  }
  const problems: Problem[] = [];
  for (const [key, { sha256: hash, text }] of Object.entries(locked)) {
    if (sha256(text) === hash) continue;
    problems.push({
      file: file.path,
      line: file.lineOf([group, key]),
      subject: `${group} ${key}`,
      found: 'a text and a hash that do not belong together',
      expected: `a lock file that nobody edited: take it back from version control, or if the words are right: ${command}`,
    });
  }
  const { gone, fresh } = compare(locked, words);
  for (const key of new Set([...gone.keys(), ...fresh.keys()])) {
    const before = gone.get(key);
    const now = fresh.get(key);
    // Only the hash differs, which is reported above.
    if (before !== undefined && before === now?.text) continue;
    const texts = [...(before === undefined ? [] : [`locked: ${before}`]), ...(now ? [`now:    ${now.text}`] : [])];
    problems.push({
      file: path,
      line: (now ?? words.find((word) => word.key === key))?.line ?? 1,
      subject: key,
      found: [`official words that ${whatHappened(before, now?.text)}`, ...texts].join('\n    '),
      expected: `the locked words; if this is on purpose: ${command}`,
    });
  }
  return problems;
}

/** The locked words that are not there any more, and the words that are not locked, by key. */
function compare(
  locked: Lock[string],
  words: readonly OfficialWords[],
): { gone: Map<string, string>; fresh: Map<string, OfficialWords> } {
  // In sequence, so that one paragraph more or less does not make all after it look changed.
  const identify = (key: string, hash: string) => `${key.replace(/(?<!\d)\d+$/, '')} ${hash}`;
  const before = Object.entries(locked);
  const changes = diffArrays(
    before.map(([key, entry]) => identify(key, entry.sha256)),
    words.map(({ key, text }) => identify(key, sha256(text))),
  );
  const gone = new Map<string, string>();
  const fresh = new Map<string, OfficialWords>();
  let [from, to] = [0, 0];
  for (const { removed, added, count } of changes) {
    if (removed) for (const [key, { text }] of before.slice(from, from + count)) gone.set(key, text);
    if (added) for (const word of words.slice(to, to + count)) fresh.set(word.key, word);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return { gone, fresh };
}

/** Completes "official words that …". */
function whatHappened(before: string | undefined, now: string | undefined): string {
  if (before === undefined) return 'are not locked';
  if (now === undefined) return 'are gone';
  const changes = describeChanges(before, now);
  const shown = changes.slice(0, 5);
  if (changes.length > shown.length) shown.push(`and in ${changes.length - shown.length} more places`);
  return `changed, ${shown.join('; ')}`;
}
