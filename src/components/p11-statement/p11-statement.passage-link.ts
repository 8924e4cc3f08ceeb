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

/** Not every browser has it yet, and no server. */
const { navigation } = globalThis as { readonly navigation?: Navigation };

/** Every statement of the page, in the order they came to it. */
const links = new Set<PassageLink>();
let wanted: Wanted | undefined;
/** The visit on which nobody has to be led any more: an element put back does not call the reader back. */
let settled = '';
let fragment = '';

/** The address, and which visit of it this is, where the browser tells. */
function visit(): string {
  return `${location.href} ${navigation?.currentEntry?.key ?? ''}`;
}

function settle(): void {
  wanted = undefined;
  settled = visit();
}

/** Takes up the passage that the address names. `top` is where a reader is who has not moved yet. */
function look(top: number): void {
  fragment = location.hash;
  // Of no other form than this: `#p11-embed=…` is a place for an element, and never matches.
  const [, statement, passage] = /^#p11-([\w-]+)-(p\d+)$/.exec(fragment) ?? [];
  wanted = statement && passage ? { statement, passage, top, active: document.activeElement } : undefined;
}

function follow(): void {
  look(scrollY);
  if (wanted) for (const link of links) link.lead();
}

function followChange(): void {
  if (location.hash !== fragment) follow();
}

/** A script of the page may go to an address of its own making. No event but this one tells. */
function followPush({ navigationType }: NavigationCurrentEntryChangeEvent): void {
  if (navigationType === 'push') followChange();
}

/** A link to where the page is already leads there again, as any fragment does. */
function followAgain(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link?.href === location.href && !event.defaultPrevented && !event.ctrlKey && !event.metaKey) follow();
}

/** Opens what the page keeps closed around an element, as a browser does for a fragment of the page itself. */
function reveal(element: Element): void {
  for (let closed; (closed = element.closest('details:not([open]), [hidden="until-found" i]'));) {
    if (closed.matches('details:not([open])')) closed.setAttribute('open', '');
    else closed.removeAttribute('hidden');
  }
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
      addEventListener('hashchange', followChange);
      addEventListener('click', followAgain);
      navigation?.addEventListener('currententrychange', followPush);
      if (visit() !== settled) look(0);
    }
    links.add(this);
  }

  hostDisconnected(): void {
    links.delete(this);
    if (links.size > 0) return;
    removeEventListener('hashchange', followChange);
    removeEventListener('click', followAgain);
    navigation?.removeEventListener('currententrychange', followPush);
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

  /** Whether it is the first of its statement that is in sight, or the first where none is. */
  #isFirst(statement: string): boolean {
    const same = [...links].filter((link) => findStatement(link.#host.statement) === statement);
    const first = same.find((link) => link.#host.getClientRects().length > 0) ?? same[0];
    return first === this;
  }

  async #show(id: string): Promise<void> {
    const { renderRoot, updateComplete } = this.#host;
    await updateComplete;
    reveal(this.#host);
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
