import { P11Statement } from './p11-statement.js';

P11Statement.define();

declare global {
  interface HTMLElementTagNameMap {
    'p11-statement': P11Statement;
  }
}

export * from './p11-statement.js';
