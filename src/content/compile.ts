import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bibliographyFile, checkBibliography, publishedPages, secureAddress, toPublications } from './bibliography.js';
import {
  checkExcerpts,
  parseBoilerplate,
  toAboutWords,
  toDonateWords,
  toTextWords,
  type ParsedBoilerplate,
} from './boilerplate.js';
import { checkLock, lockFields, lockFile, type Lock, type OfficialWords } from './lock.js';
import { checkParity, checkPassages } from './parity.js';
import type { Problem } from './problem.js';
import {
  bibliographyFields,
  organisationsFields,
  type BibliographyFields,
  type OrganisationsFields,
  type StatementFields,
} from './schema.js';
import { SourceFile } from './source-file.js';
import { parseStatement, toModule, type ParsedStatement } from './statement.js';
import {
  checkRecorded,
  outdatedKeys,
  translationsFields,
  translationsFile,
  type Translation,
  type Translations,
} from './translations.js';
import type {
  AboutWords,
  DonateWords,
  Locale,
  Publication,
  StatementModule,
  StatementWords,
  TextWords,
} from './types.js';

export const locales: readonly Locale[] = ['fr', 'en'];

/** The boilerplate under every statement, in its order, and the call to donate. */
const aboutIds = ['phoenix-11', 'ccpe'];
const donateId = 'donate';

/** An address, number or date that nobody has read on a public page. */
export interface Unconfirmed {
  readonly what: string;
  readonly value: string;
  readonly certainty: string;
  readonly basis: string;
}

/** A translation whose original has changed since somebody last reviewed it. */
export interface Outdated {
  readonly group: string;
  /** Passages and fields: `p3`, `title`. */
  readonly keys: readonly string[];
}

/** All of `src/data/`, compiled. Usable only where `problems` is empty. */
export interface Content {
  readonly statements: readonly StatementModule[];
  /** The boilerplate, each text by itself. */
  readonly texts: readonly TextWords[];
  readonly organisations: OrganisationsFields;
  /** Newest first. */
  readonly publications: readonly Publication[];
  readonly official: readonly OfficialWords[];
  readonly lock: Lock;
  readonly translations: readonly Translation[];
  /** Which official text each translation was made from. */
  readonly reviewed: Translations;
  readonly outdated: readonly Outdated[];
  /** Whether only the lock may be in the way, so that the words can be locked as they are now. */
  readonly lockable: boolean;
  readonly unconfirmed: readonly Unconfirmed[];
  readonly problems: readonly Problem[];
}

/** Reads and checks a folder of the form of `src/data/`. Never throws for what an editor wrote. */
export async function compile(directory: string): Promise<Content> {
  const files: SourceFile[] = [];
  const read = async (path: string) => {
    const file = await SourceFile.read(directory, path);
    files.push(file);
    return file;
  };
  const readWords = async (path: string) => {
    const file = await read(path);
    file.reportPlaceholders();
    return file;
  };

  const statements: ParsedStatement[] = [];
  const statementIds = await folders(directory, 'statements');
  for (const folder of statementIds) {
    const pair: ParsedStatement[] = [];
    for (const locale of locales) {
      const parsed = parseStatement(await readWords(`statements/${folder}/${locale}.md`), folder, locale);
      if (parsed) pair.push(parsed);
    }
    const [first, second] = pair;
    if (first && second) checkParity(first, second);
    statements.push(...pair);
  }
  checkDuplicates(statements);

  const boilerplate: ParsedBoilerplate[] = [];
  const texts = [...new Set([...aboutIds, donateId, ...(await folders(directory, 'boilerplate'))])];
  for (const folder of texts) {
    const pair: ParsedBoilerplate[] = [];
    for (const locale of locales) {
      const parsed = parseBoilerplate(await readWords(`boilerplate/${folder}/${locale}.md`), folder, locale);
      if (parsed) pair.push(parsed);
    }
    const [first, second] = pair;
    if (first && second) checkPassages(first, second);
    boilerplate.push(...pair);
  }
  checkExcerpts(boilerplate, texts);

  const organisationsFile = await readWords('organisations.yaml');
  const organisations = organisationsFile.fields(organisationsFields) ?? {};

  const publications = await readWords(bibliographyFile);
  const bibliography = publications.fields(bibliographyFields);
  if (bibliography) checkBibliography(publications, bibliography, statementIds, statements);

  const parsed = [...statements, ...boilerplate];
  const translations = toTranslations(parsed);
  const reviewedFile = await read(translationsFile);
  const reviewed = reviewedFile.fields(translationsFields);
  const outdated = translations
    .filter(({ group }) => reviewed?.[group])
    .map((translation) => ({ group: translation.group, keys: outdatedKeys(translation, reviewed ?? {}) }))
    .filter(({ keys }) => keys.length > 0);
  const isOutdated = ({ file }: Parsed) => outdated.some(({ group }) => group === groupOf(file));

  const below = new Map(locales.map((locale) => [locale, toBelow(boilerplate, locale)]));
  const modules = statements.flatMap((statement) => {
    const shared = inEachLanguage(statements.filter(({ folder }) => folder === statement.folder));
    const words = below.get(statement.locale);
    return shared && words ? toModule(statement, shared, { ...words, outdated: isOutdated(statement) }) : [];
  });

  const official = [...parsed.flatMap(officialWords), ...officialTitles(publications, bibliography ?? {})];
  const withdrawn = statements.filter(({ fields }) => fields.withdrawn);
  // A file that cannot be read would look like words that are gone.
  const readable = [...parsed.map(({ file }) => file), ...(bibliography ? [publications] : []), reviewedFile];
  const unread = files.filter((file) => !readable.includes(file));
  const lockSource = await read(lockFile);
  const lock = lockSource.fields(lockFields);
  const problems = files.flatMap((file) => file.problems);
  const lockable = problems.length === 0;
  if (lock)
    problems.push(
      ...checkLock(lockSource, lock, official, [...withdrawn.map(({ file }) => file), ...unread].map(groupOf)),
    );
  if (reviewed) problems.push(...checkRecorded(translations, reviewed));

  return {
    statements: modules,
    texts: boilerplate.map((text) => toTextWords(text, isOutdated(text))),
    organisations,
    publications: toPublications(
      bibliography ?? {},
      withdrawn.map(({ folder }) => folder),
    ),
    official,
    lock: lock ?? {},
    translations,
    reviewed: reviewed ?? {},
    outdated,
    lockable,
    unconfirmed: [
      ...unconfirmedFacts(statements),
      ...unconfirmedPublications(bibliography ?? {}),
      ...unconfirmedAddresses(organisations),
    ],
    problems,
  };
}

async function folders(directory: string, name: string): Promise<string[]> {
  const entries = await readdir(join(directory, name), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])).sort();
}

/** A folder copied to begin a new statement often keeps the old id. */
function checkDuplicates(statements: readonly ParsedStatement[]): void {
  const seen = new Map<string, ParsedStatement>();
  for (const statement of statements) {
    const key = `${statement.fields.id} ${statement.locale}`;
    const other = seen.get(key);
    if (other) {
      const { file, fields } = statement;
      file.report(file.lineOf(['id']), 'id', `“${fields.id}”, which ${other.file.path} has too`, 'an id of its own');
    }
    seen.set(key, statement);
  }
}

/** What a statement has in each language, whatever the language of its words. A page's title is that of the words unless it has its own. */
function inEachLanguage(versions: readonly ParsedStatement[]): Pick<StatementWords, 'source' | 'notice'> | undefined {
  const [fr, en] = locales.map((locale) => versions.find((version) => version.locale === locale)?.fields);
  if (!fr || !en) return undefined;
  const page = ({ source, title }: StatementFields) => ({ url: source.url, title: source.title ?? title });
  return { source: { fr: page(fr), en: page(en) }, notice: { fr: fr.notice, en: en.notice } };
}

function toBelow(
  boilerplate: readonly ParsedBoilerplate[],
  locale: Locale,
): { about: AboutWords[]; donate: DonateWords } | undefined {
  const byId = new Map(boilerplate.filter((text) => text.locale === locale).map((text) => [text.folder, text]));
  const about = aboutIds.flatMap((id) => byId.get(id) ?? []).map(toAboutWords);
  const donateSource = byId.get(donateId);
  const donate = donateSource && toDonateWords(donateSource);
  return donate && about.length === aboutIds.length ? { about, donate } : undefined;
}

function groupOf(file: SourceFile): string {
  return file.path.replace(/\.(md|yaml)$/, '');
}

type Parsed = ParsedStatement | ParsedBoilerplate;

/** The translations whose original is official, each with that original. */
function toTranslations(parsed: readonly Parsed[]): Translation[] {
  return parsed.flatMap((text) => {
    if (text.fields.status !== 'translation') return [];
    const other = parsed.find(
      ({ file, locale, folder }) =>
        folder === text.folder && locale !== text.locale && file.path.split('/')[0] === text.file.path.split('/')[0],
    );
    const original = other ? officialWords(other) : [];
    return original.length > 0 ? [{ group: groupOf(text.file), original }] : [];
  });
}

function officialWords(parsed: Parsed): OfficialWords[] {
  const { file, fields, paragraphs } = parsed;
  if (fields.status !== 'official' || ('withdrawn' in fields && fields.withdrawn)) return [];
  const group = groupOf(file);
  const words: OfficialWords[] = [];
  const add = (key: string, text: string | undefined, line: number) => {
    if (text !== undefined) words.push({ group, key, text, line });
  };
  const addField = (key: string, text: string | undefined) => add(key, text, file.lineOf([key]));
  if ('title' in fields) {
    addField('title', fields.title);
    addField('releaseLine', fields.releaseLine);
  } else {
    addField('heading', fields.heading);
    addField('label', fields.label);
  }
  paragraphs.forEach(({ text, line }, index) => add(`p${index + 1}`, text, line));
  if ('title' in fields) {
    fields.signature?.forEach(({ text }, index) =>
      add(`signature-${index + 1}`, text, file.lineOf(['signature', index])),
    );
    addField('endMark', fields.endMark);
  }
  return words;
}

/** A title was published in the language that it is in. */
function officialTitles(file: SourceFile, bibliography: BibliographyFields): OfficialWords[] {
  return publishedPages(bibliography).map(({ path, title }) => {
    const key = [...path, 'title'];
    return { group: groupOf(file), key: key.join('.'), text: title, line: file.lineOf(key) };
  });
}

function unconfirmedFacts(statements: readonly ParsedStatement[]): Unconfirmed[] {
  return statements.flatMap(({ fields: { id, published, source }, locale }) => [
    ...unconfirmed(`${id}/${locale} published`, published.date, published),
    ...unconfirmed(`${id}/${locale} source`, source.url, source),
  ]);
}

/** The dates of bundled statements are among the facts of those. */
function unconfirmedPublications(bibliography: BibliographyFields): Unconfirmed[] {
  const dates = Object.entries(bibliography).flatMap(([id, { statement, published }]) =>
    statement === undefined ? unconfirmed(`${id} published`, published.date, published) : [],
  );
  const addresses = publishedPages(bibliography).flatMap(({ id, locale, url }) => {
    const basis = `seen as ${url}; other pages of the site were seen with https:`;
    const certainty = url === secureAddress(url) ? 'seen' : 'inferred';
    return unconfirmed(`${id}/${locale} source`, secureAddress(url), { certainty, basis });
  });
  return [...dates, ...addresses];
}

function unconfirmedAddresses(organisations: OrganisationsFields): Unconfirmed[] {
  return Object.entries(organisations).flatMap(([id, organisation]) => [
    ...locales.flatMap((locale) => {
      const { url, telephone } = organisation;
      return [
        ...unconfirmed(`${id}/${locale} address`, url[locale], organisation),
        ...(telephone ? unconfirmed(`${id}/${locale} telephone`, telephone[locale], telephone) : []),
      ];
    }),
    ...(organisation.missing ?? []).map((what) => {
      return {
        what,
        value: 'no address',
        certainty: 'unknown',
        basis: `nobody has found one; see ${id} in organisations.yaml`,
      };
    }),
  ]);
}

function unconfirmed(
  what: string,
  value: string,
  fact: { certainty: string; basis?: string | undefined },
): Unconfirmed[] {
  return fact.certainty === 'seen' ? [] : [{ what, value, certainty: fact.certainty, basis: fact.basis ?? '' }];
}
