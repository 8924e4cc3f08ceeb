import { call, parentOrHost, read } from './dom.js';

/** Marks the element to print and what it stands in. In each tree around it, `whole` is printed with all that it contains. */
const mark = 'data-p11-printing';

/*
 * A page that scrolls inside, a drawer or a dialog would be cut off where the paper ends. Top
 * layer and transitions too: a dialog keeps its backdrop, a drawer would move while it is printed.
 */
const rules = `@media print {
  :not([${mark}], [${mark}='whole'] *), [${mark}]::backdrop { display: none !important }
  [${mark}] {
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

/** The element and all that it stands in, by their tree, the innermost first. */
function holdersByTree(element: Element): Map<Root, Element[]> {
  const found = new Map<Root, Element[]>();
  for (let holder: Element | null = element; holder; holder = holderOf(holder)) {
    const root = call(holder, 'getRootNode') as Root;
    found.set(root, [...(found.get(root) ?? []), holder]);
  }
  return found;
}

/** Adds the rules to a tree. Returns a function that removes them. Safari before 16.4 has no sheets to adopt. */
function addRules(root: Root, sheet: CSSStyleSheet | undefined): () => void {
  if (sheet) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }
  const document = read(root, 'ownerDocument');
  const style = call(document ?? (root as Document), 'createElement', 'style');
  style.textContent = rules;
  (document ? root : read(root as Document, 'head')).append(style);
  return () => style.remove();
}

/** A sheet of the window that the element stands in: no other's is taken. */
function sheetOf({ CSSStyleSheet, Document }: Window & typeof globalThis): CSSStyleSheet | undefined {
  if (!('adoptedStyleSheets' in Document.prototype)) return undefined;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
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
  const sheet = sheetOf(view);
  // Kept together, because an element may have left its tree when the printing is over.
  const undo = Array.from(holdersByTree(element), ([root, holders]) => {
    holders.forEach((holder, index) => call(holder, 'setAttribute', mark, index === 0 ? 'whole' : ''));
    const removeRules = addRules(root, sheet);
    return () => {
      for (const holder of holders) call(holder, 'removeAttribute', mark);
      removeRules();
    };
  });

  const done = new AbortController();
  restore = () => {
    done.abort();
    restore = undefined;
    for (const one of undo) one();
  };
  view.addEventListener('afterprint', restore, { signal: done.signal });
  return isPrinting(view);
}
