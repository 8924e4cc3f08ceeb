import { marker } from '../../shared/hook-fragment.js';
import { anyElement } from '../elements.js';
import { findIn, holds, isWordless, textOf, type Line } from './lines.js';
import { plain, type OwnWords } from './own-words.js';

const anyHook = `a[href*="${marker}"]`;

/** What says that a line belongs to an element. */
const anyMark = `${anyElement}, ${anyHook}`;

/** Headings of the page: its title, and those that lead to another page. */
const pageHeading = `h1, :is(h2, h3, h4, h5, h6) a:not(${anyHook}), a :is(h2, h3, h4, h5, h6)`;

/** Tells the lines that are the element's own from those of the page around. */
export class Judge {
  readonly #link: Element;
  readonly #words: OwnWords;

  /** Whether the words are gone that might stand here. */
  readonly isWithdrawn: boolean;

  constructor(link: Element, words: OwnWords, isWithdrawn = false) {
    this.#link = link;
    this.#words = words;
    this.isWithdrawn = isWithdrawn;
  }

  /** Whether a line has the element's words and nothing else, or nothing but the link. */
  isOwn(line: Line): boolean {
    return this.#says(line, (text) => this.#words.has(text));
  }

  /** The same of a line inside a quote, whose words may have changed here and there. */
  resembles(line: Line): boolean {
    return this.#says(line, (text) => this.#words.resembles(text));
  }

  #says(line: Line, isOurs: (text: string) => boolean): boolean {
    const address = this.#link.getAttribute('href');
    if (findIn(line, anyMark).some((other) => other.getAttribute('href') !== address)) return false;
    if (isWordless(line) || findIn(line, pageHeading).length > 0) return false;
    if (isOurs(textOf(line))) return true;
    if (!holds(line, this.#link)) return false;
    const beside = textOf(line, (element) => element === this.#link);
    return plain(beside) === '' || isOurs(beside);
  }
}
