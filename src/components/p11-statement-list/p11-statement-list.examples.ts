import { html } from 'lit';
import type { Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'All publications',
    render: (locale) => html`<p11-statement-list lang=${locale}></p11-statement-list>`,
  },
  {
    name: 'The newest',
    render: (locale) => html`<p11-statement-list limit="3" lang=${locale}></p11-statement-list>`,
  },
  {
    name: 'Those of a year',
    render: (locale) => html`<p11-statement-list year="2021" lang=${locale}></p11-statement-list>`,
  },
];
