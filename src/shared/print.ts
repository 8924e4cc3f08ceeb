import { call, parentOrHost, read } from './dom.js';

/** Marks what holds the element to print, in each tree that it stands in. */
const mark = 'data-p11-printing';

/** What is printed, and what stands around it. */
const holders = `:is([${mark}], :has([${mark}]))`;

/*
 * A page that scrolls inside, a drawer or a dialog would be cut off where the paper ends. Top
 * layer and transitions too: a dialog keeps its backdrop, a drawer would move while it is printed.
 */
const rules = `@media print {
  :not([${mark}], [${mark}] *, :has([${mark}])), ${holders}::backdrop { display: none !important }
  ${holders} {
    display: block !important;
    position: static !important;
    inset: auto !important;
    inline-size: auto !important;
    block-size: auto !important;
    max-block-size: none !important;
    overflow: visible !important;
    contain: none !important;
    content-visibility: visible !important;
    transform: none !important;
    translate: none !important;
    transition: none !important;
    background: none !important;
  }
}`;

/** How long a browser may take to say that it prints, in milliseconds. WebKit asks its printer first. */
const patience = 500;

type Root = Document | ShadowRoot;

/** Takes back what the last printing changed. A browser that does not print does not say that it is done. */
let restore: (() => void) | undefined;

/** What an element stands in as the page shows it: where a component puts what stands in it, the slot. */
function holderOf(element: Element): Element | null {
  const outer = read(element, 'assignedSlot') ?? parentOrHost(element);
  if (!outer || read(outer, 'nodeType') === Node.ELEMENT_NODE) return outer as Element | null;
  return parentOrHost(outer) as Element | null;
}

/** In each tree around an element, itself among them, the innermost that holds it. */
function innermostHolders(element: Element): Map<Root, Element> {
  const found = new Map<Root, Element>();
  for (let holder: Element | null = element; holder; holder = holderOf(holder)) {
    const root = call(holder, 'getRootNode') as Root;
    if (!found.has(root)) found.set(root, holder);
  }
  return found;
}

/** Whether the browser says that it prints what it was just asked to. */
function isPrinting(view: Window): Promise<boolean> {
  return new Promise((resolve) => {
    view.addEventListener('beforeprint', () => resolve(true), { once: true });
    view.print();
    setTimeout(() => resolve(false), patience);
  });
}

/**
 * Prints one element of a page and nothing else of it. The page's own style sheets stay; one more
 * in each tree around the element hides, on paper, what neither holds the element nor stands in it.
 *
 * @returns whether the browser prints; a frame can forbid it to
 */
export function printOnly(element: Element): Promise<boolean> {
  restore?.();
  const view = read(element.ownerDocument, 'defaultView')!;
  // Of the window that the element stands in: no other's is taken.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(rules);
  // Kept together, because an element may have left its tree when the printing is over.
  const marked = innermostHolders(element);
  for (const [root, holder] of marked) {
    call(holder, 'setAttribute', mark, '');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  const done = new AbortController();
  restore = () => {
    done.abort();
    restore = undefined;
    for (const [root, holder] of marked) {
      call(holder, 'removeAttribute', mark);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  };
  view.addEventListener('afterprint', restore, { signal: done.signal });
  return isPrinting(view);
}
