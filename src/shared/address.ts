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
 * A whole `https:` address that shows readers where it leads. A host with accents can look like another one, a name or a
 * password stands where readers look for the host, and `https:example.org` is read as two different addresses. The plugin
 * for WordPress has the same rule (`is_whole` in attributes.php).
 */
const whole = /^https:\/\/(?:[\w-]+\.)*[a-z][\w-]*(?::\d+)?(?:[/?#]|$)/i;

/**
 * Returns an address that a link of ours may have: whole, `https:`, with an ASCII host and no password. Anything else is
 * refused with one warning, and the caller uses a default. An empty value asks for that default.
 */
export function safeAddress(tag: string, attribute: string, value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  const text = value.trim();
  // What was checked is what is used: the parser's reading, not the text that it read.
  const url = whole.test(text) ? parse(text) : undefined;
  if (url) return url.href;
  warnOnce(
    `<${tag} ${attribute}="${value}">: this address is refused. Allowed: whole addresses that begin with https://, without a password; a host with accents in its form that begins with xn--. The default is used.`,
  );
  return undefined;
}

/** An address to link to; empty where the default is meant, or what was given is refused. */
export function httpsAddress(tag: string, attribute: string): Checked<string> {
  return checked((value) => safeAddress(tag, attribute, typeof value === 'string' ? value : undefined) ?? '');
}
