/** Words at either end that find a passage on a page. */
const words = 5;

/** A directive gives a meaning to `-`, and the rest is as in any fragment. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/**
 * The fragment that leads to a text on a page: by its first and last words, because browsers
 * look for both and mark what is between (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function textFragment(text: string): string {
  const all = text.split(' ');
  if (all.length <= 2 * words) return `#:~:text=${encode(text)}`;
  return `#:~:text=${encode(all.slice(0, words).join(' '))},${encode(all.slice(-words).join(' '))}`;
}
