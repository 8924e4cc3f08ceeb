import { P11StatementList } from './p11-statement-list.js';

P11StatementList.define();

declare global {
  interface HTMLElementTagNameMap {
    'p11-statement-list': P11StatementList;
  }
}

export * from './p11-statement-list.js';
