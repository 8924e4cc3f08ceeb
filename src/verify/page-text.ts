import { isBlock, isElement, ownLanguage, shownChildren, type Tree } from './tree.js';

/** What is said of all characters from `start` to the next run. */
interface Run {
  readonly start: number;
  /** The language that the page gives them; `undefined` where it gives none. */
  readonly language: string | undefined;
  /** Whether they are set apart from the text around them, as the words of a link or a source are. */
  readonly apart: boolean;
}

/** Where text stands: it has the language and the standing of what is around it. */
type Around = Omit<Run, 'start'>;

/** Inline elements whose words nobody reads as part of the sentence beside them. */
const setApart = new Set(['a', 'cite', 'sup']);

/** Marks that browsers put around `<q>`. */
const [openQuote, closeQuote] = ['“', '”'];

/**
 * The text of a page as a reader sees it: white space collapsed as HTML does it, one line per
 * block and line break. U+00A0 and its kin are no white space to HTML, and stay.
 */
export class PageText {
  readonly text: string;
  readonly #runs: readonly Run[];

  constructor(text: string, runs: readonly Run[]) {
    this.text = text;
    this.#runs = runs;
  }

  /** The language that the page gives to most of a range. */
  language(start: number, end: number): string | undefined {
    const lengths = new Map<string | undefined, number>();
    for (const { language, length } of this.#parts(start, end)) {
      lengths.set(language, (lengths.get(language) ?? 0) + length);
    }
    const [most] = [...lengths].sort(([, a], [, b]) => b - a);
    // `lang=""` says that nobody knows.
    return most?.[0] === '' ? undefined : most?.[0];
  }

  /** The text of a range, without what is set apart from it. */
  sentence(start: number, end: number): string {
    const parts = this.#parts(start, end).filter(({ apart }) => !apart);
    return parts.map(({ from, length }) => this.text.slice(from, from + length)).join('');
  }

  #parts(start: number, end: number): (Around & { from: number; length: number })[] {
    const parts = [];
    for (let index = this.#runAt(start); index < this.#runs.length; index += 1) {
      const { start: begins, ...around } = this.#runs[index]!;
      if (begins >= end) break;
      const from = Math.max(begins, start);
      parts.push({ ...around, from, length: Math.min(this.#runs[index + 1]?.start ?? end, end) - from });
    }
    return parts;
  }

  /** The run that holds a character, found by halves: a page may have a million of them. */
  #runAt(position: number): number {
    let [low, high] = [0, this.#runs.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#runs[middle]!.start <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

class Builder {
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;
  #atLineStart = true;
  #spaced = false;

  add(text: string, around: Around): void {
    for (const [part] of text.matchAll(/[\t\n\f\r ]+|[^\t\n\f\r ]+/g)) {
      if (/^[\t\n\f\r ]/.test(part)) {
        this.#spaced = !this.#atLineStart;
        continue;
      }
      const last = this.#runs.at(-1);
      if (last?.language !== around.language || last?.apart !== around.apart) {
        this.#runs.push({ start: this.#length, ...around });
      }
      this.#append(this.#spaced ? ` ${part}` : part);
      this.#spaced = false;
      this.#atLineStart = false;
    }
  }

  endLine(): void {
    this.#spaced = false;
    if (this.#atLineStart) return;
    this.#append('\n');
    this.#atLineStart = true;
  }

  build(): PageText {
    return new PageText(this.#parts.join(''), this.#runs);
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

/**
 * The text of some nodes that stand where `language` holds. `isElsewhere` leaves out elements
 * whose text is another matter.
 */
export function textOf(
  nodes: readonly Tree.ChildNode[],
  language: string | undefined,
  isElsewhere: (element: Tree.Element) => boolean = () => false,
): PageText {
  const builder = new Builder();
  // A list of what is still to do, and no recursion, so that no page can be too deep for it.
  const toDo: (() => void)[] = [];
  const queue = (children: readonly Tree.ChildNode[], around: Around) => {
    for (let index = children.length - 1; index >= 0; index -= 1) toDo.push(() => visit(children[index]!, around));
  };

  function visit(node: Tree.ChildNode, around: Around): void {
    if ('value' in node) builder.add(node.value, around);
    if (!isElement(node)) return;
    if (node.tagName === 'br') builder.endLine();
    const own = {
      language: ownLanguage(node) ?? around.language,
      apart: around.apart || setApart.has(node.tagName),
    };
    const isQuote = node.tagName === 'q';
    if (isBlock(node)) {
      builder.endLine();
      toDo.push(() => builder.endLine());
    } else if (isQuote) {
      builder.add(openQuote, own);
      toDo.push(() => builder.add(closeQuote, own));
    }
    if (!isElsewhere(node)) queue(shownChildren(node), own);
  }

  queue(nodes, { language, apart: false });
  while (toDo.length > 0) toDo.pop()!();
  return builder.build();
}
