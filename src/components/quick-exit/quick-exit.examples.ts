import { html } from 'lit';
import { neutral } from '../../content/generated/organisations.js';
import type { Example } from '../../shared/example.js';

export const examples: readonly Example[] = [
  {
    name: 'A quick exit',
    render: (locale) =>
      html`<quick-exit lang=${locale}
        ><a href=${neutral.url[locale]} rel="noopener noreferrer">${neutral.name[locale]}</a></quick-exit
      >`,
  },
  {
    name: 'Kept in view by the page',
    render: (locale) => html`<quick-exit lang=${locale} class="kept-in-view"></quick-exit>`,
  },
  {
    name: 'To another page',
    render: (locale) => html`<quick-exit lang=${locale} href="https://www.canada.ca/"></quick-exit>`,
  },
];
