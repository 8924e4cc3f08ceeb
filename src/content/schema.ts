import { z } from 'zod';

/*
 * Every message here completes the sentence "expected: …" for somebody who edits the words.
 */

const text = z.string('words').trim().min(1, 'words');
const id = z.string('an id').regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and hyphens');

/** `latest` is a statement by what it is at the time, wherever one is named. */
const statementId = id.refine(
  (value) => value !== 'latest',
  'an id other than “latest”, which stands for the newest statement',
);

const day = 'a date as YYYY-MM-DD';
const anyDate = 'a date as YYYY, YYYY-MM or YYYY-MM-DD, as precisely as it is known';

/** The calendar decides: `2023-02-30` is not a date. */
function exists(date: string): boolean {
  const [year, month = '01', dayOfMonth = '01'] = date.split('-');
  const full = `${year}-${month}-${dayOfMonth}`;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
}

const date = z
  // YAML reads a bare year as a number.
  .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string(anyDate))
  .refine((value) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(value) && exists(value), anyDate);

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:' && value === value.trim();
}
const address = z
  .string('an address that begins with https://')
  .refine(isHttps, 'a whole address that begins with https://');

/** Some pages were seen before their site was secure. */
function isWeb(value: string): boolean {
  return isHttps(value.replace(/^http:/, 'https:'));
}
const seenAddress = z
  .string('an address as it was seen')
  .refine(isWeb, 'a whole address that begins with https://, or with http:// where it was seen so');

/** What is not read on a public page says what it was concluded from. */
function withBasis(record: { certainty: string; basis?: string | undefined }): boolean {
  return record.certainty === 'seen' || record.basis !== undefined;
}
const basisMissing = { error: 'the reason, because the certainty is not “seen”', path: ['basis'] };

function only(fields: readonly string[]): string {
  return `only these: ${fields.join(', ')}`;
}

function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? only(Object.keys(shape)) : `fields: ${Object.keys(shape).join(', ')}`,
  });
}

const status = z.enum(
  ['official', 'translation'],
  '“official” (the publisher’s words) or “translation” (this project’s)',
);
const certainty = z.enum(['seen', 'inferred'], '“seen” or “inferred”');
const locale = z.enum(['fr', 'en'], '“fr” or “en”');
const published = strict({ date, certainty, basis: text.optional() }).refine(withBasis, basisMissing);

/** Front matter of `statements/<id>/<locale>.md`. */
export const statementFields = strict({
  id: statementId,
  status,
  title: text,
  notice: z
    .string('a sentence that says what the text is about')
    .trim()
    .min(1, 'a sentence that says what the text is about'),
  releaseLine: text.optional(),
  dateline: text.optional(),
  published,
  source: strict({ url: address, title: text.optional(), certainty, basis: text.optional() }).refine(
    withBasis,
    basisMissing,
  ),
  withdrawn: z
    .string(day)
    .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && exists(value), day)
    .optional(),
  voices: z.record(
    z.string().regex(/^p\d+(-p\d+)?$/, 'passages as p3 or p3-p5'),
    z.enum(['group', 'centre'], '“group” (the Phoenix 11) or “centre” (the Canadian Centre for Child Protection)'),
    'who speaks, by passages: “p1-p8: group”',
  ),
  signature: z.array(strict({ text, lang: locale.optional() }), 'a list of lines, each with its text').optional(),
  endMark: text.optional(),
});
export type StatementFields = z.infer<typeof statementFields>;

/** Front matter of `boilerplate/<id>/<locale>.md`. */
export const boilerplateFields = strict({
  id,
  status,
  excerptOf: id.optional(),
  heading: text,
  label: text.optional(),
});
export type BoilerplateFields = z.infer<typeof boilerplateFields>;

const perLocale = (value: z.ZodString) => strict({ fr: value, en: value });

const number = z.string('a telephone number').regex(/^1[ -]\d{3}[ -]\d{3}-\d{4}$/, {
  error: 'a whole number as 1 866 658-9022 or 1-866-658-9022',
  // What is no number is not compared with the other language.
  abort: true,
});
const digits = (written: string) => written.replace(/\D/g, '');
const telephone = strict({ fr: number, en: number, certainty, basis: text.optional() })
  .refine(withBasis, basisMissing)
  .refine(({ fr, en }) => digits(fr) === digits(en), 'the same number in both languages');

/** `organisations.yaml`: names, addresses and telephone numbers by id. */
export const organisationsFields = z.record(
  id,
  strict({
    name: perLocale(text),
    abbreviation: perLocale(text).optional(),
    charityNumber: text.optional(),
    telephone: telephone.optional(),
    url: perLocale(address),
    /** Who else needs an address like this one, as long as nobody has found it. */
    missing: z.array(text).optional(),
    certainty: z.enum(['seen', 'inferred', 'unknown'], '“seen”, “inferred” or “unknown”'),
    basis: text.optional(),
  }).refine(withBasis, basisMissing),
  'organisations by id',
);
export type OrganisationsFields = z.infer<typeof organisationsFields>;

const page = strict({ title: text, url: seenAddress }).optional();

/** `bibliography.yaml`: the publications of the group and about it, by id, newest first. */
export const bibliographyFields = z.record(
  id,
  strict({
    kind: z.enum(
      ['statement', 'open-letter', 'news-release', 'study'],
      '“statement”, “open-letter”, “news-release” or “study”',
    ),
    statement: statementId.optional(),
    published,
    source: strict({ fr: page, en: page }).refine(({ fr, en }) => fr ?? en, 'a page in at least one language: fr, en'),
  }),
  'publications by id',
);
export type BibliographyFields = z.infer<typeof bibliographyFields>;
