import { adoptStyles, css } from 'lit';
import type { Locale } from '../../content/types.js';
import { call, read } from '../../shared/dom.js';
import { siteOf } from '../../shared/link.js';

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

let isLeaving = false;

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
 * Blanks the page and replaces it by another. Its entry in the history becomes the other page's;
 * earlier entries stay. Does nothing while the page is already being left.
 *
 * @param label accessible name of the blank page
 * @internal
 */
export function leave(href: string, label: string, locale: Locale): void {
  if (isLeaving) return;
  isLeaving = true;
  // Escape would stop the other page from loading, and show this one again.
  window.addEventListener('keydown', (event) => event.key === 'Escape' && event.preventDefault(), {
    capture: true,
  });
  window.addEventListener('pageshow', returnFromCache);
  // A question whether to stay would keep the reader here.
  window.onbeforeunload = null;
  try {
    const cover = coverPage(label, locale);
    tellNobody();
    emptyPage(cover, siteOf(href));
    skipTransition();
  } finally {
    // Even if something above failed.
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

/** Ends a view transition, whose pictures of the page lie above the top layer. A new one ends the one that runs. */
function skipTransition(): void {
  const { startViewTransition } = Document.prototype as Partial<Pick<Document, 'startViewTransition'>>;
  const transition = startViewTransition?.call(document, () => undefined);
  transition?.ready.catch(() => undefined);
  transition?.skipTransition();
}

/**
 * Removes the page's content, for the other page may be slow to load. With it go the sound of players and frames
 * (in closed shadow roots too), and all that could be printed, found or read aloud. The tab is named after the
 * other page.
 */
function emptyPage(cover: Element, title: string): void {
  const [root, head] = [read(document, 'documentElement'), read(document, 'head')];
  Reflect.set(Document.prototype, 'title', title, document);
  for (const icon of root.querySelectorAll('link[rel~="icon" i]')) icon.remove();
  const icon = call(document, 'createElement', 'link') as HTMLLinkElement;
  icon.rel = 'icon';
  icon.href = 'data:,';
  head.append(icon);
  for (const part of [...root.children]) {
    if (part.localName === 'body') part.replaceChildren();
    else if (part !== cover && part !== head) part.remove();
  }
  if (read(document, 'pictureInPictureElement'))
    Document.prototype.exitPictureInPicture.call(document).catch(() => undefined);
  const { speechSynthesis } = window as Partial<Window>;
  speechSynthesis?.cancel();
}

/**
 * A browser may keep the page as it was left, blank. The `pageshow` of a page that has only now
 * finished loading is different: the reader left before that.
 */
function returnFromCache({ persisted }: PageTransitionEvent): void {
  if (persisted) location.reload();
}
