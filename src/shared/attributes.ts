import type { ComplexAttributeConverter } from 'lit';
import { warnOnce } from './console.js';

/*
 * Converters from attributes to typed properties. A value that is not known becomes the
 * property's default (Lit puts it in the place of `null`, see `useDefault`), with one warning.
 */

function refuse(tag: string, attribute: string, value: string, known: string): null {
  warnOnce(`<${tag} ${attribute}="${value}">: this value is not known. Known values: ${known}. The default is used.`);
  return null;
}

/** An attribute that takes one of a few words. */
export function oneOf<T extends string>(
  tag: string,
  attribute: string,
  known: readonly T[],
): ComplexAttributeConverter<T | null> {
  return {
    fromAttribute(value) {
      if (value === null) return null;
      return known.find((word) => word === value) ?? refuse(tag, attribute, value, known.join(', '));
    },
  };
}

/** An attribute that takes any of a few words, with spaces between them. */
export function tokens<T extends string>(
  tag: string,
  attribute: string,
  known: readonly T[],
): ComplexAttributeConverter<readonly T[] | null> {
  return {
    fromAttribute(value) {
      const words = value?.split(/\s+/).filter(Boolean) ?? [];
      return words.flatMap(
        (word) => known.find((token) => token === word) ?? refuse(tag, attribute, word, known.join(' ')) ?? [],
      );
    },
    toAttribute: (words) => (words?.length ? words.join(' ') : null),
  };
}

/** What `hide` can leave out of an element that has it. */
export const hideable = ['release-line', 'notice', 'about', 'donate', 'actions', 'language-switch'] as const;
export type HiddenPart = (typeof hideable)[number];

/** The level of an element's first heading. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** An attribute that takes the level of a heading, 1–6. */
export function headingLevel(tag: string): ComplexAttributeConverter<HeadingLevel | null> {
  return {
    fromAttribute(value) {
      if (value === null) return null;
      return /^[1-6]$/.test(value.trim())
        ? (Number(value) as HeadingLevel)
        : refuse(tag, 'heading-level', value, '1, 2, 3, 4, 5, 6');
    },
  };
}
