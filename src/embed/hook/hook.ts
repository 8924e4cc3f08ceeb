import type { Locale } from '../../content/types.js';
import { warnOnce } from '../../shared/console.js';
import type { Placed } from '../../shared/locale.js';
import { reportError } from '../../shared/report.js';
import { anyElement, elements, placed } from '../elements.js';
import { createElement, isThere, removeEmptied, shows, type RenderingElement } from './element.js';
import { parseHook, type Hook } from './fragment.js';
import { Judge } from './judge.js';
import { allLinesOf, holds, textOf } from './lines.js';
import { carriedTexts, OwnWords, plain, shownTexts } from './own-words.js';
import { placeOf, replacedBy, takeAlong, type Place } from './place.js';
import { holdView, isReaderIn, readerMoves } from './reader.js';

/*
 * Makes an element of a link that asks for one. It is fetched by pages that have such a link.
 *
 * The page stays as it is until the element can show its words. Then the element comes, and what
 * it takes the place of becomes its fallback, before the browser paints: nothing is thrown away.
 */

const locales: readonly Locale[] = ['fr', 'en'];

/** A page that is still being read may have more to come inside the quote. */
async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** Whether a link stands in a quote that has no other line of these words. */
function isStrange(link: Element, words: unknown): boolean {
  const quote = link.closest('blockquote');
  const own = new OwnWords(carriedTexts(words, null));
  return (
    quote !== null && !allLinesOf(quote, () => false).some((line) => !holds(line, link) && own.resembles(textOf(line)))
  );
}

/**
 * The words that may stand by a link. Where the fragment names no language they may be in either,
 * whatever the language of the page; and where a quote has none in the language that it names.
 */
async function wordsBeside(link: Element, { tag, attributes }: Hook, shown: unknown): Promise<unknown[]> {
  const { words } = elements.get(tag)!;
  if (!words || (attributes.has('lang') && !isStrange(link, shown))) return [shown];
  const asked = locales.map(async (locale) =>
    words({
      parentNode: null,
      getAttribute: (name) => (name === 'lang' ? locale : name === 'official-only' ? null : attributes.get(name)),
    }),
  );
  const answers = await Promise.allSettled(asked);
  return answers.map((answer) => answer.status === 'fulfilled' && answer.value);
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
  const isWithdrawn = words.some((one) => typeof one === 'object' && one !== null && 'withdrawn' in one);
  return replacedBy(link, place, new Judge(link, own, isWithdrawn));
}

/** Puts an element in the place of the link that asks for it. */
async function replace(link: HTMLElement, hook: Hook, words: readonly unknown[]): Promise<void> {
  const isFree = () => link.isConnected && !link.isContentEditable && !link.closest(anyElement);
  if (!isFree()) return;
  const place = placeOf(link);
  const { line, isQuote } = place;
  const release = holdView(line);
  const element = createElement(hook, link, line);
  line.at(-1)!.after(element);
  if (!(await shows(element)) || !isFree()) {
    element.remove();
    return;
  }
  const nodes = replacedByElement(link, place, element, words);
  if (!nodes.some((node) => node.contains(link)) && isThere(element)) {
    element.remove();
    return;
  }
  if (isReaderIn(nodes)) {
    // Only the element knows all of its words, so it was needed to find out.
    element.remove();
    while (link.isConnected && isReaderIn(nodes)) await readerMoves(link.ownerDocument);
    return replace(link, hook, words);
  }
  // What stays in a quote stays where it was, before or after the statement.
  const [quote] = line;
  if (isQuote && nodes[0] && !nodes.includes(quote!) && isFirst(nodes[0], quote!)) quote!.before(element);
  element.append(...nodes);
  removeEmptied(element);
  takeAlong(element);
  release();
}

/**
 * Whether the element takes readers where the link says. A page marks what its visitors write, in
 * comments; words of the publisher may come in by that, an address of the visitor's must not.
 */
function leadsAway({ tag, attributes }: Hook): boolean {
  return tag === 'quick-exit' || attributes.has('href');
}

/** Links on their way to become elements. One that the page moves meanwhile becomes one element. */
const upgrading = new WeakSet<Element>();

/**
 * Makes a link into the element that it asks for, where that can be had.
 *
 * @param ask fetches the code of an element, where it is not here yet
 */
export async function upgrade(
  link: HTMLElement,
  address: string,
  ask: (tag: string, element: Placed) => Promise<unknown> | undefined,
): Promise<void> {
  const hook = parseHook(address);
  if (!hook || upgrading.has(link) || link.closest(anyElement)) return;
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
  upgrading.add(link);
  try {
    const wanted = placed(link, attributes);
    const [words] = await Promise.all([parts.words?.(wanted), ask(tag, wanted), parsed(link.ownerDocument)]);
    await replace(link, hook, await wordsBeside(link, hook, words));
  } finally {
    upgrading.delete(link);
  }
}
