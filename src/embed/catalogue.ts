import type { LibraryEntry, Locale, StatementModule } from '../content/types.js';
import { page } from './page.js';

type Entry = [id: string, entry: LibraryEntry<StatementModule>];

/** The address of a statement's words follows from its id, its language and one hash, so that each adds few bytes here. */
export function toEntry(row: string): Entry {
  const [id = '', hash = '', official = 'fr', withdrawn] = row.split('.');
  const load = (locale: Locale) => async () => {
    const { default: words } = (await page.load!([`words/${id}.${locale}-${hash}`])) as { default: StatementModule };
    return words;
  };
  return [
    id,
    { official: official.split('+') as Locale[], withdrawn: !!withdrawn, load: { fr: load('fr'), en: load('en') } },
  ];
}
