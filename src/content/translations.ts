import { z } from 'zod';
import { sha256, type OfficialWords } from './lock.js';
import type { Problem } from './problem.js';

/** File in `src/data/` that says which official text each passage of a translation was made from. */
export const translationsFile = 'translations.lock.json';

const asWritten = 'the file as it was written: restore it from version control';

/** For each translation (`statements/meta-e2ee-2023/en`), the SHA-256 of the original of each passage and field. */
export const translationsFields = z.record(z.string(), z.record(z.string(), z.string(asWritten), asWritten), asWritten);
export type Translations = z.infer<typeof translationsFields>;

/** A translation, and the official text that it has to follow. */
export interface Translation {
  readonly group: string;
  readonly original: readonly OfficialWords[];
}

/** Passages and fields whose official text has changed since somebody last reviewed the translation. */
export function outdatedKeys({ group, original }: Translation, reviewed: Translations): string[] {
  return original.filter(({ key, text }) => reviewed[group]?.[key] !== sha256(text)).map(({ key }) => key);
}

/** A translation that nobody has recorded cannot be compared with anything later. */
export function checkRecorded(translations: readonly Translation[], reviewed: Translations): Problem[] {
  return translations
    .filter(({ group }) => !reviewed[group])
    .map(({ group }) => ({
      file: `${group}.md`,
      line: 1,
      found: 'a translation that is not recorded yet',
      expected: `a translation of the official text as it is now; once it is reviewed: npm run lock -- ${group}`,
    }));
}

/** Records the translations of `groups` as made from the official text as it is now. The others stay as they were. */
export function recordReview(
  reviewed: Translations,
  translations: readonly Translation[],
  groups: readonly string[],
): Translations {
  const next = new Map(Object.entries(reviewed));
  for (const group of groups) {
    const translation = translations.find((one) => one.group === group);
    if (translation)
      next.set(group, Object.fromEntries(translation.original.map(({ key, text }) => [key, sha256(text)])));
    else next.delete(group);
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}
