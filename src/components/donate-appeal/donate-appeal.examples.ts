import { html } from 'lit';
import type { Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'The call to donate',
    render: (locale) => html`<donate-appeal lang=${locale}></donate-appeal>`,
  },
  {
    name: 'The call to donate, of a campaign',
    render: (locale) => html`<donate-appeal lang=${locale} campaign="spring"></donate-appeal>`,
  },
];
