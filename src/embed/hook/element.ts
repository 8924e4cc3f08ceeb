import { render } from 'lit';
import type { Locale, StatementModule, WithdrawnStatement } from '../../content/types.js';
import { findPassages } from '../../shared/blocks.js';
import { warnOnce } from '../../shared/console.js';
import { call } from '../../shared/dom.js';
import { marker } from '../../shared/hook-fragment.js';
import { otherLocale, resolveLocale } from '../../shared/locale.js';
import { possibleAttributions } from '../../shared/remarks.js';
import { anyElement, placed, type Parts } from '../elements.js';
import { Matcher, type Texts } from './match.js';
import type { Hook } from './parse.js';

/** An element once it is defined. */
interface RenderingElement extends HTMLElement {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  render(): unknown;
}

type P11Class = CustomElementConstructor & { readonly observedAttributes?: readonly string[] };

/** What link trackers add to an address. */
const tracking = /^utm_|clc?k?id$/;

function attributesOf(tag: string): readonly string[] {
  return ['lang', ...((customElements.get(tag) as P11Class).observedAttributes ?? [])];
}

export function warnOfUnknown({ tag, attributes }: Hook): void {
  const known = attributesOf(tag);
  for (const name of attributes.keys()) {
    if (name !== marker && !known.includes(name) && !tracking.test(name))
      warnOnce(`A link to <${tag}> asks for "${name}", which is not known. Known: ${known.join(', ')}.`);
  }
}

/** Creates the element that a hook asks for. Its address sets only what the class observes: no handler, no style, no slot. */
export function createElement({ tag, attributes }: Hook, lang: string | null): RenderingElement {
  const element = call(document, 'createElement', tag) as RenderingElement;
  for (const name of attributesOf(tag)) {
    const value = attributes.get(name) ?? (name === 'lang' ? lang : null);
    if (value !== null) element.setAttribute(name, value);
  }
  return element;
}

/** Resolves with whether an element shows its words. */
export function shows(element: RenderingElement): Promise<boolean> {
  return new Promise((resolve) => {
    element.addEventListener('p11-render', () => resolve(true), { once: true });
    element.addEventListener('p11-error', () => resolve(false), { once: true });
    // Some have their words from the start, and send no event.
    void element.updateComplete.then(() => {
      if (element.renderRoot.querySelector('[part~="article"]')) resolve(true);
    });
  });
}

/** Whether the same element is here already, beside a paragraph that kept its link, or in a copy of a page. */
export function isThere(element: Element): boolean {
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    for (let one = element[side]; one && call(one, 'matches', anyElement); one = one[side])
      if (isSame(one, element)) return true;
  }
  return false;
}

function isSame(one: Element, other: Element): boolean {
  const hasAll = [...other.attributes].every(({ name, value }) => one.getAttribute(name) === value);
  return hasAll && one.localName === other.localName;
}

/** Facts about a text, which the element does not show as they are. */
const facts = new Set('id locale status voice url date publishedOn certainty lang withdrawn label'.split(' '));

/** Returns every text in the words of an element, whatever their shape. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, value]) => (facts.has(name) ? [] : textsIn(value)));
}

/** Returns the texts of a words file; of a passage range, if the element shows no more of them. */
function textsOfWords(words: unknown, range: string | null, hidden: string): Omit<Texts, 'sites'> {
  const { about, donate, ...own } = (words ?? {}) as Partial<StatementModule & { about: unknown; donate: unknown }>;
  const others = Object.entries({ about, donate }).filter(([part]) => !hidden.split(/\s+/).includes(part));
  if (range === null || !words) return { words: textsIn(own), others: textsIn(others.map(([, texts]) => texts)) };
  const { title, source } = own;
  const blocks = 'blocks' in own ? findPassages(own.blocks, range) : [];
  return { words: textsIn([title, source, blocks]), others: [] };
}

/** Returns the texts of the elements that a selector matches, without those of others inside. */
function textsOf(root: ParentNode, selector: string, others: string): string[] {
  return Array.from(root.querySelectorAll(selector), (element) => {
    const copy = element.cloneNode(true) as Element;
    for (const other of copy.querySelectorAll(others)) other.remove();
    return copy.textContent;
  });
}

/** Returns the texts that forms give another order than the element, or blocks of their own. */
function piecesOf(root: ParentNode, selector: string): string[] {
  return Array.from(root.querySelectorAll(`:is(${selector}), :is(${selector}) *`)).flatMap(({ childNodes }) =>
    Array.from(childNodes).flatMap((node) => (node instanceof Text ? node.data.split(', ') : [])),
  );
}

/**
 * Returns the texts that an element shows, without its controls and actions. Speaker and date are one text: either alone may
 * be anybody's.
 */
function textsShown(root: ParentNode): string[] {
  const paragraphs = ':is(h1, h2, h3, h4, h5, h6, p:not(li p), li, figcaption):not([role="status"])';
  return [
    ...textsOf(root, paragraphs, 'button, [role="status"]'),
    ...textsOf(root, '[part~="source"]', 'a'),
    ...textsOf(root, '[part~="donate"] a', 'button'),
    ...piecesOf(root, '[part~="notice"], li'),
  ];
}

export interface Composition {
  readonly matcher: Matcher;
  readonly isWithdrawn: boolean;
}

/** Compositions by what was asked for: many links of a page ask for the same. */
const compositions = new Map<string, Promise<Composition>>();
const mostCompositions = 50;

async function compose(hook: Hook, { words }: Parts, locales: readonly Locale[]): Promise<Composition> {
  const own: string[] = [];
  const others: string[] = [];
  const sites = new Set<string>();
  let isWithdrawn = false;
  for (const locale of locales) {
    const get = (name: string) =>
      name === 'lang' ? locale : name === 'official-only' ? null : hook.attributes.get(name);
    const loaded = await words?.({ parentNode: null, getAttribute: get })?.catch(() => undefined);
    const carried = textsOfWords(loaded, hook.attributes.get('passage'), hook.attributes.get('hide') ?? '');
    const rendered = renderAside(locale, hook);
    own.push(...carried.words);
    others.push(...carried.others, ...textsShown(rendered));
    for (const { hostname } of rendered.querySelectorAll('a')) sites.add(hostname);
    for (const [, site] of JSON.stringify(loaded ?? '').matchAll(/https:\/\/([^/"]+)/g)) sites.add(site!);
    if (!(loaded as Partial<WithdrawnStatement> | undefined)?.withdrawn) continue;
    isWithdrawn = true;
    // The element does not attribute words that are gone. A page that has them does.
    others.push(...possibleAttributions(loaded as WithdrawnStatement, locale));
  }
  return { matcher: new Matcher({ words: own, others, sites }), isWithdrawn };
}

/** Renders the template of a hook's element in a language, outside the page. */
function renderAside(locale: Locale, { tag, attributes }: Hook): ParentNode {
  const asked = new URLSearchParams(attributes);
  asked.set('lang', locale);
  // A program that reads the page may have to be told once, and by the element that is shown.
  asked.delete('heading-level');
  const container = call(document, 'createElement', 'div');
  render(createElement({ tag, attributes: asked }, null).render(), container);
  return container;
}

/** Returns what the composition of an element yields in some languages. */
function compositionIn(locales: readonly Locale[], hook: Hook, parts: Parts): Promise<Composition> {
  const key = `${hook.attributes} ${locales.join(' ')}`;
  const known = compositions.get(key);
  if (known) return known;
  if (compositions.size >= mostCompositions) compositions.clear();
  const made = compose(hook, parts, locales);
  compositions.set(key, made);
  // What did not load may load for the next link.
  made.catch(() => compositions.delete(key));
  return made;
}

/**
 * Returns what the composition of a link's element yields: in both languages, if the fragment names none, or if the quotation
 * around or before the link has other words than in the language that it names.
 */
export async function compositionAt(
  link: Element,
  quote: Element | null,
  hook: Hook,
  parts: Parts,
): Promise<Composition> {
  const locale = resolveLocale(placed(link, hook.attributes));
  const both = [locale, otherLocale(locale)];
  if (!hook.attributes.has('lang')) return compositionIn(both, hook, parts);
  const composition = await compositionIn([locale], hook, parts);
  const isOther = quote && !composition.matcher.resembles([quote], link);
  return isOther ? compositionIn(both, hook, parts) : composition;
}
