import { html } from 'lit';
import type { Example } from '../../shared/example.js';

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
