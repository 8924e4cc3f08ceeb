import type { Locale, StatementModule, Status } from '../content/types.js';
import { catalogue, loadStatement, locales, passages } from '../data.js';

/** A paragraph or a line of a statement. */
export interface Piece {
  readonly of: KnownText;
  /** `p3`; `title`, `signature-2`. */
  readonly name: string;
  readonly words: string;
  /** SHA-256 of the words, in hexadecimal. */
  readonly sha256: string;
  readonly language: Locale;
  /**
   * A page may leave out a line. The title of the publisher's page, where that is another one, is
   * known only so that it is not taken for a changed title.
   */
  readonly kind: 'passage' | 'line' | 'page title';
}

/** A statement in one language: what the words of a page are compared with. */
export interface KnownText {
  readonly id: string;
  readonly locale: Locale;
  readonly status: Status;
  readonly words: StatementModule;
  /** The passages in their order, then the title and the lines of the signature. */
  readonly pieces: readonly Piece[];
}

/** Browsers have `crypto.subtle` only on pages from a secure address. */
async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The words of a statement, as they are looked for on pages. */
export async function toKnownText(words: StatementModule): Promise<KnownText> {
  const { id, locale, status, title, source } = words;
  const signature = 'signature' in words ? (words.signature ?? []) : [];
  const text: KnownText & { pieces: Piece[] } = { id, locale, status, words, pieces: [] };
  const add = async (kind: Piece['kind'], name: string, own: string, language = locale) => {
    text.pieces.push({ of: text, name, words: own, sha256: await hash(own), language, kind });
  };

  for (const passage of passages(words)) await add('passage', passage.id, passage.text);
  await add('line', 'title', title);
  if (source[locale].title !== title) await add('page title', 'page-title', source[locale].title);
  for (const [index, line] of signature.entries()) await add('line', `signature-${index + 1}`, line.text, line.lang);
  return text;
}

/** Every bundled statement in every language. One that was withdrawn has no passages. */
export async function loadKnownTexts(): Promise<KnownText[]> {
  const asked = catalogue.flatMap(({ id }) => locales.map((locale) => loadStatement(id, locale)));
  return Promise.all((await Promise.all(asked)).map(toKnownText));
}
