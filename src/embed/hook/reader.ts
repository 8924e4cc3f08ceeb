import { isElement } from './lines.js';

/** Whether the reader has the focus in one of these nodes, or words of it selected. */
export function isReaderIn(nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    const selection = node.ownerDocument?.getSelection();
    const isSelected = selection?.type === 'Range' && selection.containsNode(node, true);
    return isSelected || (isElement(node) && node.matches(':focus-within'));
  });
}

const events = ['focusin', 'focusout', 'selectionchange'];

/** Resolves with the next move of the focus or the selection, once that is done. */
export function readerMoves(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) document.removeEventListener(event, done);
      // While the focus moves, it is nowhere.
      setTimeout(resolve);
    };
    for (const event of events) document.addEventListener(event, done);
  });
}

/**
 * Keeps what the reader sees where it is when something above it changes height. Chromium and
 * Firefox do so by themselves, Safari does not. Call what this returns once the change is made.
 *
 * @param changing nodes that follow each other, and are going to change
 */
export function holdView(changing: readonly ChildNode[]): () => void {
  const [first] = changing;
  const page = first?.ownerDocument?.scrollingElement;
  if (!first || !page || CSS.supports('overflow-anchor: auto')) return () => undefined;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(changing.at(-1)!);
  const isAbove = range.getBoundingClientRect().bottom <= 0;
  const before = page.scrollHeight;
  return () => {
    if (isAbove) page.scrollBy({ top: page.scrollHeight - before, behavior: 'instant' });
  };
}
