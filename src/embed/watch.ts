import { call, read } from '../shared/dom.js';

type Tree = Document | ShadowRoot;

/** Those of some nodes that are in no other of them. Visits each ancestor once, however deep the nodes are. */
function outermost(nodes: readonly Node[]): Node[] {
  if (nodes.length < 2) return [...nodes];
  /** Whether a node is one of them, or in one. */
  const isIn = new Map(nodes.map((node) => [node, true]));
  return [...isIn.keys()].filter((node) => {
    const passed: Node[] = [];
    let around = read(node, 'parentNode');
    for (; around && !isIn.has(around); around = read(around, 'parentNode')) passed.push(around);
    const inside = !!around && isIn.get(around)!;
    for (const one of passed) isIn.set(one, inside);
    return !inside;
  });
}

/**
 * Calls `found` for every element of a page that a selector matches, now and whenever one is added, in open shadow
 * roots too, whenever those are attached.
 */
export function watchElements(document: Document, selector: string, found: (element: Element) => void): void {
  const watched = new WeakSet<Tree>();
  /** The trees that the page's parser may not be done with. */
  let parsing: Tree[] | undefined = read(document, 'readyState') === 'loading' ? [] : undefined;

  // A page may build a tree from the top, one node in the other: each is searched once.
  const observer = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const node of outermost(added)) if (read(node, 'nodeType') === 1) search(node as Element);
  });

  function search(tree: Tree | Element): void {
    const isElement = read(tree, 'nodeType') === 1;
    if (isElement && call(tree as Element, 'matches', selector)) found(tree as Element);
    call(tree, 'querySelectorAll', selector).forEach(found);
    if (isElement) enter(tree as Element);
    enterBelow(tree);
  }

  /** A page may have a hundred thousand elements: only what no selector finds takes a look at each. */
  function enterBelow(tree: Tree | Element): void {
    // No form can have a shadow root, only a field of that name.
    call(tree, 'querySelectorAll', ':not(form)').forEach(enter);
  }

  function enter(host: Element): void {
    const root = read(host, 'shadowRoot');
    if (root) watch(root);
  }

  function watch(tree: Tree): void {
    // A component that is moved brings along what is watched already.
    if (watched.has(tree)) return;
    watched.add(tree);
    parsing?.push(tree);
    observer.observe(tree, { childList: true, subtree: true });
    search(tree);
  }

  watch(document);

  /*
   * Nothing tells of a root that is attached to an element already on the page, as components do that are defined late
   * or wait for their data: no observer, no event. Looking again and again would cost every page, for ever. So the
   * call itself tells, which is all that this script changes of a page's own: the call does, takes and returns what it
   * did. Where a page has frozen it, such roots are not found.
   */
  const own = Reflect.get(Element.prototype, 'attachShadow') as (...args: unknown[]) => ShadowRoot;
  const wrapper = {
    attachShadow(this: Element, init: ShadowRootInit, ...more: unknown[]) {
      const root = own.call(this, init, ...more);
      if (root.mode === 'open') watch(root);
      return root;
    },
  };
  Reflect.set(Element.prototype, 'attachShadow', Reflect.get(wrapper, 'attachShadow'));

  // The parser attaches a declarative root without that call, and its host may have come in an earlier piece of the page.
  addEventListener(
    'DOMContentLoaded',
    () => {
      parsing?.forEach(enterBelow);
      parsing = undefined;
    },
    { once: true },
  );
}
