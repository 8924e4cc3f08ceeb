import type { Line, Locale } from '../content/types.js';
import { defaultLocale, toLocale } from '../shared/locale.js';
import type { Given } from './attributes.js';

/** A link; its text says where it goes. */
export interface Link {
  readonly href: string;
  readonly text: string;
  /** Language of the text, where that is not the language around it. */
  readonly lang?: Locale;
}

/** What this library says of words, with a link. */
export interface Remark {
  readonly text: string;
  readonly lang: Locale;
  readonly link: Link;
}

/** A line of published words. What is a heading in the element is strong here. */
export interface FallbackLine extends Line {
  readonly strong?: boolean;
}

/**
 * What stands in for an element where the element itself cannot stand: all the published words
 * that it shows, whose they are, and a link to where they come from. Plain data; each form of a
 * snippet writes it down in its own way.
 */
export interface Fallback {
  /** Language of the lines. */
  readonly locale: Locale;
  /** What the whole is called, in the language of the lines. */
  readonly title: string;
  /** What is said before the words: what they are about, and of a translation that it is one. */
  readonly notes?: readonly Remark[];
  /** None where an element has no published words but those of its link. */
  readonly lines: readonly FallbackLine[];
  /** What else there is to say of the words, or to do. */
  readonly remarks?: readonly Remark[];
  readonly source: Remark;
}

/** The language that an element with these attributes shows where nothing around it names one. */
export function localeOf(given: Given): Locale {
  return toLocale(given.get('lang')) ?? defaultLocale;
}
