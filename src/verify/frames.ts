import type { Claim } from './claim.js';
import { attribute, isConcealed, isOurs, type Element } from './tree.js';

/** A frame that shows a page of ours, as the form `frame` of a snippet has it. */
export interface Frame extends Claim {
  readonly via: 'frame';
  /** Where the page stands that it shows; relative, as the page has it, where there is nothing to resolve it against. */
  readonly address: string;
}

/** Where a page of a statement stands in its site, whose own folder is nobody's business here (`pagePath`). */
const pathOfPage = /\/embed\/([^/]+)\/([^/]+)\/(fr|en)\/?$/;

/**
 * What a frame shows of a statement; `undefined` for any other frame.
 *
 * @param base - What a relative address begins from; `undefined` for a page of which nobody knows where it stands.
 */
export function frameOf(element: Element, base: string | undefined): Frame | undefined {
  if (element.tagName !== 'iframe' || isConcealed(element)) return undefined;
  // A document in the frame's own attribute is shown instead of the address.
  const source = attribute(element, 'srcdoc') === undefined ? attribute(element, 'src') : undefined;
  const from = base ?? 'https://page.invalid/';
  if (!source || !URL.canParse(source, from)) return undefined;
  const url = new URL(source, from);
  const { protocol, pathname, searchParams } = url;
  const [, tag = '', statement = '', language] = pathOfPage.exec(pathname) ?? [];
  if (!isOurs(tag) || !/^https?:$/.test(protocol)) return undefined;
  // What comes after it is for the frame's own script, and asks for no other page.
  url.hash = '';
  const isKnown = base !== undefined || URL.canParse(source);
  return {
    via: 'frame',
    tag,
    statement,
    passage: searchParams.get('passage') ?? undefined,
    language,
    address: isKnown ? url.href : source,
  };
}
