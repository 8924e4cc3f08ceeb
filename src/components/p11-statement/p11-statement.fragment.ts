import type { LitElement } from 'lit';
import type { StatementModule } from '../../content/types.js';

/** A statement of the page, as far as the way to one of its passages goes. */
export interface Linked {
  readonly host: LitElement & { statement: string };
  readonly words: () => StatementModule | undefined;
  /** Opens what may hide a passage. */
  readonly open: () => void;
}

/** Every statement of the page, in the order they came to it. */
export const links = new Set<Linked>();

/** Where a reader was when the page's address named a passage. */
export interface Whereabouts {
  readonly top: number;
  readonly active: Element | null;
}

/** Of no other form than this: `#p11-embed=…` is a place for an element, and never matches. */
export const passageFragment = /^#p11-([\w-]+)-(p\d+)$/;

/**
 * Not every browser has it yet, and no server. It alone tells where a script of the page goes. In a browser without it,
 * `globalThis.navigation` is what the page has with that id.
 */
export const navigation = Object.hasOwn(globalThis, 'navigation') ? globalThis.navigation : undefined;
