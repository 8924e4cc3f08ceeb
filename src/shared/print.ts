/** Marks what holds the element to print, in each tree that it stands in. */
const mark = 'data-p11-printing';

/** Takes back what the last printing changed. A browser that does not print does not say that it is done. */
let restore: (() => void) | undefined;

/**
 * Prints one element of a page and nothing else of it. The page's own style sheets stay; one more
 * in each tree around the element hides, on paper, what neither holds the element nor stands in it.
 */
export function printOnly(element: Element): void {
  restore?.();
  const view = element.ownerDocument.defaultView!;
  // Of the window that the element stands in: no other's is taken.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`@media print {
    :not([${mark}], [${mark}] *, :has([${mark}])) { display: none !important }
  }`);
  // Kept together, because an element may have left its tree when the printing is over.
  const marked: { holder: Element; root: Document | ShadowRoot }[] = [];
  for (let holder: Element | undefined = element; holder;) {
    const root = holder.getRootNode() as Document | ShadowRoot;
    holder.setAttribute(mark, '');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    marked.push({ holder, root });
    holder = 'host' in root ? root.host : undefined;
  }

  const done = new AbortController();
  restore = () => {
    done.abort();
    restore = undefined;
    for (const { holder, root } of marked) {
      holder.removeAttribute(mark);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  };
  view.addEventListener('afterprint', restore, { signal: done.signal });
  view.print();
}
