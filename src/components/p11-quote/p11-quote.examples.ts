import { html } from 'lit';
import { newest, oldest, type Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'A passage',
    render: (locale) => html`<p11-quote statement=${newest} passage="p6" lang=${locale}></p11-quote>`,
  },
  {
    name: 'Passages that follow each other',
    render: (locale) => html`<p11-quote statement=${oldest} passage="p9-p10" lang=${locale}></p11-quote>`,
  },
  {
    name: 'A passage, official words only',
    render: (locale) => html`<p11-quote statement=${newest} passage="p4" lang=${locale} official-only></p11-quote>`,
  },
];
