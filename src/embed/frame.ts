/*
 * For a page that shows ours in a frame: gives the frame the height that its content reports.
 * Without this script the frame keeps its height, and its content scrolls inside.
 */
const pages = new URL('../embed/', import.meta.url);

function ourFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(pages.href));
}

addEventListener('message', ({ source, origin, data }: MessageEvent<{ message?: unknown; value?: unknown } | null>) => {
  // In a sandbox that makes it nobody's, even our page has no origin.
  if (origin !== pages.origin && origin !== 'null') return;
  const { message, value } = data ?? {};
  if (message !== 'height' || typeof value !== 'number' || !(value > 0 && value < 1e6)) return;
  const frame = ourFrames().find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.style.blockSize = `${value}px`;
});

// A frame may have reported before anybody listened.
for (const { contentWindow } of ourFrames()) contentWindow?.postMessage({ message: 'height?' }, '*');
