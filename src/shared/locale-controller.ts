import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../content/types.js';
import { parentOrHost } from './dom.js';
import { resolveLocale } from './locale.js';

/*
 * One observer serves every element of the page. It watches `lang` in each tree that an element
 * stands in: the document, and every shadow root between the document and the element.
 */
const listeners = new Set<() => void>();
const watched = new Map<Node, number>();
let observer: MutationObserver | undefined;

function notify(): void {
  for (const listener of [...listeners]) listener();
}

function treesAround(element: Element): Node[] {
  const trees: Node[] = [];
  for (let node: Node | null = element; node; node = parentOrHost(trees.at(-1)!)) trees.push(node.getRootNode());
  return trees;
}

function observe(tree: Node): void {
  observer ??= new MutationObserver(notify);
  observer.observe(tree, { attributeFilter: ['lang'], subtree: true });
}

/** Calls `listener` when a `lang` changes around `element`, until the returned function is called. */
function watch(element: Element, listener: () => void): () => void {
  const trees = treesAround(element);
  listeners.add(listener);
  for (const tree of trees) {
    const count = watched.get(tree) ?? 0;
    if (count === 0) observe(tree);
    watched.set(tree, count + 1);
  }
  return () => {
    listeners.delete(listener);
    let left = false;
    for (const tree of trees) {
      const count = watched.get(tree)! - 1;
      if (count > 0) watched.set(tree, count);
      else left = watched.delete(tree);
    }
    if (!left) return;
    // An observer cannot let go of one tree: it lets go of all, then takes up those still needed.
    const pending = observer?.takeRecords().length;
    observer?.disconnect();
    for (const tree of watched.keys()) observe(tree);
    if (pending) notify();
  };
}

/**
 * The language that an element shows: the reader's choice on this element, else what the
 * element's place asks for. A change of that place takes the reader's choice back, because a
 * page that changes its language does so for the reader.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #place: Locale | undefined;
  #choice: Locale | undefined;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get current(): Locale {
    return this.#choice ?? (this.#place ??= resolveLocale(this.#host));
  }

  /** The reader's choice, for as long as it holds. */
  get choice(): Locale | undefined {
    return this.#choice;
  }

  /** Shows this element in `locale`, whatever the page's language. */
  choose(locale: Locale): void {
    this.#choice = locale;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#release = watch(this.#host, () => this.#follow());
    this.#follow();
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }

  #follow(): void {
    const place = resolveLocale(this.#host);
    if (place === this.#place) return;
    this.#place = place;
    this.#choice = undefined;
    this.#host.requestUpdate();
  }
}
