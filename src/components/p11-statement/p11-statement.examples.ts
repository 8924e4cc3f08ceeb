import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../content/types.js';

/** One way to use an element. Demo, accessibility run and screenshots show each in both languages. */
export interface Example {
  readonly name: string;
  readonly render: (locale: Locale) => TemplateResult;
}

export const examples: readonly Example[] = [
  {
    name: 'A statement',
    render: (locale) => html`<p11-statement statement="meta-e2ee-2023" lang=${locale}></p11-statement>`,
  },
  {
    name: 'A statement that quotes the group',
    render: (locale) => html`<p11-statement statement="voluntary-principles-2021" lang=${locale}></p11-statement>`,
  },
  {
    name: 'A summary that opens in place',
    render: (locale) =>
      html`<p11-statement statement="meta-e2ee-2023" lang=${locale} variant="summary"></p11-statement>`,
  },
  {
    name: 'Behind its content notice',
    render: (locale) => html`<p11-statement statement="meta-e2ee-2023" lang=${locale} notice="closed"></p11-statement>`,
  },
  {
    name: 'Official words only',
    render: (locale) => html`<p11-statement statement="meta-e2ee-2023" lang=${locale} official-only></p11-statement>`,
  },
  {
    name: 'The statement alone',
    render: (locale) =>
      html`<p11-statement
        statement="meta-e2ee-2023"
        lang=${locale}
        hide="release-line notice about donate language-switch"
      ></p11-statement>`,
  },
];
