import { P11About } from './p11-about.js';

P11About.define();

declare global {
  interface HTMLElementTagNameMap {
    'p11-about': P11About;
  }
}

export * from './p11-about.js';
