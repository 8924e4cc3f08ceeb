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

export function toAboutWords({ fields, paragraphs }: ParsedBoilerplate): AboutWords {
  return { id: fields.id, heading: fields.heading, paragraphs: paragraphs.map(({ text }) => text) };
}

/** The text by itself, with its language and standing. */
export function toTextWords(parsed: ParsedBoilerplate): TextWords {
  const { label, status } = parsed.fields;
  return { ...toAboutWords(parsed), ...(label && { label }), locale: parsed.locale, status };
}

/** The call to donate needs the words of its button; `undefined` after reporting that they lack. */
export function toDonateWords(parsed: ParsedBoilerplate): DonateWords | undefined {
  const { label } = parsed.fields;
  if (label) return { ...toAboutWords(parsed), label };
  parsed.file.report(1, 'label', 'nothing', 'the words on the button');
  return undefined;
}
