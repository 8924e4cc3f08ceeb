import { html } from 'lit';
import type { Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'The link to donate',
    render: (locale) => html`<donate-button lang=${locale}></donate-button>`,
  },
  {
    name: 'The link to donate, of a campaign',
    render: (locale) => html`<donate-button lang=${locale} campaign="spring"></donate-button>`,
  },
];
