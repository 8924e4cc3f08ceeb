import type { Locale, StatementModule, Status } from '../content/types.js';
import { catalogue, loadStatement, locales, passages } from '../data.js';

/** A paragraph or a line of a statement. */
export interface Piece {
  readonly of: KnownText;
  /** `p3`; `title`, `signature-2`. */
  readonly name: string;
  readonly words: string;
  readonly language: Locale;
  /**
   * A line belongs to the statement and may be left out. The title of the publisher's page, where
   * that is another one, is known only so as not to be taken for a title that was changed.
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

/** The words of a statement, as they are looked for on pages. */
export function toKnownText(words: StatementModule): KnownText {
  const { id, locale, status, title, source } = words;
  const signature = 'signature' in words ? (words.signature ?? []) : [];
  const text: KnownText & { pieces: Piece[] } = { id, locale, status, words, pieces: [] };
  const add = (kind: Piece['kind'], name: string, own: string, language = locale) =>
    text.pieces.push({ of: text, name, words: own, language, kind });

  for (const passage of passages(words)) add('passage', passage.id, passage.text);
  add('line', 'title', title);
  if (source[locale].title !== title) add('page title', 'page-title', source[locale].title);
  signature.forEach((line, index) => add('line', `signature-${index + 1}`, line.text, line.lang));
  return text;
}

/** Every bundled statement in every language. One that was withdrawn has no words. */
export async function loadKnownTexts(): Promise<KnownText[]> {
  const asked = catalogue.flatMap(({ id }) => locales.map((locale) => loadStatement(id, locale)));
  return (await Promise.all(asked)).map(toKnownText);
}
