import { ArachnidAbout } from './arachnid-about.js';

ArachnidAbout.define();

declare global {
  interface HTMLElementTagNameMap {
    'arachnid-about': ArachnidAbout;
  }
}

export * from './arachnid-about.js';
