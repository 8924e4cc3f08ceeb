import type { Labels } from '../shared/labels.js';

/*
 * For a page of ours that stands in a frame: says how high it is, whenever that changes, in the
 * form that WordPress's wp-embed.js and our frame.js read; and opens links, or says that the
 * frame does not let them.
 */

/** Between a link and what is said of it, in CSS pixels: room for the ring around what has the focus. */
const gap = 8;

const refused: Labels<string> = {
  fr: 'Les liens ne s’ouvrent pas dans ce cadre. Adresse du lien\u00a0:',
  en: 'Links do not open in this frame. Address of the link:',
};

/** WordPress gives each of its frames a secret, in the fragment, and hears nobody without it. */
const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];

function report(): void {
  const value = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ message: 'height', value, ...(secret && { secret }) }, '*');
}

function linkOf(event: Event): HTMLAnchorElement | undefined {
  return event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
}

/** Opens an address in a tab of its own. `false` where the frame lets none open. */
function openTab(href: string): boolean {
  let tab: Window | null = null;
  try {
    tab = window.open(href);
  } catch {
    // Firefox throws where others return null.
  }
  if (tab) tab.opener = null;
  return tab !== null;
}

/** A link would fill the frame with a page that may refuse to be framed: it opens in a tab of its own. */
function open(event: MouseEvent): void {
  const link = linkOf(event);
  if (event.defaultPrevented || !link?.href.startsWith('https:')) return;
  event.preventDefault();
  if (!openTab(link.href)) say(link);
}

const status = document.querySelector<HTMLElement>('[role="status"]')!;

/** What stands above the words that say where a link leads. */
let above: HTMLElement | undefined;

/** The block that a link stands in. The line after it may be the link's own sentence. */
function blockAround(link: HTMLElement): HTMLElement {
  let block = link.closest<HTMLElement>('p, li') ?? link;
  while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
  return block;
}

/** Puts what is said below the link, and makes room for it there: the frame may be higher than the reader's window. */
function place(): void {
  if (!above) return;
  status.style.top = `${above.getBoundingClientRect().bottom + scrollY + gap}px`;
  above.style.marginBlockEnd = `${status.offsetHeight + 2 * gap}px`;
}

function say(link: HTMLAnchorElement): void {
  if (above) above.style.marginBlockEnd = '';
  above = blockAround(link);
  // The site writes these pages, in one of two languages.
  const locale = document.documentElement.lang === 'en' ? 'en' : 'fr';
  status.textContent = `${refused[locale]} ${link.href}`;
  place();
  status.scrollIntoView({ block: 'nearest' });
}

/** Attributes that the address asks for beside those that its path says. */
function takeAttributes(framed: boolean): void {
  const main = document.querySelector('main');
  const element = main?.firstElementChild;
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (!main?.dataset.attributes?.split(' ').includes(name)) continue;
    // Where to donate is for the page around to say, not for whoever sends somebody here.
    if (name !== 'href' || framed) element?.setAttribute(name, value);
  }
}

const framed = parent !== window;
takeAttributes(framed);
if (framed) {
  addEventListener('message', ({ source, data }: MessageEvent<{ message?: unknown } | null>) => {
    // Our script asks for the height, WordPress's says that it listens.
    if (source === parent && (data?.message === 'height?' || data?.message === 'ready')) report();
  });
  addEventListener('click', open);
  new ResizeObserver(() => {
    place();
    report();
  }).observe(document.documentElement);
  // WordPress shows its frames when they report. Until then they are clipped, and nothing is observed in them.
  report();
}
