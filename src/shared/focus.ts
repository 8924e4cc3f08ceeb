import { read } from './dom.js';

/** What has the focus in an element: a part of its content, or of what it shows. */
export function focusedIn(host: Element): Element | null {
  const activeElement = read(host.getRootNode() as Document | ShadowRoot, 'activeElement');
  if (activeElement === host) return host.shadowRoot!.activeElement;
  return host.contains(activeElement) ? activeElement : null;
}

/**
 * Keeps the focus of a reader who was in the fallback, or in what a server rendered, when the
 * words take its place: on the link to the same address or the only one there is, else where the
 * words begin. It would be lost otherwise, and Tab would begin anew at the top of the page.
 */
export function keepFocus(host: Element, focused: Element | null): void {
  const words = host.shadowRoot!.querySelector<HTMLElement>('[part="article"]');
  if (!focused || !words || (focused.isConnected && !host.contains(focused))) return;
  const { href } = focused as Partial<HTMLAnchorElement>;
  const links = [...words.querySelectorAll('a')];
  const link = links.length === 1 ? links[0] : links.find((same) => same.href === href);
  const next = link ?? words.querySelector<HTMLElement>('[part="heading"]') ?? words;
  if (!link) next.tabIndex = -1;
  // The reader may have gone on reading elsewhere: the page stays where it is.
  next.focus({ preventScroll: true });
}
