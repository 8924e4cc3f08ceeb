import { call, read } from '../../shared/dom.js';
import { marker } from '../../shared/hook-fragment.js';
import type { Composition } from './element.js';
import { anyHook, holds, isBlank, isElement, isInline, plain, type Line, type Part } from './match.js';

/** Blocks that hold one paragraph each. Any other is a part of the page, in which an element can stand. */
const paragraphs = 'p, h1, h2, h3, h4, h5, h6, pre, address, center, figcaption';

/** What may stand around one paragraph or one quotation, and around nothing else. */
const wrappers = 'div, figure';

type Side = 'before' | 'after';
type Test = (line: Line) => boolean;

/** Where a link stands. */
export interface Place {
  /** The quotation, or the paragraph of a bare link. */
  readonly line: Line;
  /** The quotation, or the block that the paragraph is or stands in. */
  readonly block: Node;
  readonly quote: Element | null;
}

function parentOf(node: Node): Node | null {
  return read(node, 'parentNode');
}

function isBreak(node: Node): boolean {
  return isElement(node) && read(node, 'localName') === 'br';
}

/** Returns the line that follows a node on one side; `br` ends a line. */
function nextLine(node: Node, side: Side): ChildNode[] | undefined {
  const sibling = side === 'before' ? 'previousSibling' : 'nextSibling';
  const first = read(node, sibling);
  if (!first) return undefined;
  const line = [first];
  if (!isInline(first)) return line;
  for (let last = first; side === 'before' || !isBreak(last);) {
    const next = read(last, sibling);
    if (!next || !isInline(next) || (side === 'before' && isBreak(next))) break;
    line.push(next);
    last = next;
  }
  return side === 'before' ? line.reverse() : line;
}

/** Returns the line of a node in its container. */
function lineOf(node: ChildNode): Line {
  const before = read(node, 'previousSibling');
  const start = before && isInline(before) && !isBreak(before) ? nextLine(node, 'before')! : [];
  const after = read(node, 'nextSibling');
  const end = after && isInline(after) && !isBreak(node) ? nextLine(node, 'after')! : [];
  return isInline(node) ? [...start, node, ...end] : [node];
}

/** Returns the lines of a container in their order. */
function linesOf(container: Node): Line[] {
  const first = read(container, 'firstChild');
  if (!first) return [];
  const lines: Line[] = [lineOf(first)];
  for (let line; (line = nextLine(lines.at(-1)!.at(-1)!, 'after'));) lines.push(line);
  return lines;
}

/** Returns the lines of a container and of the blocks inside; `isWhole` keeps a block in one piece. */
function allLinesOf(container: Node, isWhole: Test): Line[] {
  const found: Line[] = [];
  const open = linesOf(container).reverse();
  for (let line; (line = open.pop());) {
    const [block] = line;
    const inner = isInline(block!) || isWhole(line) ? [] : linesOf(block!);
    if (inner.length > 1 || (inner[0] && !isInline(inner[0][0]!))) for (const one of inner.reverse()) open.push(one);
    else found.push(line);
  }
  return found;
}

/** Returns the unbroken run of own lines on one side of a line, and whether it goes on to the end of the container. */
function runFrom(line: Line, side: Side, isOwn: Test, element?: Element): { nodes: ChildNode[]; isToEnd: boolean } {
  const nodes: ChildNode[] = [];
  let blank: ChildNode[] = [];
  const edge = (one: Line) => (side === 'before' ? one[0]! : one.at(-1)!);
  for (let next = nextLine(edge(line), side); next; next = nextLine(edge(next), side)) {
    if (next[0] === element) continue;
    if (isOwn(next)) {
      for (const node of [...blank, ...next]) nodes.push(node);
      blank = [];
    } else if (isBlank(next)) blank.push(...next);
    else return { nodes, isToEnd: false };
  }
  return { nodes, isToEnd: true };
}

/** Whether a line is a block like another: the same tag with the same attributes. */
function isAlike([node]: Line, block: Element): boolean {
  if (!node || read(node, 'nodeName') !== read(block, 'nodeName')) return false;
  return call(call(node, 'cloneNode'), 'isEqualNode', call(block, 'cloneNode'));
}

/**
 * Returns the run of own sibling blocks on one side of a block. Some editors put each paragraph into a wrapper of its own,
 * and those are alike; a wrapper that is not alike is another part of the page, such as its title.
 */
function runAround(block: ChildNode, side: Side, isOwn: Test, element: Element): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let inner: ChildNode | null = block; inner;) {
    const one: Element | undefined = isElement(inner) && call(inner, 'matches', wrappers) ? inner : undefined;
    const run = runFrom([inner], side, (line) => (!one || isAlike(line, one)) && isOwn(line), element);
    for (const node of run.nodes) nodes.push(node);
    const parent: Node | null = parentOf(inner);
    const goesOn: boolean = run.isToEnd && !!parent && isElement(parent) && call(parent, 'matches', wrappers);
    inner = goesOn ? (parent as Element) : null;
  }
  return nodes;
}

/** Returns where the element of a link is placed. */
export function placeOf(link: Element): Place {
  const quote = link.closest('blockquote');
  if (quote) return { line: [quote], block: quote, quote };
  let inner: ChildNode = link;
  let block = parentOf(link)!;
  while (isElement(block) && isInline(block) && parentOf(block)) {
    inner = block;
    block = parentOf(block)!;
  }
  const isParagraph = isElement(block) && call(block, 'matches', paragraphs);
  return { line: isParagraph ? [block as Element] : lineOf(inner), block, quote };
}

/** Returns the language that the replaced blocks name; `null`, if only the page around them names one. */
export function languageAround(link: Element, { line }: Place): string | null {
  const parent = link.parentElement;
  const marked = parent && call(parent, 'closest', '[lang]');
  return marked && holds(line, marked) ? call(marked, 'getAttribute', 'lang') : null;
}

/**
 * Returns what an element replaces, in the order of the page.
 *
 * @param element is beside the link already, and ends no run
 */
export function findRange(
  link: Element,
  element: Element,
  place: Place,
  { matcher, isWithdrawn }: Composition,
): ChildNode[] {
  const isOwn =
    (part: Part): Test =>
    (line) =>
      matcher.isOwn(line, link, part);
  // The words of the quotation may have been edited.
  const isQuotation: Test = ([one]) => {
    if (!one || !isElement(one) || !call(one, 'matches', 'blockquote, figure')) return false;
    // Nobody knows the words of a withdrawn statement. The attribution is this library's own.
    if (isWithdrawn) return one === quotationAt(place);
    const lines = allLinesOf(one, (inner) => matcher.resembles(inner, link)).filter((inner) => !isBlank(inner));
    return lines.length > 0 && lines.every((inner) => matcher.resembles(inner, link));
  };
  const around = (block: ChildNode, isFirst = true, isLast = true) => ({
    before: isFirst ? runAround(block, 'before', (one) => isOwn('all')(one) || isQuotation(one), element) : [],
    after: isLast ? runAround(block, 'after', isOwn('others'), element) : [],
  });
  const { quote, block, line } = place;
  if (quote) {
    const resembles: Test = (one) => matcher.resembles(one, link);
    const lines = allLinesOf(quote, resembles).filter((one) => !isBlank(one));
    // What somebody else wrote in the quotation stays. Nobody knows the words of a withdrawn statement.
    if (!isWithdrawn && !lines.every(resembles)) return lines.filter(resembles).flat();
    const { before, after } = around(quote);
    return inOrder([...before, quote, ...after]);
  }
  let inner: ChildNode = link;
  while (parentOf(inner) !== block) inner = parentOf(inner) as ChildNode;
  const own = lineOf(inner);
  // The link stands in the author's own sentence.
  if (!matcher.isOwn(own, link)) return [];
  const before = runFrom(own, 'before', isOwn('all'), element);
  const after = runFrom(own, 'after', isOwn('others'), element);
  const goesOn = isElement(block) && call(block, 'matches', `${paragraphs}, ${wrappers}`);
  const isParagraph = line[0] === block;
  const outside = goesOn ? around(block, before.isToEnd, after.isToEnd) : { before: [], after: [] };
  const inside = isParagraph && before.isToEnd && after.isToEnd ? line : [...before.nodes, ...own, ...after.nodes];
  return inOrder([...outside.before, ...inside, ...outside.after]);
}

function inOrder(nodes: readonly ChildNode[]): ChildNode[] {
  return [...nodes].sort((a, b) => (call(a, 'compareDocumentPosition', b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** Returns the outermost quotation or figure that holds an element, what it replaces and nothing else. */
export function wrapperOf(element: Element, nodes: readonly ChildNode[]): Element | undefined {
  const replaced = new Set<Node>(nodes);
  let wrapper: Element | undefined;
  for (let inner: Element = element; ; inner = wrapper) {
    const parent = parentOf(inner);
    const isReplaced: Test = (line) => line.every((node) => replaced.has(node));
    const isAlone =
      parent !== null &&
      isElement(parent) &&
      call(parent, 'matches', 'blockquote, figure') &&
      runFrom([inner], 'before', isReplaced).isToEnd &&
      runFrom([inner], 'after', isReplaced).isToEnd;
    if (!isAlone) return wrapper;
    wrapper = parent;
  }
}

/** A visitor can write any number of links. */
export const mostHooks = 50;

const noBlock = new Comment();
let counts = new WeakMap<Node, number>();

/** Returns how many hooks a block has. Counted once in a turn: each of a thousand links would count a thousand. */
export function countHooks(block: Node): number {
  const known = counts.get(block);
  if (known !== undefined) return known;
  if (!counts.has(noBlock)) setTimeout(() => (counts = new WeakMap()));
  const count = call(block as Element, 'querySelectorAll', anyHook).length;
  counts.set(block, count).set(noBlock, 0);
  return count;
}

/** Returns the text of a page from the beginning of a container to a node. */
function textBefore(node: Node, container: Node): string {
  const before = new Range();
  before.setStart(container, 0);
  before.setEndBefore(node);
  return before.toString();
}

/** Whether a quotation has no words before one of its nodes. */
export function isFirst(node: Node, quote: Node): boolean {
  return plain(textBefore(node, quote)) === '';
}

/** Whether a link stands in code that shows as text, and in which a system found an address: `](https://…)`, `href="https://…"`. */
export function isInCode(link: Element, { block }: Place): boolean {
  return link.textContent.includes(marker) && /(?:\]\(|href=["'“”«]?\s?)$/.test(textBefore(link, block).slice(-8));
}

/** Returns the quotation around a link, or straight before its paragraph. */
export function quotationAt({ quote, line }: Place): Element | null {
  if (quote) return quote;
  let [before] = nextLine(line[0]!, 'before') ?? [];
  while (before && isBlank([before])) before = read(before, 'previousSibling') ?? undefined;
  return before && isElement(before) && call(before, 'matches', 'blockquote, figure') ? before : null;
}
