import { allWithin } from './examples.js';

/*
 * What a reader sees of an element, so that two places of it can be compared: the article's whole
 * style, through which alone a page's can reach what is in it; the voice and the place of every
 * part; and the lines of every text.
 */

/** Something seen, with where it is from the article's corner, in pixels. */
interface Sight {
  readonly what: string;
  readonly numbers: readonly number[];
}

/** Properties that have no effect of their own, or say how large a box is, which the boxes themselves say better. */
const others =
  /^(--.*|-webkit-text-decorations-in-effect|width|height|block-size|inline-size|perspective-origin|transform-origin)$/;

/** The style of an element, in whatever frame it stands. */
function styleOf(element: Element): CSSStyleDeclaration {
  return element.ownerDocument.defaultView!.getComputedStyle(element);
}

function article(element: Element): HTMLElement {
  return element.shadowRoot!.querySelector<HTMLElement>('[part="article"]')!;
}

/** All that a reader can see within an element. */
function visible(element: Element): HTMLElement[] {
  return allWithin(element).filter((inner) => !inner.closest('.unseen') && inner.getClientRects().length > 0);
}

/** The texts of an element and the boxes of their lines. */
function texts(element: Element): { readonly text: Text; readonly lines: readonly DOMRect[] }[] {
  return visible(element).flatMap(({ childNodes }) =>
    [...childNodes]
      .filter((node): node is Text => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
      .map((text) => {
        const range = element.ownerDocument.createRange();
        range.selectNodeContents(text);
        return { text, lines: [...range.getClientRects()] };
      }),
  );
}

/** Every property of an element's style that a page could have an effect on. */
function style(element: Element): Sight[] {
  const computed = styleOf(element);
  return Array.from(computed)
    .filter((name) => !others.test(name))
    .map((name) => ({ what: `${element.localName} ${name}: ${computed.getPropertyValue(name)}`, numbers: [] }));
}

/** Style and size of what is the page's own, wherever it stands. */
export function ownStyle(elements: Iterable<Element>): Sight[] {
  return Array.from(elements).flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    return [...style(element), { what: element.localName, numbers: [width, height] }];
  });
}

/** What a reader sees of an element. */
export function seen(element: Element): Sight[] {
  const { left, top } = article(element).getBoundingClientRect();
  const place = (box: DOMRect) => [box.left - left, box.top - top, box.width, box.height];
  const voice = (inner: Element) => {
    const { color, fontSize, lineHeight } = styleOf(inner);
    return [color, fontSize, lineHeight].join(' ');
  };
  return [
    ...style(article(element)),
    ...visible(element).map((inner) => ({
      what: [inner.localName, inner.getAttribute('part'), voice(inner)].join(' '),
      numbers: place(inner.getBoundingClientRect()),
    })),
    ...texts(element).map(({ text, lines }) => ({ what: text.textContent, numbers: lines.flatMap(place) })),
  ];
}

/** Where two readers would see something else. Engines place boxes at fractions of a pixel: half of one is no difference. */
export function differences(plain: readonly Sight[], other: readonly Sight[]): string[] {
  if (plain.length !== other.length) return [`${other.length} things seen instead of ${plain.length}`];
  return plain.flatMap(({ what, numbers }, index) => {
    const now = other[index]!;
    const isClose =
      numbers.length === now.numbers.length &&
      now.numbers.every((number, place) => Math.abs(number - numbers[place]!) <= 0.5);
    if (now.what === what && isClose) return [];
    return [`${what} [${numbers.join(' ')}] became ${now.what} [${now.numbers.join(' ')}]`];
  });
}

/** Texts of an element that have no size, or stand out of what the page has given it. */
export function unreadable(element: Element): string[] {
  return texts(element)
    .filter(({ lines }) => !lines.some(({ width, height }) => width > 0 && height > 0))
    .map(({ text }) => text.textContent);
}

/** What stands out of the element's box, or is cut off inside it. */
export function overflowing(element: Element): string[] {
  const box = article(element).getBoundingClientRect();
  return visible(element)
    .filter((inner) => {
      const { left, right } = inner.getBoundingClientRect();
      const isBlock = styleOf(inner).display !== 'inline';
      return left < box.left - 1 || right > box.right + 1 || (isBlock && inner.scrollWidth > inner.clientWidth + 1);
    })
    .map((inner) => `${inner.localName} ${inner.getAttribute('part') ?? ''}: ${inner.textContent.slice(0, 40)}`);
}
