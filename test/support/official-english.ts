import { catalogue } from '../../src/content/generated/catalogue.js';
import { phoenix11 } from '../../src/content/generated/texts/phoenix-11.js';
import type { CatalogueEntry, Status } from '../../src/content/types.js';

/*
 * Words of which the publisher wrote the English too, as it may come to replace a translation: a
 * statement, and who the Phoenix 11 are. There are none yet. Import this before anything that
 * has the libraries: they have what is there when they are made.
 */

/** Id of the statement. */
export const officialEnglish = 'official-english';

const { load, ...translated } = (catalogue as Record<string, CatalogueEntry>)['lighthouse-2023']!;

async function official<Words extends { readonly status: Status }>(words: Promise<Words>): Promise<Words> {
  return { ...(await words), status: 'official' };
}

async function named<Words extends { readonly id: string }>(words: Promise<Words>): Promise<Words> {
  return { ...(await words), id: officialEnglish };
}

(catalogue as Record<string, CatalogueEntry>)[officialEnglish] = {
  ...translated,
  official: ['fr', 'en'],
  load: { fr: () => named(load.fr()), en: () => named(official(load.en())) },
};

const { fr, en } = phoenix11.load;
Object.assign(phoenix11, { official: ['fr', 'en'], load: { fr, en: () => official(en()) } });
