import type { Locale, Publication, Source } from './types.js';
import { inBothLanguages } from './date.js';
import { quote } from './problem.js';
import type { BibliographyFields } from './schema.js';
import type { SourceFile } from './source-file.js';
import type { ParsedStatement } from './statement.js';

/** File in `src/data/` that holds the publications. */
export const bibliographyFile = 'bibliography.yaml';

/** A page of a publication, and where the file says so. */
export interface PublishedPage extends Source {
  /** Id of the publication. */
  readonly id: string;
  readonly locale: Locale;
  readonly path: readonly [id: string, 'source', Locale];
}

/** Every page of every publication, in the order of the file. */
export function publishedPages(bibliography: BibliographyFields): PublishedPage[] {
  return Object.entries(bibliography).flatMap(([id, { source }]) =>
    (['fr', 'en'] as const).flatMap((locale) => {
      const page = source[locale];
      return page ? { ...page, id, locale, path: [id, 'source', locale] as const } : [];
    }),
  );
}

/** The same address by a secure connection: what a reader is led to. */
export function secureAddress(url: string): string {
  return url.replace(/^http:/, 'https:');
}

/**
 * What the schema cannot see: the order, addresses that stand twice, and whether the publications
 * and the bundled statements agree. `ids` are those of all statements, of which `statements` could
 * be read.
 */
export function checkBibliography(
  file: SourceFile,
  bibliography: BibliographyFields,
  ids: readonly string[],
  statements: readonly ParsedStatement[],
): void {
  checkOrder(file, bibliography);
  checkAddresses(file, publishedPages(bibliography));
  checkBundled(file, bibliography, ids);
  for (const [id, publication] of Object.entries(bibliography)) {
    const versions = statements.filter(({ folder }) => folder === publication.statement);
    checkAgreement(file, id, publication, versions);
  }
}

/** Newest first. Where one date is less precise than another, only what both say is compared. */
function checkOrder(file: SourceFile, bibliography: BibliographyFields): void {
  const dates = Object.entries(bibliography).map(([id, { published }]) => ({ id, date: published.date }));
  for (const [index, { id, date }] of dates.entries()) {
    const older = dates.slice(0, index).find((above) => isNewer(date, above.date));
    if (!older) continue;
    const found = `${date}, below ${older.id} of ${older.date}`;
    file.report(file.lineOf([id, 'published', 'date']), `${id}.published.date`, found, 'the newest first');
    // One publication out of place would be found above or below many others.
    return;
  }
}

function isNewer(date: string, other: string): boolean {
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) > other.slice(0, precision);
}

function checkAddresses(file: SourceFile, pages: readonly PublishedPage[]): void {
  const seen = new Map<string, PublishedPage>();
  const secureSites = pages.filter(({ url }) => url.startsWith('https:')).map(({ url }) => new URL(url).host);
  for (const page of pages) {
    const report = (found: string, expected: string) =>
      file.report(file.lineOf([...page.path, 'url']), `${page.path.join('.')}.url`, found, expected);
    const url = secureAddress(page.url);
    const other = seen.get(url);
    if (other) report(`${quote(page.url)}, which ${other.path.join('.')} has too`, 'an address of its own');
    seen.set(url, page);
    // Readers are led to the secure address, so there has to be a reason to think that it is there.
    if (url !== page.url && !secureSites.includes(new URL(url).host))
      report(quote(page.url), 'an address that begins with https://, or another page of the same site that does');
  }
}

/** Every bundled statement is a publication, once. */
function checkBundled(file: SourceFile, bibliography: BibliographyFields, ids: readonly string[]): void {
  const named = new Map<string, string>();
  for (const [id, { statement }] of Object.entries(bibliography)) {
    if (statement === undefined) continue;
    const report = (found: string, expected: string) =>
      file.report(file.lineOf([id, 'statement']), `${id}.statement`, found, expected);
    const other = named.get(statement);
    if (!ids.includes(statement)) report(quote(statement), `a folder in statements/: ${ids.join(', ')}`);
    if (other !== undefined) report(`${quote(statement)}, which ${other} has too`, 'each statement once');
    named.set(statement, id);
  }
  for (const id of ids.filter((one) => !named.has(one))) {
    file.report(1, undefined, `no publication with “statement: ${id}”`, 'every statement in statements/');
  }
}

/** A publication and the files of its words say the same of its date and its pages. */
function checkAgreement(
  file: SourceFile,
  id: string,
  { published, source }: BibliographyFields[string],
  versions: readonly ParsedStatement[],
): void {
  const compare = (name: string, here: string | undefined, there: string, version: ParsedStatement) => {
    if (here === there) return;
    const expected = `${quote(there)}, as in ${version.file.path}`;
    file.report(file.lineOf([id, ...name.split('.')]), `${id}.${name}`, quote(here), expected);
  };
  // What the two languages disagree on is reported in the translation.
  const original = versions.find(({ fields }) => fields.status === 'official') ?? versions[0];
  if (!original) return;
  compare('published.date', published.date, original.fields.published.date, original);
  compare('published.certainty', published.certainty, original.fields.published.certainty, original);
  for (const version of versions) {
    const { locale, fields } = version;
    compare(`source.${locale}.title`, source[locale]?.title, fields.source.title ?? fields.title, version);
    compare(`source.${locale}.url`, source[locale]?.url, fields.source.url, version);
  }
}

/** The publications as they go into the bundle. Words that were withdrawn cannot be opened. */
export function toPublications(bibliography: BibliographyFields, withdrawn: readonly string[]): Publication[] {
  const pages = publishedPages(bibliography);
  return Object.entries(bibliography).map(
    ([
      id,
      {
        kind,
        statement,
        published: { date, certainty },
      },
    ]) => {
      const own = pages.filter((page) => page.id === id);
      return {
        id,
        kind,
        published: { date, certainty },
        publishedOn: inBothLanguages(date),
        source: Object.fromEntries(own.map(({ locale, title, url }) => [locale, { url: secureAddress(url), title }])),
        ...(statement !== undefined && !withdrawn.includes(statement) && { statement }),
      };
    },
  );
}
