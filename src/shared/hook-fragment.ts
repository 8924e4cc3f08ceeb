/** The parameter in the fragment of a link that makes it a hook: the place of an element. */
export const marker = 'p11-embed';

/*
 * Anybody may have written a link, so a fragment carries none of these: they lead readers to another site, or describe the
 * page to search engines. Only a script tag with `data-trust-links` reads them.
 */
export const trustedTags: readonly string[] = ['quick-exit'];
export const trustedAttributes: readonly string[] = ['href', 'campaign', 'structured-data'];

/**
 * Returns the fragment that makes a link the place of an element on a page with the script:
 * `#p11-embed=<tag>&<attribute>=<value>…`. The encoding of `URLSearchParams` leaves no character that ends a value in HTML,
 * in Markdown or in an address. Empty for an element that no fragment may ask for.
 */
export function toFragment(tag: string, attributes: Iterable<readonly [name: string, value: string]>): string {
  if (trustedTags.includes(tag)) return '';
  const carried = Array.from(attributes).filter(([name]) => !trustedAttributes.includes(name));
  return `#${new URLSearchParams([[marker, tag], ...carried.map(([name, value]) => [name, value])])}`;
}
