import type { ParsedStatement } from './statement.js';

/**
 * Two languages of a statement say the same things in the same order. A machine can compare
 * only their build: the number of passages, what is quoted, who speaks, the date. Differences
 * are reported in the translation, which is the one to mend.
 */
export function checkParity(first: ParsedStatement, second: ParsedStatement): void {
  const [original, other] = second.fields.status === 'official' ? [second, first] : [first, second];
  const { file, fields } = other;
  const inOriginal = `as in ${original.file.path}`;

  if (other.paragraphs.length !== original.paragraphs.length) {
    const end = other.paragraphs.at(-1)?.line ?? 1;
    const at = other.paragraphs.findIndex((_, index) => shape(other, index) !== shape(original, index));
    const line = other.paragraphs[at]?.line ?? end;
    file.report(
      line,
      undefined,
      `${other.paragraphs.length} passages`,
      `${original.paragraphs.length}, ${inOriginal}:\n${sideBySide(original, other)}`,
    );
  } else {
    const at = other.paragraphs.findIndex((_, index) => shape(other, index) !== shape(original, index));
    if (at !== -1) {
      file.report(other.paragraphs[at]!.line, `p${at + 1}`, shape(other, at), `${shape(original, at)}, ${inOriginal}`);
    }
  }

  for (const field of ['withdrawn', 'releaseLine', 'dateline', 'endMark'] as const) {
    if ((fields[field] === undefined) !== (original.fields[field] === undefined)) {
      const state = (value?: string) => (value === undefined ? 'nothing' : 'a value');
      file.report(file.lineOf([field]), field, state(fields[field]), `${state(original.fields[field])}, ${inOriginal}`);
    }
  }
  for (const [name, here, there] of [
    ['published.date', fields.published.date, original.fields.published.date],
    ['published.certainty', fields.published.certainty, original.fields.published.certainty],
    ['withdrawn', fields.withdrawn ?? '', original.fields.withdrawn ?? ''],
    ['signature', `${fields.signature?.length ?? 0} lines`, `${original.fields.signature?.length ?? 0} lines`],
  ] as const) {
    if (here !== there && here && there) {
      file.report(file.lineOf(name.split('.')), name, here, `${there}, ${inOriginal}`);
    }
  }
}

function shape({ paragraphs, voices }: ParsedStatement, index: number): string {
  const paragraph = paragraphs[index];
  if (!paragraph) return 'no passage';
  const place = paragraph.quotation === undefined ? 'outside a quotation' : `in quotation ${paragraph.quotation + 1}`;
  return `${place}, spoken by ${voices[index] === 'centre' ? 'the Centre' : 'the group'}`;
}

function sideBySide(original: ParsedStatement, other: ParsedStatement): string {
  const rows = Math.max(original.paragraphs.length, other.paragraphs.length);
  const begin = (text = '—') => Array.from(text).slice(0, 34).join('').padEnd(36);
  return Array.from({ length: rows }, (_, index) => {
    const number = `p${index + 1}`.padStart(8);
    return `${number}  ${begin(original.paragraphs[index]?.text)}${begin(other.paragraphs[index]?.text).trimEnd()}`;
  }).join('\n');
}
