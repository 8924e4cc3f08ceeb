import { warnOnce } from '../../shared/console.js';
import { call, read } from '../../shared/dom.js';
import { trustedAttributes, trustedTags } from '../../shared/hook-fragment.js';
import type { Placed } from '../../shared/locale.js';
import { reportError } from '../../shared/report.js';
import { anyElement, elements, placed, type Parts } from '../elements.js';
import { compositionAt, createElement, isThere, shows, warnOfUnknown } from './element.js';
import { holds } from './match.js';
import { parseHook, type Hook } from './parse.js';
import {
  countHooks,
  findRange,
  isFirst,
  isInCode,
  languageAround,
  mostHooks,
  placeOf,
  quotationAt,
  wrapperOf,
  type Place,
} from './range.js';
import { holdView, isHidden, isInUse, isUndoneTooFast, nextUse, swap } from './swap.js';

/*
 * Makes an element of a link that asks for one (a hook). Pages with a hook fetch this folder, as one file.
 *
 *   parse   the link's address → tag and attributes
 *   match   the texts that the element's composition yields, and whether a line of the page holds only those
 *   range   the link → where the element goes, and the run of blocks that it replaces
 *   swap    hides those blocks, shows the element; puts everything back when the page takes one of them away
 *   hook    this file: the order of all that
 *
 * The page's own nodes are never moved or removed, only hidden, because they belong to whoever put them there
 * (docs/decisions/0016). Nothing is hidden before the element shows its words: it is rendered first, because only the element
 * knows the texts of its composition.
 *
 *   outcome    the link is …                                                          and the page
 *   left       no hook, in an element, being edited, shown as code, one of too many   stays as it was
 *   unknown    for an element that does not exist                                     the same, with an error
 *   refused    for an element that links may not ask for                              the same, with a warning
 *   failed     for words that cannot be shown                                         the same; the element reported why
 *   doubled    beside the same element already, as in a copy of a page                stays as it was
 *   replaced   its element                                                            shows the element
 */
export type Outcome = 'left' | 'unknown' | 'refused' | 'failed' | 'doubled' | 'replaced';

/** What the script does for a hook. */
export interface Loader {
  /** Fetches the code of an element that is not here yet. */
  readonly ask: (tag: string, element: Placed) => Promise<unknown> | undefined;
  /** Whether the page's script tag says `data-trust-links`. */
  readonly trustsLinks: boolean;
  /** Is called with a link that lost its element and is still on the page. */
  readonly again: (link: HTMLAnchorElement) => unknown;
}

/** Links that are an element, or on their way to become one. */
const taken = new WeakSet<Element>();

/** Makes a link into the element that it asks for, and returns what came of it. */
export async function upgrade(link: HTMLAnchorElement, loader: Loader): Promise<Outcome> {
  const hook = parseHook(link.getAttribute('href') ?? '');
  if (!hook || taken.has(link) || !isFree(link)) return 'left';
  const parts = elements.get(hook.tag);
  if (!parts) {
    const known = [...elements.keys()].join(', ');
    reportError(link, 'unknown-element', `there is no such element. Known: ${known}. The link stays.`, hook.tag);
    return 'unknown';
  }
  const allowed = withoutForbidden(hook, link, loader.trustsLinks);
  if (!allowed) return 'refused';
  taken.add(link);
  const address = link.href;
  let outcome: Outcome = 'failed';
  try {
    const wanted = placed(link, allowed.attributes);
    await Promise.all([parts.words?.(wanted), loader.ask(hook.tag, wanted), parsed(link.ownerDocument)]);
    outcome = await replace(link, { ...allowed, address }, parts, loader);
  } finally {
    if (outcome !== 'replaced') taken.delete(link);
  }
  return outcome;
}

/** Replaces what the composition of a link's element yields, once the element shows its words and the reader is elsewhere. */
async function replace(link: HTMLAnchorElement, hook: Asked, parts: Parts, loader: Loader): Promise<Outcome> {
  warnOfUnknown(hook);
  const quotation = isFree(link) ? quotationAt(placeOf(link)) : null;
  const composition = await compositionAt(link, quotation, hook, parts);
  for (;;) {
    const place = isFree(link) ? placeOf(link) : undefined;
    if (!place || countHooks(place.block) > mostHooks || isInCode(link, place)) return 'left';
    const element = createElement(hook, languageAround(link, place));
    holdView(link.ownerDocument);
    call(place.line.at(-1)!, 'after', element);
    if (!(await shows(element)) || !isFree(link)) {
      element.remove();
      return 'failed';
    }
    const nodes = findRange(link, element, place, composition);
    if (!isInUse(nodes)) return show(element, { link, address: hook.address, place, nodes }, loader);
    element.remove();
    while (link.isConnected && isInUse(nodes)) await nextUse(link.ownerDocument);
  }
}

/** A hook, and the address of its link when it was read: the page may change that before there is an element. */
interface Asked extends Hook {
  readonly address: string;
}

interface Found {
  readonly link: HTMLAnchorElement;
  readonly address: string;
  readonly place: Place;
  readonly nodes: readonly ChildNode[];
}

/** Shows an element in the place of what it replaces. */
function show(element: Element, { link, address, place: { quote, line }, nodes: own }: Found, loader: Loader): Outcome {
  const wrapper = wrapperOf(element, own);
  const nodes = wrapper ? [...own.filter((node) => !wrapper.contains(node)), wrapper] : own;
  // What stays in a quotation stays where it was, before or after the words.
  const isBefore = quote && own[0] && !own.includes(quote) && isFirst(own[0], quote);
  const beside = isBefore ? quote : (wrapper ?? line.at(-1)!);
  const side = isBefore ? 'before' : 'after';
  if (wrapper || isBefore) call(beside, side, element);
  if ((nodes.some(isHidden) || !holds(nodes, link)) && isThere(element)) {
    element.remove();
    return 'doubled';
  }
  swap({ element, link, address, nodes, beside, side }, (isGivenUp) => {
    taken.delete(link);
    if (!link.isConnected) return;
    if (isGivenUp || isUndoneTooFast(link))
      warnOnce(`This page undoes at once what a link to <${element.localName}> changes. The link stays.`);
    else loader.again(link);
  });
  return 'replaced';
}

function isFree(link: HTMLAnchorElement): boolean {
  return link.isConnected && !isEditable(link) && !link.closest(anyElement);
}

/** Whether somebody is writing here. `isContentEditable` would compute the styles of the page, once for each link. */
function isEditable(link: Element): boolean {
  const editor = link.closest('[contenteditable]');
  const isOff = !editor || call(editor, 'getAttribute', 'contenteditable')!.toLowerCase() === 'false';
  return !isOff || read(link.ownerDocument, 'designMode') === 'on';
}

/** Resolves once the page is read: a quotation may have more to come. */
async function parsed(page: Document): Promise<void> {
  if (read(page, 'readyState') !== 'loading') return;
  await new Promise((resolve) => {
    call(page, 'addEventListener', 'DOMContentLoaded', resolve, { once: true });
  });
}

/**
 * Returns a hook without what no link may ask for, unless the page trusts its links; `undefined` if nothing is left. A page
 * marks what its visitors write (`rel="ugc"`).
 */
function withoutForbidden({ tag, attributes }: Hook, link: Element, trustsLinks: boolean): Hook | undefined {
  const isForbidden = (name: string) => trustedTags.includes(name) || trustedAttributes.includes(name);
  const forbidden = [tag, ...attributes.keys()].filter(isForbidden);
  const isVisitors = link.matches('[rel~="ugc"]');
  if (forbidden.length === 0 || (trustsLinks && !isVisitors)) return { tag, attributes };
  const isWhole = isVisitors || forbidden.includes(tag);
  const outcome = isWhole ? 'The link stays' : 'The element is made without';
  const remedy = isVisitors ? '' : ' If all links of the page are yours, add data-trust-links to the script tag.';
  warnOnce(`A link to <${tag}> asks for what a link may not: ${forbidden.join(', ')}. ${outcome}.${remedy}`);
  const allowed = new URLSearchParams([...attributes].filter(([name]) => !isForbidden(name)));
  return isWhole ? undefined : { tag, attributes: allowed };
}
