import { CcpeAbout } from './ccpe-about.js';

CcpeAbout.define();

declare global {
  interface HTMLElementTagNameMap {
    'ccpe-about': CcpeAbout;
  }
}

export * from './ccpe-about.js';
