import type { StatementModule } from '../../content/types.js';
import { findPassages } from '../../shared/blocks.js';

/** Facts about a text, which nobody reads as they stand. */
const facts = new Set([
  'id',
  'locale',
  'status',
  'voice',
  'url',
  'date',
  'publishedOn',
  'certainty',
  'lang',
  'withdrawn',
]);

/** Length of the pieces by which two texts are compared that are not the same, in characters. */
const piece = 12;

/**
 * What is left of a text when nothing counts that an editor, a filter or a typographer changes:
 * its letters and digits.
 */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Every text in the words of an element, whatever their shape. */
function textsIn(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, value]) => (facts.has(name) ? [] : textsIn(value)));
}

/** The texts that an element carries: those of its words, or of the passages that it shows of them. */
export function carriedTexts(words: unknown, range: string | null): string[] {
  if (range === null || !words) return textsIn(words);
  const { title, source, ...statement } = words as StatementModule;
  return textsIn([title, source, 'blocks' in statement ? findPassages(statement.blocks, range) : []]);
}

/** The words of the elements that a selector names, without those of others inside. */
function textsOf(root: ParentNode, selector: string, others: string): string[] {
  return Array.from(root.querySelectorAll(selector), (element) => {
    const copy = element.cloneNode(true) as Element;
    for (const other of copy.querySelectorAll(others)) other.remove();
    return copy.textContent;
  });
}

/**
 * The texts that an element shows, its own notes among them, but not its controls and what a
 * reader can do with it. Who speaks, and when, is one text: either alone may be anybody's.
 */
export function shownTexts(root: ParentNode): string[] {
  const paragraphs = ':is(h1, h2, h3, h4, h5, h6, p:not(li p), li, figcaption):not([part~="actions"]:has(button) *)';
  return [...textsOf(root, paragraphs, 'button, [role="status"]'), ...textsOf(root, '[part~="source"]', 'a')];
}

/** The same for the same words in another order: an entry of a list has its date first here and last there. */
function inAnyOrder(whole: string): string {
  return Array.from(whole).sort().join('');
}

/** Tells the words of a text from those of anybody else. */
export class OwnWords {
  /** Whole paragraphs and headings, the longest first. */
  readonly #wholes: readonly string[];
  readonly #inAnyOrder: ReadonlySet<string>;
  readonly #all: string;

  constructor(texts: readonly string[]) {
    const wholes = new Set(texts.map(plain));
    // What is left of a paragraph where its heading or its dateline stands on a line of its own.
    for (const start of wholes) {
      for (const whole of wholes) if (start && whole.startsWith(start)) wholes.add(whole.slice(start.length));
    }
    wholes.delete('');
    this.#wholes = [...wholes].sort((a, b) => b.length - a.length);
    this.#inAnyOrder = new Set(this.#wholes.filter(({ length }) => length > piece).map(inAnyOrder));
    this.#all = this.#wholes.join('\n');
  }

  /** Whether a text is made of whole paragraphs of the statement and of nothing else. */
  has(text: string): boolean {
    const whole = plain(text);
    return whole !== '' && (this.#rest(whole) === '' || this.#inAnyOrder.has(inAnyOrder(whole)));
  }

  /**
   * Whether a text is the statement's own, perhaps changed here and there: corrected by an
   * editor, of an earlier version, with the number of a note.
   */
  resembles(text: string): boolean {
    if (this.has(text)) return true;
    const whole = plain(text);
    const rest = this.#rest(whole);
    if (rest.length < piece) return rest !== whole && /^\p{N}*$/u.test(rest);
    const pieces = rest.match(new RegExp(`.{${piece}}`, 'gsu')) ?? [];
    return pieces.filter((one) => this.#all.includes(one)).length > pieces.length / 2;
  }

  /** What follows the whole paragraphs at the beginning of a text. */
  #rest(text: string): string {
    const whole = this.#wholes.find((one) => text.startsWith(one));
    return whole === undefined ? text : this.#rest(text.slice(whole.length));
  }
}
