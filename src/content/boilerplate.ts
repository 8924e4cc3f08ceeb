import type { AboutWords, DonateWords, Locale, TextWords } from './types.js';
import { quote } from './problem.js';
import { boilerplateFields, type BoilerplateFields } from './schema.js';
import type { Paragraphed, SourceFile } from './source-file.js';

/** A text that the publisher puts under its releases, read and checked by itself. */
export interface ParsedBoilerplate {
  readonly folder: string;
  readonly locale: Locale;
  readonly file: SourceFile;
  readonly fields: BoilerplateFields;
  readonly paragraphs: readonly Paragraphed[];
}

/** Reads `boilerplate/<folder>/<locale>.md`. `undefined` after reporting why not. */
export function parseBoilerplate(file: SourceFile, folder: string, locale: Locale): ParsedBoilerplate | undefined {
  const fields = file.fields(boilerplateFields);
  if (!fields) return undefined;
  if (fields.id !== folder) {
    file.report(file.lineOf(['id']), 'id', quote(fields.id), `${quote(folder)}, the name of its folder`);
  }
  const paragraphs = file.paragraphs();
  if (!paragraphs) return undefined;
  const quoted = paragraphs.find(({ quotation }) => quotation !== undefined);
  if (quoted) {
    file.report(quoted.line, undefined, 'a quotation', 'paragraphs only');
    return undefined;
  }
  return { folder, locale, file, fields, paragraphs };
}

/** An excerpt has the standing and the words of the text that it is taken from, and none of its own. */
export function checkExcerpts(texts: readonly ParsedBoilerplate[], folders: readonly string[]): void {
  for (const excerpt of texts) {
    const { file, fields, locale } = excerpt;
    const { excerptOf } = fields;
    if (excerptOf === undefined) continue;
    // A text that is there but cannot be read is reported by itself.
    const whole = texts.find((text) => text.folder === excerptOf && text.locale === locale);
    if (whole) checkExcerpt(excerpt, whole);
    else if (!folders.includes(excerptOf)) {
      file.report(file.lineOf(['excerptOf']), 'excerptOf', quote(excerptOf), `one of these: ${folders.join(', ')}`);
    }
  }
}

function checkExcerpt({ file, fields, paragraphs }: ParsedBoilerplate, whole: ParsedBoilerplate): void {
  const { status, heading } = fields;
  const path = whole.file.path;
  if (status !== whole.fields.status) {
    file.report(file.lineOf(['status']), 'status', quote(status), `${quote(whole.fields.status)}, as in ${path}`);
  }
  if (!paragraphs[0]!.text.startsWith(heading)) {
    file.report(file.lineOf(['heading']), 'heading', quote(heading), 'the beginning of the first paragraph');
  }
  paragraphs.forEach(({ text, line }, index) => {
    if (whole.paragraphs.some((paragraph) => paragraph.text.includes(text))) return;
    const expected = `words of ${path} as they stand there, or no “excerptOf”`;
    file.report(line, `p${index + 1}`, quote(text), expected);
  });
}

export function toAboutWords({ fields, paragraphs }: ParsedBoilerplate): AboutWords {
  return { id: fields.id, heading: fields.heading, paragraphs: paragraphs.map(({ text }) => text) };
}

/** The text by itself, with its language and standing. */
export function toTextWords(parsed: ParsedBoilerplate, outdated: boolean): TextWords {
  const { label, status, excerptOf } = parsed.fields;
  return {
    ...toAboutWords(parsed),
    ...(label && { label }),
    locale: parsed.locale,
    status,
    ...(excerptOf && { excerpt: true }),
    ...(outdated && { outdated }),
  };
}

/** The call to donate needs the words of its button; `undefined` after reporting that they lack. */
export function toDonateWords(parsed: ParsedBoilerplate): DonateWords | undefined {
  const { label } = parsed.fields;
  if (label) return { ...toAboutWords(parsed), label };
  parsed.file.report(1, 'label', 'nothing', 'the words on the button');
  return undefined;
}
