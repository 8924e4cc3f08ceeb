import type { Locale, WithdrawnStatement } from '../../content/types.js';
import { warnOnce } from '../../shared/console.js';
import type { Placed } from '../../shared/locale.js';
import { reportError } from '../../shared/report.js';
import { anyElement, elements, placed } from '../elements.js';
import { createElement, isThere, removeEmptied, shows, type RenderingElement } from './element.js';
import { parseHook, type Hook } from './parse.js';
import { Judge } from './judge.js';
import { textOf } from './lines.js';
import { carriedTexts, OwnWords, plain, shownTexts } from './own-words.js';
import { placeOf, replacedBy, wrapperOf, type Place } from './place.js';
import { holdView, isReaderIn, readerMoves } from './reader.js';
import { isHidden, standIn } from './stand-in.js';

/*
 * Makes an element of a link that asks for one. It is fetched by pages that have such a link.
 *
 * The page stays as it is until the element can show its words. Then the element comes, and what
 * it takes the place of goes out of sight, before the browser paints: nothing is thrown away.
 */

const locales: readonly Locale[] = ['fr', 'en'];

/** A page that is still being read may have more to come inside the quote. */
async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** Whether a link stands in a quote of other words, or of these in another language. */
function isInOtherWords(link: Element, words: unknown): boolean {
  const quote = link.closest('blockquote');
  return !!quote && !new OwnWords(carriedTexts(words, null)).resembles(textOf([quote], (element) => element === link));
}

/**
 * The words that may stand by a link. Where the fragment names no language they may be in either,
 * whatever the language of the page; and where a quote has hardly any in the language that it names.
 */
async function wordsBeside(link: Element, { tag, attributes }: Hook, shown: unknown): Promise<unknown[]> {
  const { words } = elements.get(tag)!;
  if (!words || (attributes.has('lang') && !isInOtherWords(link, shown))) return [shown];
  const asked = locales.map(async (locale) =>
    words({
      parentNode: null,
      getAttribute: (name) => (name === 'lang' ? locale : name === 'official-only' ? null : attributes.get(name)),
    })?.catch(() => undefined),
  );
  return Promise.all(asked);
}

/** Whether nothing is said in a quote before one of its nodes. */
function isFirst(node: Node, quote: Node): boolean {
  const before = document.createRange();
  before.setStart(quote, 0);
  before.setEndBefore(node);
  return plain(before.toString()) === '';
}

/** What an element that shows its words takes the place of. */
function replacedByElement(
  link: Element,
  place: Place,
  element: RenderingElement,
  words: readonly unknown[],
): ChildNode[] {
  const carried = words.flatMap((one) => carriedTexts(one, element.getAttribute('passage')));
  const own = new OwnWords([...carried, ...shownTexts(element.renderRoot)]);
  const isWithdrawn = words.some((one) => (one as Partial<WithdrawnStatement> | undefined)?.withdrawn);
  return replacedBy(link, place, new Judge(link, own, isWithdrawn));
}

/**
 * Puts an element in the place of the link that asks for it.
 *
 * @param ended called when it is there no more
 * @returns whether it is there
 */
async function replace(
  link: HTMLAnchorElement,
  hook: Hook,
  words: readonly unknown[],
  ended: () => void,
): Promise<boolean> {
  const isFree = () => link.isConnected && !link.isContentEditable && !link.closest(anyElement);
  if (!isFree()) return false;
  const place = placeOf(link);
  const { line, isQuote } = place;
  const release = holdView(line);
  const element = createElement(hook, link, line);
  line.at(-1)!.after(element);
  if (!(await shows(element)) || !isFree()) {
    element.remove();
    return false;
  }
  const own = replacedByElement(link, place, element, words);
  if (isReaderIn(own)) {
    // Only the element knows all of its words, so it was needed to find out.
    element.remove();
    while (link.isConnected && isReaderIn(own)) await readerMoves(link.ownerDocument);
    return replace(link, hook, words, ended);
  }
  const wrapper = wrapperOf(element, own);
  const nodes = wrapper ? [...own.filter((node) => !wrapper.contains(node)), wrapper] : own;
  // What stays in a quote stays where it was, before or after the statement.
  const isBefore = isQuote && own[0] && !own.includes(place.around) && isFirst(own[0], place.around);
  const [beside, side] = isBefore ? ([place.around, 'before'] as const) : ([wrapper ?? line.at(-1)!, 'after'] as const);
  if (wrapper || isBefore) beside[side](element);
  if ((nodes.some(isHidden) || !nodes.some((node) => node.contains(link))) && isThere(element)) {
    element.remove();
    return false;
  }
  standIn(element, { link, nodes, beside, side }, ended);
  removeEmptied(element, nodes[0]);
  release();
  return true;
}

/**
 * Whether the element takes readers where the link says. A page marks what its visitors write, in
 * comments; words of the publisher may come in by that, an address of the visitor's must not.
 */
function leadsAway({ tag, attributes }: Hook): boolean {
  return tag === 'quick-exit' || attributes.has('href');
}

/** Links that are an element, or on their way to become one. */
const taken = new WeakSet<Element>();

/** Links whose element the page took away, with the address that they had. Once is what a framework does that starts late. */
const lost = new WeakMap<Element, string>();

/**
 * Makes a link into the element that it asks for, where that can be had.
 *
 * @param ask fetches the code of an element, where it is not here yet
 * @param again is called with a link that lost its element and is still there
 */
export async function upgrade(
  link: HTMLAnchorElement,
  address: string,
  ask: (tag: string, element: Placed) => Promise<unknown> | undefined,
  again: (link: HTMLAnchorElement) => unknown,
): Promise<void> {
  const hook = parseHook(address);
  if (!hook || taken.has(link) || link.closest(anyElement)) return;
  const { tag, attributes } = hook;
  const parts = elements.get(tag);
  if (!parts) {
    const known = [...elements.keys()].join(', ');
    reportError(link, 'unknown-element', `there is no such element. Known: ${known}. The link stays.`, tag);
    return;
  }
  if (link.matches('[rel~="ugc"]') && leadsAway(hook)) {
    warnOnce(`A visitor’s link (rel="ugc") asks for <${tag}>, which leads readers away. It stays a link.`);
    return;
  }
  const ended = () => {
    taken.delete(link);
    if (!link.isConnected || lost.get(link) === link.href) return;
    lost.set(link, link.href);
    again(link);
  };
  taken.add(link);
  let isPlaced = false;
  try {
    const wanted = placed(link, attributes);
    const [words] = await Promise.all([parts.words?.(wanted), ask(tag, wanted), parsed(link.ownerDocument)]);
    isPlaced = await replace(link, hook, await wordsBeside(link, hook, words), ended);
  } finally {
    if (!isPlaced) taken.delete(link);
  }
}
