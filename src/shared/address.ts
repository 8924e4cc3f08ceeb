import type { Checked } from './attributes.js';
import { warnOnce } from './console.js';

/**
 * An address that a link of ours may have: whole, and `https:`. Anything else is refused with one
 * warning, and whoever asked uses a default. An empty value asks for that default.
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

/** An address to link to; empty where the default is meant, or what was given is refused. */
export function httpsAddress(tag: string, attribute: string): Checked<string> {
  const check = (value: unknown) => safeAddress(tag, attribute, typeof value === 'string' ? value : undefined) ?? '';
  return { check, fromAttribute: check };
}
