import type { ComplexAttributeConverter } from 'lit';
import { warnOnce } from './console.js';

/**
 * An address that a link of ours may have: whole, and `https:`. Anything else is refused with one
 * warning, and whoever asked uses a default. An empty value asks for that default.
 *
 * A property can be set without its attribute, past every converter: ask again where the address
 * becomes a link.
 */
export function safeAddress(tag: string, attribute: string, value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // What was checked is what is used: the parser's reading, not the text that it read.
  if (url?.protocol === 'https:') return url.href;
  warnOnce(
    `<${tag} ${attribute}="${value}">: this address is refused. Allowed: whole addresses that begin with https://. The default is used.`,
  );
  return undefined;
}

/** An attribute that takes an address of ours to link to. */
export function address(tag: string, attribute: string): ComplexAttributeConverter<string | null> {
  return { fromAttribute: (value) => safeAddress(tag, attribute, value) ?? null };
}
