import { P11Quote } from './p11-quote.js';

P11Quote.define();

declare global {
  interface HTMLElementTagNameMap {
    'p11-quote': P11Quote;
  }
}

export * from './p11-quote.js';
