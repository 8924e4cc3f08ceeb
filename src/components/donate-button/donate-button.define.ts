import { DonateButton } from './donate-button.js';

DonateButton.define();

declare global {
  interface HTMLElementTagNameMap {
    'donate-button': DonateButton;
  }
}

export * from './donate-button.js';
