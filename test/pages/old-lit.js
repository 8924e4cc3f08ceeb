/* A page with a Lit of the last major version, its support for hydration, and a component that holds an element of ours. */
import 'lit-2/experimental-hydrate-support.js';
import { html, LitElement } from 'lit-2';

customElements.define(
  'old-card',
  class extends LitElement {
    render() {
      return html`<section>${document.querySelector('template').content.cloneNode(true)}</section>`;
    }
  },
);
