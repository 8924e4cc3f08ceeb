import { adoptStyles, css } from 'lit';
import type { Locale } from '../../content/types.js';
import { call, read } from '../../shared/dom.js';

/*
 * The cover stands in a shadow root of its own, beside <body>, and in the top layer: no style of
 * the host page and no place of the element can keep it from covering the page. A modal dialog
 * also takes what it covers out of reach of the keyboard and of assistive technology.
 */
const coverStyles = css`
  :host {
    display: contents !important;
    color-scheme: inherit !important;
  }

  dialog {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    inline-size: auto;
    block-size: auto;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    outline: 0;
  }

  dialog,
  ::backdrop {
    background: Canvas;
  }
`;

let leaving: AbortController | undefined;

function coverPage(label: string, locale: Locale): Element {
  const cover = call(document, 'createElement', 'div');
  const root = cover.attachShadow({ mode: 'open' });
  adoptStyles(root, [coverStyles]);
  const dialog = call(document, 'createElement', 'dialog') as HTMLDialogElement;
  dialog.lang = locale;
  dialog.ariaLabel = label;
  // Escape and the back gesture would show the page again.
  dialog.setAttribute('closedby', 'none');
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  root.append(dialog);
  read(document, 'documentElement').append(cover);
  dialog.showModal();
  return cover;
}

/**
 * Blanks the page and puts another in its place. Its entry in the history becomes the other
 * page's; those before stay. Does nothing while the page is being left already.
 *
 * @internal
 */
export function leave(href: string, label: string, locale: Locale): void {
  if (leaving) return;
  leaving = new AbortController();
  const { signal } = leaving;
  // Escape would stop the other page from loading, and show this one again.
  window.addEventListener('keydown', (event) => event.key === 'Escape' && event.preventDefault(), {
    capture: true,
    signal,
  });
  window.addEventListener('pageshow', returnFromCache, { signal });
  try {
    const cover = coverPage(label, locale);
    signal.addEventListener('abort', () => cover.remove());
    tellNobody();
  } finally {
    // Whatever became of the cover.
    location.replace(href);
  }
}

/** A link can be `noreferrer`, an address that is replaced cannot: the whole page has to be. */
function tellNobody(): void {
  const meta = call(document, 'createElement', 'meta') as HTMLMetaElement;
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  read(document, 'head').append(meta);
}

/**
 * A browser may keep the page as it was left, cover and all. The `pageshow` of a page that only
 * now has loaded says nothing of the kind: the reader left before it had.
 */
function returnFromCache({ persisted }: PageTransitionEvent): void {
  if (!persisted) return;
  leaving?.abort();
  leaving = undefined;
}
