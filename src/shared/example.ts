import type { TemplateResult } from 'lit';
import { catalogue } from '../content/generated/catalogue.js';
import type { Locale } from '../content/types.js';

/** One way to use an element. Demo, accessibility run and screenshots show each in both languages. */
export interface Example {
  readonly name: string;
  readonly render: (locale: Locale) => TemplateResult;
}

const ids = Object.keys(catalogue);

/** Statements that examples show: the catalogue knows which there are. */
export const newest = ids[0]!;
export const oldest = ids.at(-1)!;
