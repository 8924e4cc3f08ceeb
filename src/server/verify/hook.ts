/** What a link asks for by its fragment: an element and its attributes. */
export interface Hook {
  readonly tag: string;
  readonly attributes: URLSearchParams;
}

const marker = 'p11-embed';

/** Reads `#p11-embed=<tag>&<attribute>=<value>…` at the end of an address. */
export function parseHook(address: string): Hook | undefined {
  const attributes = new URLSearchParams(new RegExp(`#(${marker}=.*)$`, 's').exec(address)?.[1]);
  const tag = attributes.get(marker);
  return tag === null ? undefined : { tag, attributes };
}
