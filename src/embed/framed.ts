import type { Labels } from '../shared/labels.js';
import { toLocale } from '../shared/locale.js';

/*
 * For a page of ours that stands in a frame: says how high it is, whenever that changes, in the
 * form that WordPress's wp-embed.js and our frame.js read; and opens links, or says that the
 * frame does not let them.
 */

const refused: Labels<string> = {
  fr: 'Ce cadre ne permet pas d’ouvrir de lien. Son adresse\u00a0:',
  en: 'This frame does not let links open. The address:',
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

/** A link would fill the frame with a page that may refuse to be framed: it opens in a tab of its own. */
function open(event: MouseEvent): void {
  const link = linkOf(event);
  if (event.defaultPrevented || !link?.href.startsWith('https:')) return;
  event.preventDefault();
  const tab = window.open(link.href);
  if (tab) tab.opener = null;
  else say(link);
}

function say({ href }: HTMLAnchorElement): void {
  const status = document.querySelector('[role="status"]');
  const locale = toLocale(document.documentElement.lang) ?? 'fr';
  if (status) status.textContent = `${refused[locale]} ${href}`;
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
    if (source === parent && data?.message === 'height?') report();
  });
  addEventListener('click', open);
  new ResizeObserver(report).observe(document.documentElement);
}
