/** A paragraph as it stands on a page: one block, or the nodes of a line that is in no block of its own. */
export type Line = readonly ChildNode[];

export type Test = (line: Line) => boolean;

/** Elements that stand in a line of text. */
const inline =
  'a, abbr, acronym, b, bdi, bdo, big, br, cite, code, del, dfn, em, font, i, ins, kbd, label, mark, q, s, samp, small, span, strike, strong, sub, sup, time, tt, u, var, wbr';

/** What says something without words. */
const wordless = 'audio, button, canvas, embed, form, hr, iframe, img, input, object, select, svg, textarea, video';

/** What is read in a text: a mark alone, or a space, is not. */
const readable = /[\p{L}\p{N}]/u;

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Whether a node is a part of a line. An inline element with a block inside is not. */
export function isInline(node: Node): boolean {
  return !isElement(node) || (node.matches(inline) && [...node.children].every(isInline));
}

/** The paragraphs of a container, in their order; `br` ends one. */
export function linesOf(container: Node): Line[] {
  const lines: ChildNode[][] = [];
  let open = false;
  for (const node of container.childNodes) {
    const joins = isInline(node);
    if (open && joins) lines.at(-1)!.push(node);
    else lines.push([node]);
    open = joins && node.nodeName !== 'BR';
  }
  return lines;
}

/** The paragraphs of a container and of the blocks inside; `isWhole` keeps one from being parted. */
export function allLinesOf(container: Node, isWhole: Test): Line[] {
  return linesOf(container).flatMap((line) => {
    const [block] = line;
    if (!block || isInline(block) || isWhole(line)) return [line];
    const inner = linesOf(block);
    return inner.length > 1 || inner.some(([node]) => node && !isInline(node)) ? allLinesOf(block, isWhole) : [line];
  });
}

/** The words of a line, without those of the elements that `isLeftOut` names. */
export function textOf(line: Iterable<Node>, isLeftOut: (element: Element) => boolean = () => false): string {
  return Array.from(line, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue;
    return isElement(node) && !isLeftOut(node) ? textOf(node.childNodes, isLeftOut) : '';
  }).join('');
}

/** The elements of a line that a selector names. */
export function findIn(line: Line, selector: string): Element[] {
  return line
    .filter(isElement)
    .flatMap((node) => [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)]);
}

/** Whether a line says something that is not in words, or not in words of its own: a custom element for one. */
export function isWordless(line: Line): boolean {
  return findIn(line, '*').some((element) => element.matches(wordless) || element.localName.includes('-'));
}

/** Whether a line has nothing to read or to see, and so can go with its neighbours. */
export function isBlank(line: Line): boolean {
  return !readable.test(textOf(line)) && !isWordless(line);
}

/** Whether a line is, or has inside, this very node. */
export function holds(line: Line, node: Node): boolean {
  return line.some((one) => one.contains(node));
}
