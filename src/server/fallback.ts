import type { Line, Locale } from '../content/types.js';
import { defaultLocale, toLocale } from '../shared/locale.js';
import type { LinkedRemark, Remark } from '../shared/remarks.js';
import type { Given } from './attributes.js';

/** A line of published words. What is a heading in the element is strong here. */
export interface FallbackLine extends Line {
  readonly strong?: boolean;
}

/** A paragraph beside the quotation: a remark of this library, or published words that are not part of what is quoted. */
export type Beside = Remark | FallbackLine;

/**
 * What an element shows, as plain data: all the published words, whose they are, and a link to where they come from.
 * Each form of a snippet writes it down in its own way.
 */
export interface Fallback {
  /** Language of the lines. */
  readonly locale: Locale;
  /** What the whole is called, in the language of the lines. */
  readonly title: string;
  /** Before the quotation: notice, help, and of a translation that it is one. */
  readonly before?: readonly Beside[];
  /** The quotation: published words and nothing else. */
  readonly lines: readonly FallbackLine[];
  /** The attribution, right after the quotation. Its link is the hook. */
  readonly source: LinkedRemark;
  /** After the attribution: help, about blocks, donate call. */
  readonly after?: readonly Beside[];
}

/** The language that an element with these attributes shows where nothing around it names one. */
export function localeOf(given: Given): Locale {
  return toLocale(given.get('lang')) ?? defaultLocale;
}

/** Whether the whole is a link, which can stand in a paragraph. */
export function isLink({ before = [], lines, after = [] }: Fallback): boolean {
  return before.length + lines.length + after.length === 0;
}

/** A list without what is not there. */
export function present<T>(...all: readonly (T | undefined)[]): T[] {
  return all.filter((one) => one !== undefined);
}
