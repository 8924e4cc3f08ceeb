import { isAscii, isUtf8 } from 'node:buffer';
import { legacyHookDecode } from '@exodus/bytes/encoding.js';
import sniffEncoding from 'html-encoding-sniffer';

/** A text and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding, as in the Encoding Standard. */
  readonly encoding: string;
  /** Whether it was written as UTF-8, and nothing says so. */
  readonly isMisread: boolean;
}

/**
 * Reads bytes as a browser does: by the byte order mark, by what the server said, by the page's
 * own `meta`, or else as windows-1252. A file that says nothing is UTF-8 where it can be: the
 * server that will send it is not here to say so.
 *
 * Node's own decoder takes bytes 80 to 9F of windows-1252 for control characters; ’ is among them.
 *
 * @param label - The encoding that the server named; `undefined` where it named none.
 */
export function decode(bytes: Uint8Array, from: 'server' | 'file', label?: string): Decoded {
  const couldBeUtf8 = isUtf8(bytes);
  const defaultEncoding = from === 'file' && couldBeUtf8 ? 'UTF-8' : 'windows-1252';
  const encoding = sniffEncoding(bytes, { transportLayerEncodingLabel: label, defaultEncoding });
  const isMisread = encoding === 'windows-1252' && couldBeUtf8 && !isAscii(bytes);
  return { text: legacyHookDecode(bytes, encoding), encoding, isMisread };
}
