import { isElement } from './lines.js';

/*
 * The nodes that an element takes the place of stay where they are, out of sight: they belong to
 * whoever put them there. React, for one, removes them itself and fails where they have moved.
 */

/** Whether a node is out of sight by what `hide` does. A copy of a page brings that along. */
export function isHidden(node: Node): boolean {
  return isElement(node) && node.matches('[style*="display: none !important"]');
}

/** Takes a node out of sight, and returns what brings it back. */
function hide(node: ChildNode): () => void {
  // A text has no style.
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node as Text;
    const { data } = text;
    text.data = '';
    return () => void (text.data ||= data);
  }
  // Comments are marks of whoever put them there.
  if (!isElement(node)) return () => undefined;
  const { style } = node as HTMLElement;
  const display = isHidden(node) ? '' : style.display;
  style.setProperty('display', 'none', 'important');
  return () => void (style.display = display);
}

/** What an element stands for, and where. */
export interface Stand {
  readonly link: HTMLAnchorElement;
  /** What the element takes the place of, in its order. */
  readonly nodes: readonly ChildNode[];
  /** The element stands beside this node, wherever it goes. */
  readonly beside: ChildNode;
  readonly side: 'before' | 'after';
}

/**
 * Puts an element that shows its words in the place of nodes, which are its fallback, until the
 * page takes either away or the link leads elsewhere: then the nodes are as they were.
 *
 * @param ended called when that happens
 */
export function standIn(element: Element, { link, nodes, beside, side }: Stand, ended: () => void): void {
  const address = link.href;
  element.append(...nodes.map((node) => node.cloneNode(true)));
  const bringBack = nodes.map(hide);

  const observer = new MutationObserver((records) => {
    const holds = [element, link, beside].every((node) => node.isConnected) && link.href === address;
    if (!holds) {
      observer.disconnect();
      element.remove();
      for (const bring of bringBack) bring();
      ended();
      return;
    }
    if (
      element.parentNode !== beside.parentNode ||
      records.some(({ addedNodes }) => Array.from(addedNodes).includes(beside))
    ) {
      beside[side](element);
      observe();
    }
    // What the page says of a style may bring it back.
    for (const node of nodes) if (isElement(node) && !isHidden(node)) hide(node);
  });

  /** Observes what changes when one of the nodes goes. Who takes away all of them takes this along. */
  function observe(): void {
    observer.disconnect();
    observer.observe(beside.parentNode!, { childList: true });
    for (const node of [beside, ...nodes])
      observer.observe(node, { childList: true, subtree: true, attributeFilter: ['href', 'style'] });
  }

  observe();
}
