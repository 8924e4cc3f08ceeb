import { QuickExit } from './quick-exit.js';

QuickExit.define();

declare global {
  interface HTMLElementTagNameMap {
    'quick-exit': QuickExit;
  }
}

export * from './quick-exit.js';
