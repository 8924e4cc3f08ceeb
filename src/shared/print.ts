/** Marks the element to print, in the page that it stands in. */
const mark = 'data-p11-printing';

/**
 * Prints one element of a page and nothing else of it. The page's own style sheets stay; one more
 * hides, on paper, what neither holds the element nor stands in it.
 */
export function printOnly(element: Element): void {
  const place = outermost(element);
  const { ownerDocument: page } = place;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media print {
    :root:has([${mark}]) :not([${mark}], [${mark}] *, :has([${mark}])) { display: none !important }
  }`);
  place.setAttribute(mark, '');
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  const view = page.defaultView!;
  const restore = () => {
    place.removeAttribute(mark);
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
  };
  view.addEventListener('afterprint', restore, { once: true });
  view.print();
}

/** The element of the page itself in whose shadow tree, at whatever depth, an element stands. */
function outermost(element: Element): Element {
  let place = element;
  let root = place.getRootNode();
  while ('host' in root) {
    place = (root as ShadowRoot).host;
    root = place.getRootNode();
  }
  return place;
}
