import { quote } from './problem.js';
import type { Paragraphed, SourceFile } from './source-file.js';
import type { ParsedStatement } from './statement.js';
import type { Status, Voice } from './types.js';

/** A text in one language, as far as it can be compared with another language. */
interface Version {
  readonly file: SourceFile;
  readonly fields: { readonly status: Status };
  readonly paragraphs: readonly Paragraphed[];
  readonly voices?: readonly (Voice | undefined)[];
}

/**
 * Two languages of a statement say the same things in the same order. A machine can compare
 * only their build: the number of passages, what is quoted, who speaks, the date. Differences
 * are reported in the translation, which is the one to mend.
 */
export function checkParity(first: ParsedStatement, second: ParsedStatement): void {
  const [original, other] = inOrder(first, second);
  const { file, fields } = other;
  const inOriginal = `as in ${original.file.path}`;

  const { withdrawn } = fields;
  if (withdrawn !== original.fields.withdrawn) {
    const expected = `${original.fields.withdrawn ?? 'nothing'}, ${inOriginal}`;
    file.report(file.lineOf(['withdrawn']), 'withdrawn', withdrawn ?? 'nothing', expected);
  }
  if (!withdrawn && !original.fields.withdrawn) checkPassages(original, other);

  for (const field of ['releaseLine', 'dateline', 'endMark'] as const) {
    const [here, there] = [fields[field], original.fields[field]];
    if ((here === undefined) === (there === undefined)) continue;
    const expected = there === undefined ? `nothing, ${inOriginal}` : `${quote(there)} translated, ${inOriginal}`;
    file.report(file.lineOf([field]), field, quote(here), expected);
  }
  for (const [name, here, there] of [
    ['published.date', fields.published.date, original.fields.published.date],
    ['published.certainty', fields.published.certainty, original.fields.published.certainty],
    ['signature', `${fields.signature?.length ?? 0} lines`, `${original.fields.signature?.length ?? 0} lines`],
  ] as const) {
    if (here !== there) file.report(file.lineOf(name.split('.')), name, here, `${there}, ${inOriginal}`);
  }
}

/** The same number of passages, quoted and spoken alike. */
export function checkPassages(first: Version, second: Version): void {
  const [original, other] = inOrder(first, second);
  const { file, paragraphs } = other;
  const inOriginal = `as in ${original.file.path}`;
  const at = paragraphs.findIndex((_, index) => differs(original, other, index));

  if (paragraphs.length !== original.paragraphs.length) {
    const line = (paragraphs[at] ?? paragraphs.at(-1))!.line;
    const expected = `${original.paragraphs.length}, ${inOriginal}:\n${sideBySide(original, other)}`;
    file.report(line, undefined, `${paragraphs.length} passages`, expected);
  } else if (at !== -1) {
    const [here, there] = [describe(other, at), describe(original, at)];
    file.report(paragraphs[at]!.line, `p${at + 1}`, here, `${there}, ${inOriginal}`);
  }
}

/** The publisher's own words first; where both are, the first language's. */
function inOrder<T extends Version>(first: T, second: T): [T, T] {
  const onlySecond = first.fields.status === 'translation' && second.fields.status === 'official';
  return onlySecond ? [second, first] : [first, second];
}

function differs(original: Version, other: Version, index: number): boolean {
  const [voice, originalVoice] = [other.voices?.[index], original.voices?.[index]];
  // A voice that lacks is reported where it lacks.
  const otherVoice = voice && originalVoice && voice !== originalVoice;
  return place(other, index) !== place(original, index) || otherVoice === true;
}

function place({ paragraphs }: Version, index: number): string {
  const paragraph = paragraphs[index];
  if (!paragraph) return 'no passage';
  return paragraph.quotation === undefined ? 'outside a quotation' : `in quotation ${paragraph.quotation + 1}`;
}

function describe(version: Version, index: number): string {
  const voice = version.voices?.[index];
  const speaker = voice && `, spoken by ${voice === 'centre' ? 'the Centre' : 'the group'}`;
  return `${place(version, index)}${speaker ?? ''}`;
}

function sideBySide(original: Version, other: Version): string {
  const rows = Math.max(original.paragraphs.length, other.paragraphs.length);
  const begin = (text = '—') => Array.from(text).slice(0, 34).join('').padEnd(36);
  return Array.from({ length: rows }, (_, index) => {
    const number = `p${index + 1}`.padStart(8);
    return `${number}  ${begin(original.paragraphs[index]?.text)}${begin(other.paragraphs[index]?.text).trimEnd()}`;
  }).join('\n');
}
