import { createHash } from 'node:crypto';
import { z } from 'zod';
import { describeChanges } from './characters.js';
import { quote, type Problem } from './problem.js';

/** File in `src/data/` that holds every official paragraph as it was last agreed on. */
export const lockFile = 'verbatim.lock.json';

/**
 * The text stands beside its hash so that a change can be shown, not only noticed: a hash alone
 * cannot say what the words were.
 */
const lockSchema = z.record(z.string(), z.record(z.string(), z.object({ sha256: z.string(), text: z.string() })));
export type Lock = z.infer<typeof lockSchema>;

/** One official paragraph or line: where it stands and what it says. */
export interface OfficialWords {
  /** What is locked together: `statements/meta-e2ee-2023/fr`. */
  readonly group: string;
  /** Name within the group: `title`, `p3`, `signature-2`. */
  readonly key: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function parseLock(json: string): Lock {
  return lockSchema.parse(JSON.parse(json));
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

/** What differs between the official words and the lock. Groups in `withdrawn` may be gone. */
export function checkLock(lock: Lock, words: readonly OfficialWords[], withdrawn: readonly string[] = []): Problem[] {
  const problems: Problem[] = [];
  const found = new Set<string>();
  const unlocked = new Set<string>();
  for (const { group, key, text, file, line } of words) {
    const command = `if this is on purpose: npm run lock -- ${group}`;
    found.add(`${group} ${key}`);
    const locked = lock[group]?.[key];
    if (!lock[group]) {
      if (!unlocked.has(group))
        problems.push({
          file,
          line: 1,
          found: 'official words that nobody has locked yet',
          expected: `words that are locked; compare them with the publisher's page, then: npm run lock -- ${group}`,
        });
      unlocked.add(group);
    } else if (!locked) {
      problems.push({
        file,
        line,
        subject: key,
        found: `official words that are not locked: ${quote(text)}`,
        expected: command,
      });
    } else if (sha256(locked.text) !== locked.sha256) {
      problems.push({
        file: lockFile,
        line: 1,
        subject: `${group} ${key}`,
        found: 'a text and a hash that do not belong together',
        expected: `a lock file that nobody edited; ${command}`,
      });
    } else if (sha256(text) !== locked.sha256) {
      problems.push({
        file,
        line,
        subject: key,
        found: `official words that changed, ${describeChanges(locked.text, text).join('; ')}\n    locked: ${locked.text}\n    now:    ${text}`,
        expected: `the locked words; ${command}`,
      });
    }
  }
  for (const [group, entries] of Object.entries(lock)) {
    if (withdrawn.includes(group)) continue;
    for (const [key, { text }] of Object.entries(entries)) {
      if (found.has(`${group} ${key}`)) continue;
      problems.push({
        file: `${group}.md`,
        line: 1,
        subject: key,
        found: 'official words that are gone',
        expected: `${quote(text)}; if this is on purpose: npm run lock -- ${group}`,
      });
    }
  }
  return problems;
}
