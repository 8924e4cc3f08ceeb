import { call, read } from '../../shared/dom.js';
import { marker } from '../../shared/hook-fragment.js';
import { anyElement } from '../elements.js';

/** A paragraph of the page: one block, or the nodes of a line that is in no block of its own. */
export type Line = readonly ChildNode[];

/** Elements that stand in a line of text. */
const inline =
  'a, abbr, acronym, b, bdi, bdo, big, br, cite, code, del, dfn, em, font, i, ins, kbd, label, mark, q, s, samp, small, span, strike, strong, sub, sup, time, tt, u, var, wbr';

/** Elements that show something other than text. */
const wordless = 'audio, button, canvas, embed, form, hr, iframe, img, input, object, select, svg, textarea, video';

export const anyHook = `a[href*="${marker}"]`;

/** Headings of the page: its title, and those that link to another page. */
const pageHeading = `h1, :is(h2, h3, h4, h5, h6) a:not(${anyHook}), a :is(h2, h3, h4, h5, h6)`;

/** A line with more nodes, or more text beside the composition's, holds something else. */
const mostNodes = 2000;

/** Length of the pieces by which an edited text is compared, in characters. */
const piece = 12;

const readable = /[\p{L}\p{N}]/u;

export function isElement(node: Node): node is Element {
  return read(node, 'nodeType') === 1;
}

export function isInline(node: Node): boolean {
  return !isElement(node) || (call(node, 'matches', inline) && !call(node, 'querySelector', `:not(${inline})`));
}

/** Yields the elements and texts of a line in their order. */
function* nodesIn(line: Line): Generator<Node> {
  for (const top of line) {
    const walker = call(read(top, 'ownerDocument')!, 'createTreeWalker', top, 5);
    for (let node: Node | null = top; node; node = walker.nextNode()) yield node;
  }
}

function isWordless(element: Element): boolean {
  return call(element, 'matches', wordless) || read(element, 'localName').includes('-');
}

/** Whether a line has nothing to read or to see. */
export function isBlank(line: Line): boolean {
  for (const node of nodesIn(line)) {
    if (isElement(node) ? isWordless(node) : readable.test((node as Text).data)) return false;
  }
  return true;
}

/** Whether a line is, or contains, this very node. */
export function holds(line: Line, node: Node): boolean {
  return line.some((one) => call(one, 'contains', node));
}

/** Returns a text without what an editor, a filter or a typographer changes: its letters and digits. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The texts that a composition yields. */
export interface Texts {
  /** The words of the group or the Centre that the element is about. */
  readonly words: readonly string[];
  /** Notice, help, note, attribution, about blocks and donate call. */
  readonly others: readonly string[];
  /** Hosts that its links lead to. */
  readonly sites: ReadonlySet<string>;
}

/** Compares text of a page with known texts. */
class TextSet {
  /** The longest first. */
  readonly #wholes: readonly string[];
  #pieces: Set<string> | undefined;

  constructor(texts: readonly string[]) {
    const wholes = new Set(texts.map(plain));
    // What is left of a paragraph if its heading or its dateline is on a line of its own.
    for (const start of wholes) {
      for (const whole of wholes) if (start && whole.startsWith(start)) wholes.add(whole.slice(start.length));
    }
    wholes.delete('');
    this.#wholes = [...wholes].sort((a, b) => b.length - a.length);
  }

  get length(): number {
    return this.#wholes.reduce((sum, { length }) => sum + length, 0);
  }

  /** Whether a text is made of whole known texts and of nothing else. */
  has(text: string): boolean {
    const whole = plain(text);
    return whole !== '' && this.#match(whole) === whole.length;
  }

  /** The same of a text that was edited here and there: a corrected word, an earlier version, the number of a note. */
  resembles(text: string): boolean {
    const whole = plain(text);
    const end = this.#match(whole);
    const rest = whole.slice(end);
    if (rest.length < piece) return end > 0 && /^\p{N}*$/u.test(rest);
    this.#pieces ??= new Set(
      this.#wholes.flatMap((one) => Array.from(one, (_, index) => one.slice(index, index + piece))),
    );
    let known = 0;
    let all = 0;
    for (let index = 0; index + piece <= rest.length; index += piece) {
      all += 1;
      if (this.#pieces.has(rest.slice(index, index + piece))) known += 1;
    }
    return known > all / 2;
  }

  /** Returns where the known texts end with which a text begins. */
  #match(text: string): number {
    let end = 0;
    for (;;) {
      const next = this.#wholes.find((whole) => text.startsWith(whole, end));
      if (next === undefined) return end;
      end += next.length;
    }
  }
}

/** Which texts a line may hold: those of the whole composition, or those that follow the words. */
export type Part = 'all' | 'others';

/** Tells the lines that a composition yields from those of the page around. */
export class Matcher {
  readonly #all: TextSet;
  readonly #others: TextSet;
  readonly #sites: ReadonlySet<string>;
  readonly #longest: number;

  constructor({ words, others, sites }: Texts) {
    this.#sites = sites;
    const own = new Set(words.map(plain));
    this.#all = new TextSet([...words, ...others]);
    this.#others = new TextSet(others.filter((text) => !own.has(plain(text))));
    // Letters are at least a fraction of a text; spaces, marks and soft hyphens stand between them.
    this.#longest = 8 * this.#all.length + mostNodes;
  }

  /** Whether a line has texts of the composition and nothing else, or nothing but the link. */
  isOwn(line: Line, link: Element, part: Part = 'all'): boolean {
    const texts = part === 'all' ? this.#all : this.#others;
    return this.#holdsOnly(line, link, (text) => texts.has(text));
  }

  /** The same of a line in the quotation, whose words may have been edited. */
  resembles(line: Line, link: Element): boolean {
    return this.#holdsOnly(line, link, (text) => this.#all.resembles(text));
  }

  /** Whether a link leads where the composition's do, or within its page, as a note does. The page's own link keeps its words. */
  #isOwnLink(one: HTMLAnchorElement, hook: Element): boolean {
    const isOnPage = call(one, 'getAttribute', 'href')?.startsWith('#') === true;
    return one === hook || isOnPage || !/^https?:$/.test(one.protocol) || this.#sites.has(one.hostname);
  }

  #holdsOnly(line: Line, link: Element, isOwn: (text: string) => boolean): boolean {
    const address = link.getAttribute('href');
    const isLinks = holds(line, link);
    let all = '';
    let beside = '';
    let nodes = 0;
    for (const node of nodesIn(line)) {
      nodes += 1;
      if (nodes > mostNodes || all.length > this.#longest) return false;
      if (!isElement(node)) {
        const { data } = node as Text;
        all += data;
        if (!link.contains(node)) beside += data;
      } else if (isWordless(node) || call(node, 'matches', `${anyElement}, ${pageHeading}`)) return false;
      else if (call(node, 'matches', anyHook) && !(isLinks && call(node, 'getAttribute', 'href') === address))
        return false;
      else if (read(node, 'localName') === 'a' && !this.#isOwnLink(node as HTMLAnchorElement, link)) return false;
    }
    return isOwn(all) || (isLinks && (plain(beside) === '' || isOwn(beside)));
  }
}
