import { html } from 'lit';
import type { Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'How to report',
    render: (locale) => html`<cyberaide-report lang=${locale}></cyberaide-report>`,
  },
];
