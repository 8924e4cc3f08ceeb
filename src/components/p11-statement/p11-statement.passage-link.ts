import type { LitElement, ReactiveController } from 'lit';
import type { StatementModule } from '../../content/types.js';
import { findPassages, unknownPassage } from '../../shared/blocks.js';
import { warnOnce } from '../../shared/console.js';
import { findStatement } from '../../shared/statements.js';

/*
 * The address of a page can name a passage, as `#p11-meta-e2ee-2023-p6`. A browser looks for it
 * in the document only, and often before the words are there, so the element itself leads to it.
 */

/** A passage that the page's address names, and where the reader was when it did. */
interface Wanted {
  readonly statement: string;
  readonly passage: string;
  readonly top: number;
  readonly active: Element | null;
}

/** Every statement of the page, in the order they came to it. */
const links = new Set<PassageLink>();
let wanted: Wanted | undefined;
/** The address that nobody has to be led to any more: an element put back does not call the reader back. */
let settled = '';

function settle(): void {
  wanted = undefined;
  settled = location.href;
}

/** Takes up the passage that the address names. `top` is where a reader is who has not moved yet. */
function look(top: number): void {
  // Of no other form than this: `#p11-embed=…` is a place for an element, and never matches.
  const [, statement, passage] = /^#p11-([\w-]+)-(p\d+)$/.exec(location.hash) ?? [];
  wanted = statement && passage ? { statement, passage, top, active: document.activeElement } : undefined;
}

function follow(): void {
  look(scrollY);
  if (wanted) for (const link of links) link.lead();
}

/** Moves the focus to a passage, so that reading goes on from there. */
export function focusPassage(root: ParentNode, id: string, options?: FocusOptions): HTMLElement | null {
  const passage = root.querySelector<HTMLElement>(`#${id}`);
  passage?.setAttribute('tabindex', '-1');
  passage?.focus(options);
  return passage;
}

/** Leads a reader to the passage that the page's address names: once, when the words are there. */
export class PassageLink implements ReactiveController {
  readonly #host: LitElement & { statement: string };
  readonly #words: () => StatementModule | undefined;
  readonly #open: () => void;

  constructor(
    host: LitElement & { statement: string },
    words: () => StatementModule | undefined,
    /** Opens what may hide the passage. */
    open: () => void,
  ) {
    this.#host = host;
    this.#words = words;
    this.#open = open;
    host.addController(this);
  }

  hostConnected(): void {
    if (links.size === 0) {
      addEventListener('hashchange', follow);
      if (location.href !== settled) look(0);
    }
    links.add(this);
  }

  hostDisconnected(): void {
    links.delete(this);
    if (links.size > 0) return;
    removeEventListener('hashchange', follow);
    wanted = undefined;
  }

  hostUpdated(): void {
    if (wanted) this.lead();
  }

  lead(): void {
    const words = this.#words();
    if (!wanted || words?.id !== wanted.statement || 'withdrawn' in words || !this.#isFirst(words.id)) return;
    const { passage, top, active } = wanted;
    settle();
    if (!findPassages(words.blocks, passage)) {
      warnOnce(`${location.hash}: ${unknownPassage(words, passage)}`);
      return;
    }
    const moved = scrollY !== top || document.activeElement !== active;
    const isOfPage = document.getElementById(location.hash.slice(1)) !== null;
    if (!moved && !isOfPage) void this.#show(passage);
  }

  #isFirst(statement: string): boolean {
    const first = [...links].find((link) => findStatement(link.#host.statement) === statement);
    return first === this;
  }

  async #show(id: string): Promise<void> {
    const { renderRoot, updateComplete } = this.#host;
    await updateComplete;
    if (!renderRoot.querySelector(`#${id}`)) {
      this.#open();
      await this.#host.updateComplete;
    }
    const passage = focusPassage(renderRoot, id, { preventScroll: true });
    passage?.setAttribute('data-linked', '');
    // At once, also on a page that scrolls smoothly.
    passage?.scrollIntoView({ behavior: 'instant' });
  }
}
