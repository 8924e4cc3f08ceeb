import type { TemplateResult } from 'lit';
import type { Locale } from '../content/types.js';

/** One way to use an element. Demo, accessibility run and screenshots show each in both languages. */
export interface Example {
  readonly name: string;
  readonly render: (locale: Locale) => TemplateResult;
}
