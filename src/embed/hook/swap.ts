import { call, read } from '../../shared/dom.js';
import { isElement } from './match.js';

/*
 * The nodes that an element replaces stay where they are, hidden: they belong to whoever put them there. React, for one,
 * removes them itself and throws if they have moved.
 */

/** Whether a node is hidden by `hide`. A copy of a page has such nodes, too. */
export function isHidden(node: Node): boolean {
  return isElement(node) && call(node, 'matches', '[style*="display: none !important"]');
}

/** Hides a node, and returns what shows it again. */
function hide(node: ChildNode): () => void {
  // A text has no style.
  if (read(node, 'nodeType') === 3) {
    const text = node as Text;
    const { data } = text;
    text.data = '';
    return () => void (text.data ||= data);
  }
  // Comments are marks of whoever put them there.
  if (!isElement(node)) return () => undefined;
  const style = read(node as HTMLElement, 'style');
  const display = isHidden(node) ? '' : style.display;
  style.setProperty('display', 'none', 'important');
  return () => void (style.display = display);
}

export interface Swap {
  readonly element: Element;
  readonly link: HTMLAnchorElement;
  /** The address that asked for the element. */
  readonly address: string;
  /** What the element replaces, in the order of the page. */
  readonly nodes: readonly ChildNode[];
  /** The element is placed beside this node, wherever that goes. */
  readonly beside: ChildNode;
  readonly side: 'before' | 'after';
}

/** A page that undoes the swap more often in a second undoes it each time, and would do so for ever. */
const mostPerSecond = 20;

const undone = new WeakMap<Node, { since: number; count: number }>();

/** Counts that the page undid the swap of a link, and returns whether it does so too fast to go on. */
export function isUndoneTooFast(link: Node): boolean {
  const now = performance.now();
  let counted = undone.get(link);
  if (!counted || now - counted.since > 1000) undone.set(link, (counted = { since: now, count: 0 }));
  counted.count += 1;
  return counted.count > mostPerSecond;
}

type Move = (node: Node, isAdded: boolean) => void;

/** What to do when the page adds or removes a node, by that node. */
const moves = new WeakMap<Node, Set<Move>>();

/** One observer for all: each of a thousand elements in one container would be called for every other. */
let parents: MutationObserver | undefined;

function observeParent(parent: Node): void {
  parents ??= new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      for (const node of removedNodes) for (const move of moves.get(node) ?? []) move(node, false);
      for (const node of addedNodes) for (const move of moves.get(node) ?? []) move(node, true);
    }
  });
  parents.observe(parent, { childList: true });
}

/**
 * Shows an element in the place of nodes, which become its fallback. If the page removes the element, the link or the node
 * beside, changes the link, or keeps showing the nodes, the swap ends and the page is as it was.
 *
 * @param ended called then; `isGivenUp` if the page undid the swap too fast
 */
export function swap({ element, link, address, nodes, beside, side }: Swap, ended: (isGivenUp: boolean) => void): void {
  for (const node of nodes) element.append(call(node, 'cloneNode', true));
  const showAgain = nodes.map(hide);

  const inside = new MutationObserver(() => check());
  for (const node of new Set<Node>([...nodes, beside]))
    inside.observe(node, { childList: true, subtree: true, attributeFilter: ['href', 'style'] });
  const move: Move = (node, isAdded) => check(isAdded && node === beside);
  for (const node of [element, beside]) moves.set(node, (moves.get(node) ?? new Set()).add(move));
  observeParent(read(beside, 'parentNode')!);

  function check(isBesideMoved = false): void {
    const isHere = [element, link, beside].every((node) => read(node, 'isConnected')) && link.href === address;
    if (!isHere) {
      end(false);
      return;
    }
    if (isBesideMoved || element.parentNode !== read(beside, 'parentNode')) {
      call(beside, side, element);
      observeParent(element.parentNode!);
    }
    // The page may have set the style of a node.
    const shown = nodes.filter((node) => isElement(node) && !isHidden(node));
    if (shown.length > 0 && isUndoneTooFast(link)) end(true);
    else shown.forEach(hide);
  }

  function end(isGivenUp: boolean): void {
    inside.disconnect();
    for (const node of [element, beside]) moves.get(node)?.delete(move);
    element.remove();
    for (const show of showAgain) show();
    ended(isGivenUp);
  }

  check();
}

let hasSelection: boolean | undefined;

/** Whether text is selected. Asked at most once a frame, because the question makes Chromium lay out the page. */
function isTextSelected(): boolean {
  const ask = () => (hasSelection = call(document, 'getSelection')?.type === 'Range');
  let frame = 0;
  if (hasSelection === undefined)
    call(document, 'addEventListener', 'selectionchange', () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(ask);
    });
  return hasSelection ?? ask();
}

/** Whether the reader has the focus in one of these nodes, or text of it selected. */
export function isInUse(nodes: readonly Node[]): boolean {
  return nodes.some((node) => {
    const isSelected = isTextSelected() && call(document, 'getSelection')!.containsNode(node, true);
    const focused = read(call(node, 'getRootNode') as Document, 'activeElement');
    return isSelected || (!!focused && call(node, 'contains', focused));
  });
}

const events = ['focusin', 'focusout', 'selectionchange'];

/** Resolves after the next change of the focus or the selection. */
export function nextUse(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of events) call(document, 'removeEventListener', event, done);
      // The focus is nowhere while it moves.
      setTimeout(resolve);
    };
    for (const event of events) call(document, 'addEventListener', event, done);
  });
}

let isHeld = false;

/**
 * Keeps what the reader sees in place until the next frame, whatever changes height above it. Chromium and Firefox do so by
 * themselves, Safari does not.
 */
export function holdView(document: Document): void {
  // Last, `scrollY`: it lays out the page.
  if (isHeld || CSS.supports('overflow-anchor: auto') || scrollY === 0) return;
  const seen = [0.02, 0.25, 0.5, 0.75].map((part) =>
    call(document, 'elementFromPoint', innerWidth / 2, innerHeight * part),
  );
  const anchor = seen.find((element) => element && !call(element, 'matches', 'html, body'));
  if (!anchor) return;
  const topOf = () => call(anchor, 'getBoundingClientRect').top + scrollY;
  const before = topOf();
  isHeld = true;
  requestAnimationFrame(() => {
    isHeld = false;
    if (call(anchor, 'getClientRects').length > 0) scrollBy({ top: topOf() - before, behavior: 'instant' });
  });
}
