import type { Judge } from './judge.js';
import { allLinesOf, holds, isBlank, isElement, isInline, linesOf, type Line, type Test } from './lines.js';

/** Blocks that hold one paragraph each. Any other is a part of the page, in which an element can stand. */
const paragraphs = 'p, h1, h2, h3, h4, h5, h6, pre, address, center, figcaption';

/** What may stand around one paragraph or one quote, and around nothing else. */
const wrappers = 'div, figure';

/** What a hook's element takes the place of. */
export interface Place {
  /** The quote, or the paragraph of a bare link. */
  readonly line: Line;
  /** The quote, or the block that the paragraph is or stands in. */
  readonly block: ParentNode;
  /** What may be replaced is in here. */
  readonly around: Element;
  readonly isQuote: boolean;
}

/** What the element of a link takes the place of. */
export function placeOf(link: Element): Place {
  const quote = link.closest('blockquote');
  if (quote) return { line: [quote], block: quote, around: quote, isQuote: true };
  let block = link.parentNode!;
  while (isElement(block) && isInline(block) && block.parentNode) block = block.parentNode;
  const isParagraph = isElement(block) && block.matches(paragraphs);
  const line = isParagraph ? [block as Element] : linesOf(block).find((one) => holds(one, link))!;
  const container = isParagraph ? block.parentNode! : block;
  const around = isElement(container) ? container : (container as ShadowRoot).host;
  return { line, block, around, isQuote: false };
}

/** Where the run of own lines begins that ends with the line at `end`. Blank lines between them count. */
function beginOfRun(lines: readonly Line[], end: number, isOwn: Test): number {
  let begin = end;
  for (let index = end - 1; index >= 0; index -= 1) {
    if (isOwn(lines[index]!)) begin = index;
    else if (!isBlank(lines[index]!)) break;
  }
  return begin;
}

/** Whether a line is a block like another: the same tag with the same attributes. */
function isAlike([node]: Line, block: Element): boolean {
  return node?.cloneNode(false).isEqualNode(block.cloneNode(false)) === true;
}

/**
 * The blocks straight before one that are the element's own, in their order. Some editors put
 * each paragraph into a wrapper of its own, and those are alike; a wrapper that is not alike is
 * another part of the page, its title for one.
 */
function ownBefore(block: Element, isOwn: Test): ChildNode[] {
  const isWrapper = block.matches(wrappers);
  const lines = linesOf(block.parentNode!);
  const end = lines.findIndex((line) => holds(line, block));
  const begin = beginOfRun(lines, end, (line) => (!isWrapper || isAlike(line, block)) && isOwn(line));
  const { parentElement: parent } = block;
  const above = parent?.matches(wrappers) && lines.slice(0, begin).every(isBlank) ? parent : undefined;
  return [...(above ? ownBefore(above, isOwn) : []), ...lines.slice(begin, end).flat()];
}

/** What a bare link's element replaces: nothing where somebody else's words stand beside the link. */
function ownAroundLink({ block, line }: Place, link: Element, isOwn: Test): ChildNode[] {
  const lines = linesOf(block);
  const end = lines.findIndex((one) => holds(one, link));
  if (!isOwn(lines[end]!)) return [];
  const begin = beginOfRun(lines, end, isOwn);
  const isFirst = lines.slice(0, begin).every(isBlank);
  const isWhole = isFirst && line.includes(block as Element) && lines.slice(end + 1).every(isBlank);
  const goesOn = isFirst && isElement(block) && block.matches(`${paragraphs}, ${wrappers}`);
  return [...(goesOn ? ownBefore(block, isOwn) : []), ...(isWhole ? line : lines.slice(begin, end + 1).flat())];
}

/**
 * What a quote's element replaces: the quote. Where not all of its lines are the statement's, those
 * that are not stay: somebody wrote on inside the quote, or quotes somebody else. Of a statement
 * that was withdrawn nobody knows the words.
 */
function ownInQuote(quote: Element, judge: Judge): ChildNode[] {
  const isOwn = (line: Line) => judge.resembles(line);
  const lines = allLinesOf(quote, isOwn).filter((line) => !isBlank(line));
  if (judge.isWithdrawn || lines.every(isOwn)) return [...ownBefore(quote, (line) => judge.isOwn(line)), quote];
  return lines.filter(isOwn).flat();
}

/** What the element of a link replaces, in its order. The words of the page stay where they are. */
export function replacedBy(link: Element, place: Place, judge: Judge): ChildNode[] {
  return place.isQuote ? ownInQuote(place.around, judge) : ownAroundLink(place, link, (line) => judge.isOwn(line));
}

/** What is around an element and what it replaces, and around nothing else: the outermost. */
export function wrapperOf(element: Element, nodes: readonly ChildNode[]): Element | undefined {
  const isReplaced = (line: Line) =>
    holds(line, element) || isBlank(line) || line.every((node) => nodes.includes(node));
  let wrapper: Element | undefined;
  for (
    let around = element.parentElement;
    around?.matches('blockquote, figure') && linesOf(around).every(isReplaced);
    around = around.parentElement
  )
    wrapper = around;
  return wrapper;
}
