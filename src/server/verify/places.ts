import { parseHook, type Hook } from '../../embed/hook/parse.js';
import type { Claim } from './claim.js';
import { frameOf, type Frame } from './frames.js';
import { textOf, type PageText } from './page-text.js';
import { attribute, isElement, isHidden, isOurs, ownLanguage, shadowRoot, shownChildren, type Tree } from './tree.js';

/** A part of a page that stands for a statement, or for passages of one. */
export interface Place extends Claim {
  /** Which content of an element: what the script replaces, or what a server rendered. */
  readonly part?: 'fallback' | 'shadow root';
  /** Whether a server rendered less than the statement, on purpose, for the reader to open. */
  readonly partial: boolean;
  readonly text: PageText;
  /** The same without the text of links. */
  readonly besideLinks: string;
}

/** A script of the page that goes by the name of ours. */
export interface Script {
  readonly address: string;
  readonly integrity?: string | undefined;
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
  readonly element: Tree.Element;
  readonly language: string | undefined;
}

/** Every element that a reader can come to see, those inside a statement's element left out. */
function* shownElements(document: Tree.Document, language: string | undefined): Generator<Standing> {
  const toDo: { node: Tree.ChildNode; language: string | undefined }[] = [];
  const queue = (children: readonly Tree.ChildNode[], around: string | undefined) => {
    for (let index = children.length - 1; index >= 0; index -= 1)
      toDo.push({ node: children[index]!, language: around });
  };
  queue(document.childNodes, language);
  for (let next = toDo.pop(); next; next = toDo.pop()) {
    const { node } = next;
    if (!isElement(node)) continue;
    const own = ownLanguage(node) ?? next.language;
    yield { element: node, language: own };
    if (!isOurs(node.tagName)) queue(shownChildren(node), own);
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
  readonly nodes: readonly Tree.ChildNode[];
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
  const fallback = { ...claim, part: 'fallback' as const, partial: false, nodes: element.childNodes };
  const shadow = shadowRoot(element);
  if (!shadow) return [fallback];
  const partial = attribute(element, 'variant') === 'summary' || attribute(element, 'notice') === 'closed';
  return [{ ...claim, part: 'shadow root', partial, nodes: shadow.childNodes }, fallback];
}

function blockquoteAround(element: Tree.Element): Tree.Element | undefined {
  for (let node: Tree.ParentNode | null = element; node; node = 'parentNode' in node ? node.parentNode : null) {
    if ('tagName' in node && node.tagName === 'blockquote') return node;
  }
  return undefined;
}

/** The language that a page names for all of itself, in its head. */
function pragmaLanguage(document: Tree.Document): string | undefined {
  for (const { element } of shownElements(document, undefined)) {
    if (element.tagName === 'body') break;
    const isPragma = attribute(element, 'http-equiv')?.toLowerCase() === 'content-language';
    const content = isPragma ? attribute(element, 'content')?.trim() : undefined;
    // More than one says nothing of any word (https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-content-language).
    if (content && !content.includes(',')) return content;
  }
  return undefined;
}

function scriptOf(element: Tree.Element): Script | undefined {
  const address = element.tagName === 'script' ? attribute(element, 'src') : undefined;
  if (!address || !/(^|\/)embed(\.classic)?\.js([?#]|$)/.test(address)) return undefined;
  return { address, integrity: attribute(element, 'integrity') };
}

/** What the addresses of a page begin from: its own, unless it names another. */
function baseOf(document: Tree.Document, address: string | undefined): string | undefined {
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
export function findPlaces(document: Tree.Document, headerLanguage?: string, address?: string): PagePlaces {
  const found: Found[] = [];
  const bareHooks: Claim[] = [];
  const frames: Frame[] = [];
  const scripts: Script[] = [];
  const roots = new Set<Tree.Element>();
  const quoteLanguages = new Map<Tree.Element, string | undefined>();
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
    const quote = blockquoteAround(element);
    if (!quote) {
      bareHooks.push(claimOf(hook, language));
    } else if (!roots.has(quote)) {
      roots.add(quote);
      const around = quoteLanguages.get(quote);
      found.push({ ...claimOf(hook, around), partial: false, nodes: quote.childNodes, around });
    }
  }
  const isElsewhere = (element: Tree.Element) => roots.has(element);
  const isLinkOrElsewhere = (element: Tree.Element) => element.tagName === 'a' || isElsewhere(element);
  const places = found.map(({ nodes, around, ...place }) => ({
    ...place,
    text: textOf(nodes, around, isElsewhere),
    besideLinks: textOf(nodes, around, isLinkOrElsewhere).text,
  }));
  return { places, bareHooks, frames, rest: textOf(document.childNodes, pageLanguage, isElsewhere), scripts };
}
