import { html } from 'lit';
import { newest, oldest, type Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'A statement',
    render: (locale) => html`<p11-statement statement=${newest} lang=${locale}></p11-statement>`,
  },
  {
    name: 'A statement that quotes the group',
    render: (locale) => html`<p11-statement statement=${oldest} lang=${locale}></p11-statement>`,
  },
  {
    name: 'A summary that opens in place',
    render: (locale) => html`<p11-statement statement=${newest} lang=${locale} variant="summary"></p11-statement>`,
  },
  {
    name: 'Behind its content notice',
    render: (locale) => html`<p11-statement statement=${newest} lang=${locale} notice="closed"></p11-statement>`,
  },
  {
    name: 'Official words only',
    render: (locale) => html`<p11-statement statement=${newest} lang=${locale} official-only></p11-statement>`,
  },
  {
    name: 'The statement alone',
    render: (locale) =>
      html`<p11-statement
        statement=${newest}
        lang=${locale}
        hide="release-line notice about donate language-switch"
      ></p11-statement>`,
  },
];
