import { diffArrays } from 'diff';
import { differences } from './differences.js';
import type { Occurrence } from './find.js';
import type { KnownText, Piece } from './known-texts.js';
import type { PageText } from './page-text.js';
import type { PassageReport } from './report.js';

/** An occurrence, with the words of others that share its line. */
interface Placed extends Occurrence {
  readonly added?: PassageReport['added'];
}

/** An occurrence that belongs to one statement. */
export interface Found extends Omit<Placed, 'pieces'> {
  readonly piece: Piece;
}

const letter = /\p{L}/u;
const [openQuote, closeQuote] = [/^[\p{Pi}"„]/u, /[\p{Pf}"]$/u];

function isPassage({ pieces }: Occurrence): boolean {
  return pieces.some(({ kind }) => kind === 'passage');
}

/** Words in a gap; none where a quotation mark stands between them and the passage. */
function wordsIn(gap: string, isSetApart: boolean): string | undefined {
  return !isSetApart && letter.test(gap) ? gap.trim() : undefined;
}

/** Adds to each passage the words of others that share its line. Lines of a statement may share theirs with anything. */
function withNeighbours(text: PageText, occurrences: readonly Occurrence[]): Placed[] {
  return occurrences.map((occurrence, index) => {
    const { start, end } = occurrence;
    if (!isPassage(occurrence)) return occurrence;
    const from = occurrences[index - 1]?.end ?? 0;
    const to = occurrences[index + 1]?.start ?? text.text.length;
    const lineStart = text.text.slice(from, start).lastIndexOf('\n');
    const lineEnd = text.text.slice(end, to).indexOf('\n');
    const own = text.text.slice(start, end);
    // Words between two occurrences are reported once, with the first.
    const gapBefore = index > 0 && lineStart === -1 ? '' : text.sentence(from + lineStart + 1, start);
    const gapAfter = text.sentence(end, lineEnd === -1 ? to : end + lineEnd);
    const before = wordsIn(gapBefore, openQuote.test(own) || openQuote.test(gapBefore.trim().at(-1) ?? ''));
    const after = wordsIn(gapAfter, closeQuote.test(own) || closeQuote.test(gapAfter.trim().at(0) ?? ''));
    if (before === undefined && after === undefined) return occurrence;
    return { ...occurrence, added: { ...(before && { before }), ...(after && { after }) } };
  });
}

/**
 * Sorts what was found in a text by statement, leaving out statements without a passage there.
 *
 * - A passage that several statements share belongs to the one that the page names, or else to the
 *   statement of the passage before it.
 * - A line belongs to the passages before it, or else to those after it. By itself, as in a list of
 *   titles, it belongs to nothing.
 *
 * @param named - Id of the statement that the page names there.
 */
export function byStatement(
  text: PageText,
  occurrences: readonly Occurrence[],
  named?: string,
): Map<KnownText, Found[]> {
  const groups = new Map<KnownText, Found[]>();
  let last: KnownText | undefined;
  let waiting: Placed[] = [];
  const add = (of: KnownText, { pieces, ...placed }: Placed, kind: Piece['kind']) => {
    const piece = pieces.find((one) => one.of === of && one.kind === kind);
    const group = groups.get(of) ?? [];
    groups.set(of, group);
    if (piece) group.push({ ...placed, piece });
    return piece !== undefined;
  };
  for (const placed of withNeighbours(text, occurrences)) {
    if (!isPassage(placed)) {
      if (!last || !add(last, placed, 'line')) waiting.push(placed);
      continue;
    }
    const owners = placed.pieces.filter(({ kind }) => kind === 'passage').map(({ of }) => of);
    const of = owners.find(({ id }) => id === named) ?? owners.find((owner) => owner === last) ?? owners[0]!;
    for (const line of waiting) add(of, line, 'line');
    add(of, placed, 'passage');
    waiting = [];
    last = of;
  }
  return groups;
}

function published({ name, sha256, words }: Piece): Pick<PassageReport, 'name' | 'sha256' | 'published'> {
  return { name, sha256, published: words };
}

function languageOf(text: PageText, { piece, start, end }: Found): PassageReport['language'] {
  const page = text.language(start, end);
  const primary = page?.toLowerCase().split('-', 1)[0];
  return primary === piece.language ? undefined : { words: piece.language, page: page ?? null };
}

/** One occurrence; `standsAfter` where it is out of order. */
function reportOf(text: PageText, one: Found, standsAfter?: string | null): PassageReport {
  const { piece, start, end, added } = one;
  // A passage that a page breaks into lines or paragraphs has the same words.
  const found = text.text.slice(start, end).replaceAll('\n', ' ');
  const language = languageOf(text, one);
  const isMoved = standsAfter !== undefined;
  return {
    ...published(piece),
    state: found !== piece.words || added ? 'altered' : isMoved ? 'moved' : 'verbatim',
    found,
    differences: differences(piece.words, found),
    ...(added && { added }),
    ...(isMoved && { standsAfter }),
    ...(language && { language }),
  };
}

/** The positions of what stands in the published order, so that as little as possible counts as moved. */
function inOrder(found: readonly Piece[], known: readonly Piece[]): Set<number> {
  const positions = new Set<number>();
  let position = 0;
  for (const { added, removed, count } of diffArrays([...found], [...known])) {
    if (added) continue;
    for (let left = count; left > 0; left -= 1, position += 1) if (!removed) positions.add(position);
  }
  return positions;
}

/**
 * Every passage of a statement that stands in a text, or is missing from it, and every line that
 * stands there.
 *
 * @param all - What was found of this statement, in the order of the text.
 * @param wanted - Names of the passages that have to be there; a quotation may have any, in any order.
 */
export function reportPassages(
  text: PageText,
  known: KnownText,
  all: readonly Found[],
  wanted: readonly string[],
): { passages: PassageReport[]; repeated: PassageReport[] } {
  const found = all.filter(({ piece }) => piece.kind === 'passage');
  const ordered = inOrder(
    found.map(({ piece }) => piece),
    known.pieces,
  );
  const first = new Map<Piece, Found>();
  found.forEach((one, position) => {
    if (ordered.has(position)) first.set(one.piece, one);
  });
  const outOfOrder = new Map<Found, string | null>();
  found.forEach((one, position) => {
    if (first.has(one.piece)) return;
    first.set(one.piece, one);
    if (wanted.length > 0) outOfOrder.set(one, found[position - 1]?.piece.name ?? null);
  });
  for (const one of all) if (!first.has(one.piece)) first.set(one.piece, one);

  const passages = known.pieces.flatMap((piece): PassageReport[] => {
    const one = first.get(piece);
    if (one) return [reportOf(text, one, outOfOrder.get(one))];
    return wanted.includes(piece.name) ? [{ ...published(piece), state: 'missing', differences: [] }] : [];
  });
  const repeated = all.filter((one) => first.get(one.piece) !== one);
  return { passages, repeated: repeated.map((one) => reportOf(text, one)) };
}
