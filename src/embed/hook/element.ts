import { warnOnce } from '../../shared/console.js';
import { marker } from '../../shared/hook-fragment.js';
import { anyElement } from '../elements.js';
import type { Hook } from './parse.js';
import { holds, type Line } from './lines.js';
import { plain } from './own-words.js';

/** An element once it is defined. */
export interface RenderingElement extends HTMLElement {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
}

type P11Class = CustomElementConstructor & { readonly observedAttributes?: readonly string[] };

/**
 * The element that a link asks for, with those of the attributes that it has.
 *
 * @param line what the element takes the place of, whose language it keeps
 */
export function createElement({ tag, attributes }: Hook, link: Element, line: Line): RenderingElement {
  const element = document.createElement(tag) as RenderingElement;
  // What the class observes, and nothing else: no handler, no style, no slot comes in by an address.
  const { observedAttributes = [] } = customElements.get(tag) as P11Class;
  const known = ['lang', ...observedAttributes];
  for (const name of known) {
    const value = attributes.get(name);
    if (value !== null) element.setAttribute(name, value);
  }
  for (const name of attributes.keys()) {
    if (name !== marker && !known.includes(name))
      warnOnce(`A link to <${tag}> asks for "${name}", which is not known. Known: ${known.join(', ')}.`);
  }
  const marked = link.parentElement?.closest('[lang]');
  if (!element.hasAttribute('lang') && marked && holds(line, marked))
    element.setAttribute('lang', marked.getAttribute('lang')!);
  return element;
}

/** Whether an element shows its words in the end. */
export function shows(element: RenderingElement): Promise<boolean> {
  return new Promise((resolve) => {
    element.addEventListener('p11-render', () => resolve(true), { once: true });
    element.addEventListener('p11-error', () => resolve(false), { once: true });
    // Some have words that nobody has to wait for, and do not say so.
    void element.updateComplete.then(() => {
      if (element.renderRoot.querySelector('[part~="article"]')) resolve(true);
    });
  });
}

/** Whether an element is the same as another, and asks for the same. */
function isSame(one: Element, other: Element): boolean {
  return (
    one.localName === other.localName &&
    [...other.attributes].every(({ name, value }) => one.getAttribute(name) === value)
  );
}

/** Whether the same element stands here already, by a paragraph that kept its link, or in a copy of a page. */
export function isThere(element: Element): boolean {
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    for (let one = element[side]; one?.matches(anyElement); one = one[side]) if (isSame(one, element)) return true;
  }
  return false;
}

/**
 * Removes the same element from the block beside, where nothing is left in it: an editor put a
 * paragraph around the element, and no quote can stand in a paragraph.
 *
 * @param first of the nodes that the element takes the place of
 */
export function removeEmptied(element: Element, first: ChildNode | undefined): void {
  const before = (first as CharacterData | Element | undefined)?.previousElementSibling;
  for (const block of [before, element.previousElementSibling, element.nextElementSibling]) {
    const emptied = block?.matches(anyElement) ? block : block?.querySelector(anyElement);
    if (!emptied || !isSame(emptied, element) || plain(block!.textContent) !== '') continue;
    if ([...block!.querySelectorAll('*')].every((one) => one.contains(emptied))) block!.remove();
  }
}
