import type { Block, Locale, Passage, StatementModule, StatementWords, Voice } from './types.js';
import { reveal } from './characters.js';
import { inBothLanguages } from './date.js';
import { quote } from './problem.js';
import { statementFields, type StatementFields } from './schema.js';
import type { Paragraphed, SourceFile } from './source-file.js';

/** A statement's file, read and checked by itself. */
export interface ParsedStatement {
  readonly folder: string;
  readonly locale: Locale;
  readonly file: SourceFile;
  readonly fields: StatementFields;
  readonly paragraphs: readonly Paragraphed[];
  /** By passage; `undefined` where the file does not say who speaks. */
  readonly voices: readonly (Voice | undefined)[];
}

/** Reads `statements/<folder>/<locale>.md`. `undefined` after reporting why not. */
export function parseStatement(file: SourceFile, folder: string, locale: Locale): ParsedStatement | undefined {
  const fields = file.fields(statementFields);
  if (!fields) return undefined;
  if (fields.id !== folder) {
    file.report(file.lineOf(['id']), 'id', quote(fields.id), `${quote(folder)}, the name of its folder`);
  }
  const paragraphs = fields.withdrawn ? [] : file.paragraphs();
  if (!paragraphs) return undefined;
  const first = paragraphs[0];
  if (fields.dateline && first && !first.text.startsWith(fields.dateline)) {
    const expected = `the beginning of the first paragraph, ${quote(reveal(first.text.slice(0, fields.dateline.length)))}`;
    file.report(file.lineOf(['dateline']), 'dateline', quote(reveal(fields.dateline)), expected);
  }
  const voices = fields.withdrawn ? [] : spread(fields.voices, paragraphs.length, file);
  return { folder, locale, file, fields, paragraphs, voices };
}

/** `{ 'p1': 'centre', 'p2-p4': 'group' }` → one voice per passage. */
function spread(ranges: StatementFields['voices'], count: number, file: SourceFile): ParsedStatement['voices'] {
  const voices: (Voice | undefined)[] = Array.from({ length: count });
  for (const [range, voice] of Object.entries(ranges)) {
    const [from, to = from] = range.split('-').map((id) => Number(id.slice(1))) as [number, number?];
    const line = file.lineOf(['voices', range]);
    if (from < 1 || to < from || to > count) {
      file.report(line, `voices.${range}`, `${range}, of ${count} passages`, `passages from p1 to p${count}`);
    }
    for (let index = Math.max(from, 1) - 1; index < Math.min(to, count); index += 1) {
      if (voices[index]) file.report(line, `voices.${range}`, `p${index + 1} a second time`, 'each passage once');
      else voices[index] = voice;
    }
  }
  const without = voices.flatMap((voice, index) => (voice ? [] : `p${index + 1}`));
  if (without.length > 0) {
    file.report(
      file.lineOf(['voices']),
      'voices',
      `nobody who speaks ${without.join(', ')}`,
      `who speaks each of the ${count} passages`,
    );
  }
  return voices;
}

/** The passages as blocks: neighbours of one quotation together. */
function toBlocks({ paragraphs, voices }: ParsedStatement): Block[] {
  const blocks: Block[] = [];
  let open: { number: number; passages: Passage[] } | undefined;
  paragraphs.forEach(({ text, quotation }, index) => {
    const passage: Passage = { id: `p${index + 1}`, voice: voices[index] ?? 'group', text };
    if (quotation === undefined) {
      blocks.push(passage);
    } else if (open?.number === quotation) {
      open.passages.push(passage);
    } else {
      open = { number: quotation, passages: [passage] };
      blocks.push({ quotation: open.passages });
    }
  });
  return blocks;
}

/** The words of one language as they go into the bundle. */
export function toModule(
  parsed: ParsedStatement,
  { source, notice }: Pick<StatementWords, 'source' | 'notice'>,
  { about, donate, outdated }: Pick<StatementWords, 'about' | 'donate'> & { readonly outdated: boolean },
): StatementModule {
  const { fields, locale } = parsed;
  const { id, status, title, releaseLine, dateline, published, withdrawn, signature, endMark } = fields;
  const record = {
    id,
    locale,
    status,
    title,
    published: { date: published.date, certainty: published.certainty },
    publishedOn: inBothLanguages(published.date),
    source,
  };
  if (withdrawn) return { ...record, withdrawn, withdrawnOn: inBothLanguages(withdrawn) };
  return {
    ...record,
    notice,
    ...(releaseLine && { releaseLine }),
    ...(dateline && { dateline }),
    blocks: toBlocks(parsed),
    ...(signature && { signature: signature.map(({ text, lang }) => ({ text, ...(lang && { lang }) })) }),
    ...(endMark && { endMark }),
    ...(outdated && { outdated }),
    about,
    donate,
  };
}
