/** The parameter in the fragment of a link that makes it a hook: the place of an element. */
export const marker = 'p11-embed';

/**
 * The fragment by which a link is the place of an element, once a page loads the script:
 * `#p11-embed=<tag>&<attribute>=<value>…`, in the syntax of `URLSearchParams`. What it encodes
 * leaves nothing that ends a value in HTML, in Markdown or in an address.
 */
export function toFragment(tag: string, attributes: Iterable<readonly [name: string, value: string]>): string {
  return `#${new URLSearchParams([[marker, tag], ...Array.from(attributes, ([name, value]) => [name, value])])}`;
}
