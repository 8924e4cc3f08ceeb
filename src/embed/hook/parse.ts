import { marker, trustedAttributes } from '../../shared/hook-fragment.js';

/** What a link asks for by its fragment: an element, and attributes of it. */
export interface Hook {
  readonly tag: string;
  readonly attributes: URLSearchParams;
}

/** Some systems encode the fragment, its number sign included. */
const fragmentStart = new RegExp(`(?:#|%23)${marker}(?:=|%)`, 'i');

/** A visitor may write a fragment of any length. */
const longestFragment = 2048;

/** An automatic link includes the end of its sentence; a builder of addresses encodes all of these but `.`. */
const endOfSentence = /[\s.,;:!?)\]}>»”’"'…\u200b\u2060\ufeff]/;

/** `&` in HTML that was escaped again: `&amp;`, `&#038;`, `&amp;amp;`. */
const escapedAmpersand = /&(?:(?:amp|#0*38|#x0*26);)+/gi;

/** How often an address may have been encoded on its way. */
const mostEncodings = 3;

/** A tag, or what an author took for one. */
const tagName = /^[\w-]*$/;

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && endOfSentence.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** Returns the parameters without what a link tracker or a server appended: `lang=fr?utm_source=letter`, `lang=fr/`. */
function withoutAppended(parameters: URLSearchParams): URLSearchParams {
  const own = new URLSearchParams();
  for (const [name, value] of parameters) {
    if (trustedAttributes.includes(name)) {
      own.append(name, value);
      continue;
    }
    const end = value.search(/[?/]/);
    own.append(name, end < 0 ? value : value.slice(0, end));
    // The parameters after a question mark are all the tracker's.
    if (value[end] === '?') break;
  }
  return own;
}

/**
 * Reads the hook from a link's address: `#p11-embed=<tag>&<attribute>=<value>…`, in the syntax of URLSearchParams, as
 * content management systems leave it. Returns `undefined` for any other address, and for a fragment of over 2 kB.
 */
export function parseHook(address: string): Hook | undefined {
  const start = address.search(fragmentStart);
  if (start < 0) return undefined;
  const fragment = address.slice(start + (address[start] === '#' ? 1 : 3));
  if (fragment.length > longestFragment) return undefined;
  let text: string | undefined = trimEnd(fragment);
  for (let encodings = 0; text && encodings < mostEncodings; encodings += 1) {
    const attributes = withoutAppended(new URLSearchParams(text.replace(escapedAmpersand, '&')));
    const tag = attributes.get(marker);
    if (tag !== null && tagName.test(tag)) return { tag: tag.toLowerCase(), attributes };
    text = decode(text);
  }
  return undefined;
}

/** Returns the text with one encoding less; `undefined` if it is not an encoding. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
