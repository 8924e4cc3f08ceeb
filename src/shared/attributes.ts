import type { ComplexAttributeConverter } from 'lit';
import { warnOnce } from './console.js';

/*
 * Values that an element takes as an attribute or as a property. Either way in, a value that is
 * not known becomes the default, with one warning.
 */

/** Converts an attribute, and checks a property. */
export interface Checked<T> extends ComplexAttributeConverter<T> {
  /** The value, or the default in the place of one that is not known. */
  check(value: unknown): T;
}

function refuse(tag: string, attribute: string, value: unknown, known: string): void {
  warnOnce(
    `<${tag} ${attribute}="${String(value)}">: this value is not known. Known values: ${known}. The default is used.`,
  );
}

/** One of a few words. */
export function oneOf<T extends string>(tag: string, attribute: string, known: readonly T[], fallback: T): Checked<T> {
  const check = (value: unknown) => {
    const word = known.find((one) => one === value);
    if (word === undefined && value !== null && value !== undefined) refuse(tag, attribute, value, known.join(', '));
    return word ?? fallback;
  };
  return { check, fromAttribute: check };
}

/** Any of a few words: with spaces between them, or as a list. */
export function tokens<T extends string>(tag: string, attribute: string, known: readonly T[]): Checked<readonly T[]> {
  const isToken = (word: unknown): word is T => known.some((token) => token === word);
  const check = (value: unknown): readonly T[] => {
    // The same list, so that a check is not a change.
    if (Array.isArray(value) && value.every(isToken)) return value;
    const words: unknown[] = typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [value ?? []].flat();
    for (const word of words) if (!isToken(word)) refuse(tag, attribute, word, known.join(' '));
    return words.filter(isToken);
  };
  return { check, fromAttribute: check, toAttribute: (words) => (words.length ? words.join(' ') : null) };
}

/** What `hide` can leave out of an element that has it. */
export const hideable = ['release-line', 'notice', 'about', 'donate', 'actions', 'language-switch'] as const;
export type HiddenPart = (typeof hideable)[number];

/** The level of an element's first heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];
const defaultLevel: HeadingLevel = 2;

/** A number that `accepts` takes, in digits or as itself; `known` says in words which those are. */
export function numeric<T extends number, Default>(
  tag: string,
  attribute: string,
  accepts: (value: unknown) => value is T,
  known: string,
  fallback: Default,
): Checked<T | Default> {
  const check = (value: unknown) => {
    if (value === null || value === undefined) return fallback;
    const asked = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (accepts(asked)) return asked;
    refuse(tag, attribute, value, known);
    return fallback;
  };
  return { check, fromAttribute: check };
}

/** The level of a heading, 1–6. */
export function headingLevel(tag: string): Checked<HeadingLevel> {
  const isLevel = (value: unknown): value is HeadingLevel => levels.some((level) => level === value);
  return numeric(tag, 'heading-level', isLevel, levels.join(', '), defaultLevel);
}
