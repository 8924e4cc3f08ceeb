import { html } from 'lit';
import type { Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'What Project Arachnid is',
    render: (locale) => html`<arachnid-about lang=${locale}></arachnid-about>`,
  },
  {
    name: 'What Project Arachnid is, official words only',
    render: (locale) => html`<arachnid-about lang=${locale} official-only></arachnid-about>`,
  },
];
