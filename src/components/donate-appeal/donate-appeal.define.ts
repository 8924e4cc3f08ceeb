import { DonateAppeal } from './donate-appeal.js';

DonateAppeal.define();

declare global {
  interface HTMLElementTagNameMap {
    'donate-appeal': DonateAppeal;
  }
}

export * from './donate-appeal.js';
