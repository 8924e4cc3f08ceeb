import { html } from 'lit';
import type { Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'Who the Phoenix 11 are',
    render: (locale) => html`<p11-about lang=${locale}></p11-about>`,
  },
  {
    name: 'Who the Phoenix 11 are, official words only',
    render: (locale) => html`<p11-about lang=${locale} official-only></p11-about>`,
  },
];
