/*
 * For a page that shows ours in a frame: gives the frame the height that its content reports.
 * Without this script the frame keeps its height, and its content scrolls inside.
 */
const pages = new URL('../embed/', import.meta.url);

/** Our frames of a page, those in its open shadow roots too. */
function ourFrames(root: ParentNode = document): HTMLIFrameElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element instanceof HTMLIFrameElement) return element.src.startsWith(pages.href) ? [element] : [];
    return element.shadowRoot ? ourFrames(element.shadowRoot) : [];
  });
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
  const frame = ourFrames().find(({ contentWindow }) => contentWindow === source);
  // Not the block size, which is the width where the page's lines are vertical.
  if (frame) frame.style.height = `${value + edges(frame)}px`;
});

// A frame may have reported before anybody listened.
for (const { contentWindow } of ourFrames()) contentWindow?.postMessage({ message: 'height?' }, '*');
