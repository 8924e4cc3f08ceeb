import { createHash } from 'node:crypto';
import { differences } from './differences.js';
import type { Occurrence } from './finder.js';
import type { KnownText, Piece } from './known-texts.js';
import { longestRise } from './order.js';
import type { PageText } from './page-text.js';
import type { PassageReport } from './report.js';

/** An occurrence, with the words of others that share its line. */
export interface Standing extends Occurrence {
  readonly added?: { readonly before?: string; readonly after?: string };
}

const letter = /\p{L}/u;
const [openQuote, closeQuote] = [/^[\p{Pi}"„]/u, /[\p{Pf}"]$/u];

/** Words in a gap; none where a quotation mark stands between them and the passage. */
function wordsIn(gap: string, isSetApart: boolean): string | undefined {
  return !isSetApart && letter.test(gap) ? gap.trim() : undefined;
}

/** Says of each occurrence which words of others share its line. A line or a title may share one with anything. */
export function withNeighbours(text: PageText, occurrences: readonly Occurrence[]): Standing[] {
  return occurrences.map((occurrence, index) => {
    const { start, end, piece } = occurrence;
    if (piece.kind !== 'passage') return occurrence;
    const from = occurrences[index - 1]?.end ?? 0;
    const to = occurrences[index + 1]?.start ?? text.text.length;
    const lineStart = text.text.slice(from, start).lastIndexOf('\n');
    const lineEnd = text.text.slice(end, to).indexOf('\n');
    const own = text.text.slice(start, end);
    // What stands between two occurrences is told once, with the first.
    const gapBefore = index > 0 && lineStart === -1 ? '' : text.sentence(from + lineStart + 1, start);
    const gapAfter = text.sentence(end, lineEnd === -1 ? to : end + lineEnd);
    const before = wordsIn(gapBefore, openQuote.test(own) || openQuote.test(gapBefore.trim().at(-1) ?? ''));
    const after = wordsIn(gapAfter, closeQuote.test(own) || closeQuote.test(gapAfter.trim().at(0) ?? ''));
    if (before === undefined && after === undefined) return occurrence;
    return { ...occurrence, added: { ...(before && { before }), ...(after && { after }) } };
  });
}

function compared(piece: Piece): Pick<PassageReport, 'name' | 'sha256' | 'published'> {
  const sha256 = createHash('sha256').update(piece.words).digest('hex');
  return { name: piece.name, sha256, published: piece.words };
}

function languageOf(text: PageText, { piece, start, end }: Occurrence): PassageReport['language'] {
  const page = text.language(start, end);
  const primary = page?.toLowerCase().split('-')[0];
  return primary === piece.language ? undefined : { words: piece.language, page: page ?? null };
}

/** One occurrence; `standsAfter` where it is out of order. */
function reportOf(text: PageText, standing: Standing, standsAfter?: string | null): PassageReport {
  const { piece, start, end, added } = standing;
  // A passage that a page breaks into lines or paragraphs has the same words.
  const found = text.text.slice(start, end).replaceAll('\n', ' ');
  const language = languageOf(text, standing);
  const isMoved = standsAfter !== undefined;
  return {
    ...compared(piece),
    state: found !== piece.words || added ? 'altered' : isMoved ? 'moved' : 'verbatim',
    found,
    differences: differences(piece.words, found),
    ...(added && { added }),
    ...(isMoved && { standsAfter }),
    ...(language && { language }),
  };
}

/**
 * Every passage of a statement that stands in a text, or is missing from it, and every line that
 * stands there.
 *
 * @param standings - The occurrences of this statement's pieces, in the order of the text.
 * @param wanted - Names of the passages that have to be there; a quotation may have any, in any order.
 */
export function reportPassages(
  text: PageText,
  known: KnownText,
  standings: readonly Standing[],
  wanted: readonly string[],
): { passages: PassageReport[]; repeated: PassageReport[] } {
  const found = standings.filter(({ piece }) => piece.kind === 'passage');
  const rise = longestRise(found.map(({ piece }) => known.pieces.indexOf(piece)));
  const first = new Map<Piece, Standing>();
  found.forEach((standing, position) => {
    if (rise.has(position)) first.set(standing.piece, standing);
  });
  const outOfOrder = new Map<Standing, string | null>();
  found.forEach((standing, position) => {
    if (first.has(standing.piece)) return;
    first.set(standing.piece, standing);
    if (wanted.length > 0) outOfOrder.set(standing, found[position - 1]?.piece.name ?? null);
  });
  for (const standing of standings) if (!first.has(standing.piece)) first.set(standing.piece, standing);

  const passages = known.pieces.flatMap((piece): PassageReport[] => {
    const standing = first.get(piece);
    if (standing) return [reportOf(text, standing, outOfOrder.get(standing))];
    return wanted.includes(piece.name) ? [{ ...compared(piece), state: 'missing', differences: [] }] : [];
  });
  const repeated = standings.filter((standing) => first.get(standing.piece) !== standing);
  return { passages, repeated: repeated.map((standing) => reportOf(text, standing)) };
}
