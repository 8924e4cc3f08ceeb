import { warnOnce } from './console.js';
import { checked, type Checked } from './property.js';

/** Parses a whole address. Browsers before Chrome 120 and Safari 17 have no `URL.parse` or `URL.canParse`. */
function parse(value: string): URL | undefined {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}

/**
 * Returns an address that a link of ours may have: whole, and `https:`. Anything else is refused with one
 * warning, and the caller uses a default. An empty value asks for that default.
 */
export function safeAddress(tag: string, attribute: string, value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  const url = parse(value);
  // What was checked is what is used: the parser's reading, not the text that it read.
  if (url?.protocol === 'https:') return url.href;
  warnOnce(
    `<${tag} ${attribute}="${value}">: this address is refused. Allowed: whole addresses that begin with https://. The default is used.`,
  );
  return undefined;
}

/** An address to link to; empty where the default is meant, or what was given is refused. */
export function httpsAddress(tag: string, attribute: string): Checked<string> {
  return checked((value) => safeAddress(tag, attribute, typeof value === 'string' ? value : undefined) ?? '');
}
