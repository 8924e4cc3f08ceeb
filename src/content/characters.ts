import { diffChars } from 'diff';

/**
 * Characters that look like another one, or like nothing. An editor sees no difference between
 * two texts that differ in one of these, so messages give their names (Unicode 16).
 */
const names = new Map<string, string>([
  ['\t', 'CHARACTER TABULATION'],
  ['\n', 'LINE FEED'],
  [' ', 'SPACE'],
  ['\u00a0', 'NO-BREAK SPACE'],
  ['\u00ad', 'SOFT HYPHEN'],
  ['\u2002', 'EN SPACE'],
  ['\u2003', 'EM SPACE'],
  ['\u2009', 'THIN SPACE'],
  ['\u200a', 'HAIR SPACE'],
  ['\u200b', 'ZERO WIDTH SPACE'],
  ['\u200c', 'ZERO WIDTH NON-JOINER'],
  ['\u200d', 'ZERO WIDTH JOINER'],
  ['\u2060', 'WORD JOINER'],
  ['\u202f', 'NARROW NO-BREAK SPACE'],
  ['\ufeff', 'ZERO WIDTH NO-BREAK SPACE'],
  ["'", 'APOSTROPHE'],
  ['\u2018', 'LEFT SINGLE QUOTATION MARK'],
  ['\u2019', 'RIGHT SINGLE QUOTATION MARK'],
  ['"', 'QUOTATION MARK'],
  ['\u201c', 'LEFT DOUBLE QUOTATION MARK'],
  ['\u201d', 'RIGHT DOUBLE QUOTATION MARK'],
  ['-', 'HYPHEN-MINUS'],
  ['\u2010', 'HYPHEN'],
  ['\u2011', 'NON-BREAKING HYPHEN'],
  ['\u2013', 'EN DASH'],
  ['\u2014', 'EM DASH'],
]);

/** Marks, separators and controls show little or nothing; letters of another script can look Latin. */
const unclear = /[\p{M}\p{Z}\p{C}]|(?!\p{Script=Latin})\p{L}/u;

/** A space that can be told by sight. */
const spaceInWords = /(?<=\S) (?=\S)/g;

/** `a` as it stands; a character that cannot be told by sight with its code point and name. */
export function reveal(text: string): string {
  return text.split(spaceInWords).map(revealWord).join(' ');
}

function revealWord(text: string): string {
  return Array.from(text, (character) => {
    const name = names.get(character);
    if (!name && !unclear.test(character)) return character;
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}${name ? ` ${name}` : ''}]`;
  }).join('');
}

/** One place where two texts differ. */
export interface Change {
  /** The first character of it in the text before, from 1. */
  readonly position: number;
  /** What stands before it in both, as far as it helps to find it. */
  readonly context: string;
  readonly before: string;
  readonly after: string;
}

/** Where two texts differ. Empty when they are the same code point for code point. */
export function findChanges(before: string, after: string): Change[] {
  const found: Change[] = [];
  const changes = diffChars(before, after);
  let position = 1;
  let context = '';
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index]!;
    if (!change.added && !change.removed) {
      position += Array.from(change.value).length;
      context = Array.from(change.value).slice(-16).join('');
      continue;
    }
    const next = changes[index + 1];
    const replaced = change.removed && next?.added === true;
    const added = replaced ? next.value : change.added ? change.value : '';
    found.push({ position, context, before: change.removed ? change.value : '', after: added });
    if (replaced) index += 1;
    if (change.removed) position += Array.from(change.value).length;
  }
  return found;
}

/** What happened in a place, in words. */
export function describeChange({ before, after }: Pick<Change, 'before' | 'after'>): string {
  if (before && after) return `${reveal(before)} became ${reveal(after)}`;
  return before ? `${reveal(before)} is gone` : `${reveal(after)} was added`;
}

/** Says in words where two texts differ, one line per change, each with the characters before it. */
export function describeChanges(before: string, after: string): string[] {
  return findChanges(before, after).map((change) => {
    const { position, context } = change;
    return `at character ${position}${context ? `, after “${context}”` : ''}: ${describeChange(change)}`;
  });
}
