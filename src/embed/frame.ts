/*
 * For a page that shows ours in a frame: gives the frame the height that its content reports.
 * Without this script the frame keeps its height, and its content scrolls inside.
 */
const pages = new URL('../embed/', import.meta.url);

/** Our frames of a page, those in its open shadow roots too. */
function findFrames(root: Document | ShadowRoot = document): HTMLIFrameElement[] {
  // A form named "querySelectorAll" would be what `document.querySelectorAll` is, and fields of a form named
  // "shadowRoot" what that of the form is. A form has none.
  const prototype = Object.getPrototypeOf(root) as typeof root;
  const query: (selector: string) => NodeListOf<Element> = Reflect.get(prototype, 'querySelectorAll');
  return [...query.call(root, ':not(form)')].flatMap((element) => {
    if (element instanceof HTMLIFrameElement) return isOurs(element) ? [element] : [];
    return element.shadowRoot ? findFrames(element.shadowRoot) : [];
  });
}

function isOurs({ src }: HTMLIFrameElement): boolean {
  return src.startsWith(pages.href);
}

let frames: readonly HTMLIFrameElement[] = [];
/** When the page may be searched again. */
let rested = 0;
let search: ReturnType<typeof setTimeout> | undefined;

/**
 * Searches the page for our frames, and asks each for its height. Any frame of the page can bring that about, as often
 * as it likes, and a page may have a hundred thousand elements: so it takes one hundredth of the time at most.
 */
function searchPage(): void {
  const start = performance.now();
  frames = findFrames();
  rested = performance.now() + 100 * (performance.now() - start);
  search = undefined;
  for (const { contentWindow } of frames) contentWindow?.postMessage({ message: 'height?' }, '*');
}

/** What the page's styles count in a frame's height that is not its content's, in CSS pixels. */
function edges(frame: HTMLIFrameElement): number {
  const { boxSizing, borderTopWidth, borderBottomWidth, paddingTop, paddingBottom } = getComputedStyle(frame);
  if (boxSizing !== 'border-box') return 0;
  return [borderTopWidth, borderBottomWidth, paddingTop, paddingBottom].reduce(
    (sum, edge) => sum + parseFloat(edge),
    0,
  );
}

addEventListener('message', ({ source, origin, data }: MessageEvent<{ message?: unknown; value?: unknown } | null>) => {
  // In a sandbox that makes it nobody's, even our page has no origin.
  if (origin !== pages.origin && origin !== 'null') return;
  const { message, value } = data ?? {};
  if (message !== 'height' || typeof value !== 'number' || !(value > 0 && value < 1e6)) return;
  const frame = frames.find(({ contentWindow }) => contentWindow === source);
  // Not the block size, which is the width where the page's lines are vertical.
  if (frame && isOurs(frame)) frame.style.height = `${value + edges(frame)}px`;
  // A frame that came later is asked again once it is found.
  else search ??= setTimeout(searchPage, rested - performance.now());
});

// A frame may have reported before anybody listened.
searchPage();
