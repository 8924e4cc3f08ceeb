import { parseHook, type Hook } from '../embed/hook/parse.js';
import type { Claim } from './claim.js';
import { frameOf, type Frame } from './frames.js';
import { textOf, type PageText } from './page-text.js';
import type { Script } from './report.js';
import {
  attribute,
  Element,
  isHidden,
  isOurs,
  ownLanguage,
  shadowRoot,
  shownContents,
  type Branch,
  type Child,
} from './tree.js';

/** A part of a page that stands for a statement, or for passages of one. */
export interface Place extends Claim {
  /** Which content of an element: what the script replaces, or what a server rendered. */
  readonly part?: 'fallback' | 'shadow root';
  /** Whether a server rendered less than the statement, on purpose, for the reader to open. */
  readonly partial: boolean;
  /** Whether the link follows the quotation, which may then be somebody else's. */
  readonly isBefore?: boolean;
  readonly text: PageText;
  /** The same without the text of links. */
  readonly besideLinks: string;
}

export interface PagePlaces {
  readonly places: readonly Place[];
  /** Links of the text around, which stand for what is written before them. */
  readonly bareHooks: readonly Claim[];
  /** Frames that show a page of ours. */
  readonly frames: readonly Frame[];
  readonly rest: PageText;
  readonly scripts: readonly Script[];
}

/** An element of the page and where it stands. */
interface Standing {
  readonly element: Element;
  readonly language: string | undefined;
}

/** Every element that a reader can come to see, without those inside a statement's element. */
function* shownElements(document: Branch, language: string | undefined): Generator<Standing> {
  const open: { next: Child | undefined; readonly language: string | undefined }[] = [
    { next: document.first, language },
  ];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { next: node } = top;
    if (!node) {
      open.pop();
      continue;
    }
    top.next = node.next;
    if (!(node instanceof Element)) continue;
    const own = ownLanguage(node) ?? top.language;
    yield { element: node, language: own };
    if (isOurs(node.tagName)) continue;
    for (const content of shownContents(node).reverse()) open.push({ next: content.first, language: own });
  }
}

function claimOf({ tag, attributes }: Hook, language: string | undefined): Claim {
  return {
    via: 'hook',
    tag,
    statement: attributes.get('statement') ?? '',
    passage: attributes.get('passage') ?? undefined,
    language: attributes.get('lang') ?? language,
  };
}

/** A place as it stands in the tree. Its text is taken once all places are known. */
type Found = Omit<Place, 'text' | 'besideLinks'> & {
  readonly content: Branch;
  readonly around: string | undefined;
};

/** The contents of a statement's element: its fallback, and its shadow root where a server rendered it. */
function contentsOf({ element, language }: Standing): Found[] {
  const claim = {
    via: 'element' as const,
    tag: element.tagName,
    statement: attribute(element, 'statement') ?? '',
    passage: attribute(element, 'passage'),
    language,
    around: language,
  };
  const fallback = { ...claim, part: 'fallback' as const, partial: false, content: element };
  const shadow = shadowRoot(element);
  if (!shadow) return [fallback];
  const partial = attribute(element, 'variant') === 'summary' || attribute(element, 'notice') === 'closed';
  return [{ ...claim, part: 'shadow root', partial, content: shadow }, fallback];
}

function blockquoteAround(element: Element): Element | undefined {
  for (let node: Branch | undefined = element; node instanceof Element; node = node.parent) {
    if (node.tagName === 'blockquote') return node;
  }
  return undefined;
}

const inline = new Set(['a', 'abbr', 'b', 'bdi', 'cite', 'em', 'i', 'small', 'span', 'strong']);

/** The quotation that a link follows: the block before its own, or before what its block stands in. */
function blockquoteBefore(element: Element): Element | undefined {
  let block: Branch | undefined = element;
  while (block instanceof Element && inline.has(block.tagName)) block = block.parent;
  for (let node = block; node instanceof Element; node = node.parent) {
    let { previous } = node;
    while (previous && !(previous instanceof Element) && !/\S/.test(previous.value)) ({ previous } = previous);
    if (previous) return previous instanceof Element && previous.tagName === 'blockquote' ? previous : undefined;
  }
  return undefined;
}

/** The language that a page names for all of itself, in its head. */
function pragmaLanguage(document: Branch): string | undefined {
  for (const { element } of shownElements(document, undefined)) {
    if (element.tagName === 'body') break;
    const isPragma = attribute(element, 'http-equiv')?.toLowerCase() === 'content-language';
    const content = isPragma ? attribute(element, 'content')?.trim() : undefined;
    // More than one says nothing of any word (https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-language).
    if (content && !content.includes(',')) return content;
  }
  return undefined;
}

function scriptOf(element: Element): Script | undefined {
  const address = element.tagName === 'script' ? attribute(element, 'src') : undefined;
  if (!address || !/(^|\/)(embed(\.classic)?|pinned\/[^/?#]+)\.js([?#]|$)/.test(address)) return undefined;
  return { address, integrity: attribute(element, 'integrity') };
}

/** What the addresses of a page begin from: its own, unless it names another. */
function baseOf(document: Branch, address: string | undefined): string | undefined {
  for (const { element } of shownElements(document, undefined)) {
    const base = element.tagName === 'base' ? attribute(element, 'href') : undefined;
    if (base !== undefined) return URL.canParse(base, address) ? new URL(base, address).href : address;
  }
  return address;
}

/**
 * Finds what stands on a page for a statement, and the text of everything else.
 *
 * @param headerLanguage - What the server says of the page's language.
 * @param address - Where the page stands; `undefined` for a file.
 */
export function findPlaces(document: Branch, headerLanguage?: string, address?: string): PagePlaces {
  const found: Found[] = [];
  const bareHooks: Claim[] = [];
  const frames: Frame[] = [];
  const scripts: Script[] = [];
  const roots = new Set<Element>();
  const quoteLanguages = new Map<Element, string | undefined>();
  const pageLanguage = pragmaLanguage(document) ?? headerLanguage;
  const base = baseOf(document, address);

  for (const standing of shownElements(document, pageLanguage)) {
    const { element, language } = standing;
    const script = scriptOf(element);
    if (script) scripts.push(script);
    const frame = frameOf(element, base);
    if (frame) frames.push(frame);
    if (isHidden(element)) continue;
    if (element.tagName === 'blockquote') quoteLanguages.set(element, language);
    if (isOurs(element.tagName)) {
      roots.add(element);
      found.push(...contentsOf(standing));
    }
    const hook = element.tagName === 'a' ? parseHook(attribute(element, 'href') ?? '') : undefined;
    if (!hook || !isOurs(hook.tag)) continue;
    const around = blockquoteAround(element);
    const quote = around ?? blockquoteBefore(element);
    if (!quote || isHidden(quote)) {
      bareHooks.push(claimOf(hook, language));
    } else if (!roots.has(quote)) {
      roots.add(quote);
      const quoteLanguage = quoteLanguages.get(quote);
      const claim = claimOf(hook, quoteLanguage);
      found.push({ ...claim, partial: false, isBefore: !around, content: quote, around: quoteLanguage });
    }
  }
  const isElsewhere = (element: Element) => roots.has(element);
  const isLinkOrElsewhere = (element: Element) => element.tagName === 'a' || isElsewhere(element);
  const places = found.map(({ content, around, ...place }) => ({
    ...place,
    text: textOf(content, around, isElsewhere),
    besideLinks: textOf(content, around, isLinkOrElsewhere).text,
  }));
  return { places, bareHooks, frames, rest: textOf(document, pageLanguage, isElsewhere), scripts };
}
