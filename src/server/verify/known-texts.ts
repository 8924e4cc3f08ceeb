import type { Locale, StatementModule, Status } from '../../content/types.js';
import { catalogue, loadStatement, locales, passages } from '../../data.js';

/** A paragraph or a line of a statement. */
export interface Piece {
  readonly of: KnownText;
  /** `p3`; `title`, `signature-2`. */
  readonly name: string;
  readonly words: string;
  readonly language: Locale;
  readonly isPassage: boolean;
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

export function toKnownText(words: StatementModule): KnownText {
  const { id, locale, status } = words;
  const signature = 'signature' in words ? (words.signature ?? []) : [];
  const text: KnownText & { pieces: Piece[] } = { id, locale, status, words, pieces: [] };
  for (const passage of passages(words)) {
    text.pieces.push({ of: text, name: passage.id, words: passage.text, language: locale, isPassage: true });
  }
  text.pieces.push({ of: text, name: 'title', words: words.title, language: locale, isPassage: false });
  signature.forEach(({ text: line, lang }, index) => {
    const name = `signature-${index + 1}`;
    text.pieces.push({ of: text, name, words: line, language: lang ?? locale, isPassage: false });
  });
  return text;
}

/** Every bundled statement in every language. One that was withdrawn has no words. */
export async function loadKnownTexts(): Promise<KnownText[]> {
  const asked = catalogue.flatMap(({ id }) => locales.map((locale) => loadStatement(id, locale)));
  return (await Promise.all(asked)).map(toKnownText);
}
