import { catalogue as generated } from '../content/generated/catalogue.js';
import type { CatalogueEntry, Locale, StatementModule } from '../content/types.js';

const catalogue: Readonly<Record<string, CatalogueEntry>> = generated;
const words = new Map<string, StatementModule>();
const loading = new Map<string, Promise<StatementModule>>();

/** Ids of the bundled statements, newest first. */
export const statementIds: readonly string[] = Object.keys(catalogue);

/** The id that a `statement` attribute means: itself, or the newest one for `latest`. */
export function findStatement(value: string): string | undefined {
  if (value === 'latest') return statementIds.find((id) => !catalogue[id]!.withdrawn);
  return Object.hasOwn(catalogue, value) ? value : undefined;
}

/** The language of the words to show to somebody who reads `locale`. */
export function localeOfWords(id: string, locale: Locale, officialOnly: boolean): Locale {
  const { official } = catalogue[id]!;
  return officialOnly && !official.includes(locale) ? (official[0] ?? locale) : locale;
}

/** The languages whose words are the publisher's own. */
export function officialLocales(id: string): readonly Locale[] {
  return catalogue[id]!.official;
}

/** The words, where they are here already. */
export function wordsAtHand(id: string, locale: Locale): StatementModule | undefined {
  return words.get(`${id}.${locale}`);
}

/** Fetches the words, once for all who ask. A fetch that failed can be tried again. */
export function loadWords(id: string, locale: Locale): Promise<StatementModule> {
  const key = `${id}.${locale}`;
  let promise = loading.get(key);
  if (!promise) {
    promise = catalogue[id]!.load[locale]();
    loading.set(key, promise);
    promise.then(
      (loaded) => words.set(key, loaded),
      () => loading.delete(key),
    );
  }
  return promise;
}
