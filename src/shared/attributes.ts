import { warnOnce } from './console.js';
import { checked, type Checked } from './property.js';

/*
 * Values of attributes and properties. An unknown value becomes the default, with one warning,
 * whether it comes from an attribute or from a program.
 */

function refuse(tag: string, attribute: string, value: unknown, known: string): void {
  warnOnce(
    `<${tag} ${attribute}="${String(value)}">: this value is not known. Known values: ${known}. The default is used.`,
  );
}

/** One of a few words. */
export function oneOf<T extends string>(tag: string, attribute: string, known: readonly T[], fallback: T): Checked<T> {
  return checked((value) => {
    const word = known.find((one) => one === value);
    if (word === undefined && value !== null && value !== undefined) refuse(tag, attribute, value, known.join(', '));
    return word ?? fallback;
  });
}

/** Any of a few words: with spaces between them, or as a list. */
export function tokens<T extends string>(tag: string, attribute: string, known: readonly T[]): Checked<readonly T[]> {
  const isToken = (word: unknown): word is T => known.some((token) => token === word);
  const check = (value: unknown): readonly T[] => {
    const words: unknown[] = typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [value ?? []].flat();
    for (const word of words) if (!isToken(word)) refuse(tag, attribute, word, known.join(' '));
    return words.filter(isToken);
  };
  return { check, toAttribute: (words) => words.join(' ') || null };
}

/** What `hide` can leave out of an element that has it. */
export const hideable = ['release-line', 'notice', 'about', 'donate', 'actions', 'language-switch'] as const;
export type HiddenPart = (typeof hideable)[number];

/** The level of an element's first heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];
const defaultLevel: HeadingLevel = 2;

/** A number that `accepts` takes, in digits or as itself; `known` says in words which those are. */
export function numeric<T extends number, Default extends number | undefined>(
  tag: string,
  attribute: string,
  accepts: (value: unknown) => value is T,
  known: string,
  fallback: Default,
): Checked<T | Default> {
  return checked((value) => {
    if (value === null || value === undefined) return fallback;
    const asked = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (accepts(asked)) return asked;
    refuse(tag, attribute, value, known);
    return fallback;
  });
}

/** The level of a heading, 1–6. */
export function headingLevel(tag: string): Checked<HeadingLevel> {
  const isLevel = (value: unknown): value is HeadingLevel => levels.some((level) => level === value);
  return numeric(tag, 'heading-level', isLevel, levels.join(', '), defaultLevel);
}
