import { html } from 'lit';
import type { Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'Who the Canadian Centre for Child Protection is',
    render: (locale) => html`<ccpe-about lang=${locale}></ccpe-about>`,
  },
  {
    name: 'Who the Canadian Centre for Child Protection is, official words only',
    render: (locale) => html`<ccpe-about lang=${locale} official-only></ccpe-about>`,
  },
];
