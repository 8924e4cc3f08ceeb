import { Element, isBlock, ownLanguage, shownContents, Text, type Branch, type Child } from './tree.js';

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
const quotes = ['“', '”'] as const;

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

/** A branch that is being read: what is left of it, and what to do at its end. */
interface Open {
  next: Child | undefined;
  readonly around: Around;
  readonly leave?: () => void;
}

/**
 * Returns the text of a branch of a page that stands where `language` holds. `isElsewhere` leaves
 * out elements whose text belongs to another place.
 */
export function textOf(
  branch: Branch,
  language: string | undefined,
  isElsewhere: (element: Element) => boolean = () => false,
): PageText {
  const builder = new Builder();
  const open: Open[] = [{ next: branch.first, around: { language, apart: false } }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const { next: node, around } = top;
    if (!node) {
      top.leave?.();
      open.pop();
      continue;
    }
    top.next = node.next;
    if (node instanceof Text) {
      builder.add(node.value, around);
      continue;
    }
    if (node.tagName === 'br') builder.endLine();
    const own = {
      language: ownLanguage(node) ?? around.language,
      apart: around.apart || setApart.has(node.tagName),
    };
    const ends = isBlock(node) ? (['\n', '\n'] as const) : node.tagName === 'q' ? quotes : undefined;
    const put = (end: string | undefined) => {
      if (end === '\n') builder.endLine();
      else if (end !== undefined) builder.add(end, own);
    };
    put(ends?.[0]);
    open.push({ next: undefined, around, leave: () => put(ends?.[1]) });
    if (isElsewhere(node)) continue;
    for (const content of shownContents(node).reverse()) open.push({ next: content.first, around: own });
  }
  return builder.build();
}

/** Plain text as the text of a page: each of its lines is one. */
export function plainText(text: string, language: string | undefined): PageText {
  const builder = new Builder();
  for (const line of text.split(/\r\n?|\n/)) {
    builder.add(line, { language, apart: false });
    builder.endLine();
  }
  return builder.build();
}
