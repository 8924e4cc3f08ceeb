import { marker } from '../../shared/hook-fragment.js';

/** What a link asks for by its fragment: an element, and attributes of it as the author gave them. */
export interface Hook {
  readonly tag: string;
  readonly attributes: URLSearchParams;
}

/** Some systems encode the fragment, its number sign included. */
const fragment = new RegExp(`(?:#|%23)(${marker}(?:=|%(?:25)*3D).*)$`, 'is');

/** What makes links of plain text takes along the end of a sentence; a builder of addresses encodes all of these but `.`. */
const endOfSentence = /[\s.,;:!?)\]}>»”’"'…\u200b\u2060\ufeff]+$/;

/** `&` as HTML, escaped once more than it is read: `&amp;`, `&#038;`, `&amp;amp;`. */
const escapedAmpersand = /&(?:(?:amp|#0*38|#x0*26);)+/gi;

/** How often an address may have been encoded on its way. */
const mostEncodings = 3;

/** A tag, or what a person took for one. */
const tagName = /^[\w-]*$/;

/**
 * Reads the hook from a link's address: `#p11-embed=<tag>&<attribute>=<value>…`, in the syntax of
 * URLSearchParams, as content management systems leave it. `undefined` for any other address.
 */
export function parseHook(address: string): Hook | undefined {
  let text = fragment.exec(address)?.[1]?.replace(endOfSentence, '');
  for (let encodings = 0; text && encodings < mostEncodings; encodings += 1) {
    const attributes = new URLSearchParams(text.replace(escapedAmpersand, '&'));
    const tag = attributes.get(marker);
    if (tag !== null && tagName.test(tag)) return { tag: tag.toLowerCase(), attributes };
    text = decode(text);
  }
  return undefined;
}

/** The text one encoding less; nothing where it is no encoding. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
