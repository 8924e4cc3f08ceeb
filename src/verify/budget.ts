/** A page that cannot be checked. The message continues a sentence that begins with the page's address. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';

  /** @param limit - The limit that was reached, if it was one. */
  constructor(
    message: string,
    readonly limit?: 'time' | 'size',
  ) {
    super(message);
  }
}

export interface Limits {
  /** Time to read and compare a page with all its frames, in milliseconds. */
  readonly timeout?: number | undefined;
  /** Elements and texts of a page with all its frames. */
  readonly maxNodes?: number | undefined;
}

/** Statements, passages and frames that one report may name. Each statement has some twenty. */
const maxFindings = 10_000;

/** Steps between two looks at the clock. */
const stepsPerLook = 4096;

/** What one page may cost, with all its frames. Each method throws once that is spent. */
export class Budget {
  readonly #timeout: number;
  readonly #maxNodes: number;
  readonly #now: () => number;
  readonly #start: number;
  #steps = 0;
  #nextLook = stepsPerLook;
  #nodes = 0;
  #findings = 0;

  constructor({ timeout = 30_000, maxNodes = 1_250_000 }: Limits = {}, now = () => performance.now()) {
    this.#timeout = timeout;
    this.#maxNodes = maxNodes;
    this.#now = now;
    this.#start = now();
  }

  /** Work done so far, in steps of about equal cost. */
  get steps(): number {
    return this.#steps;
  }

  /** Milliseconds until the deadline. */
  get timeLeft(): number {
    return Math.max(0, this.#start + this.#timeout - this.#now());
  }

  checkTime(): void {
    if (this.timeLeft === 0)
      throw new UnreadableError(`took longer than ${this.#timeout / 1000} s to read and compare.`, 'time');
  }

  step(count = 1): void {
    this.#steps += count;
    if (this.#steps < this.#nextLook) return;
    this.#nextLook = this.#steps + stepsPerLook;
    this.checkTime();
  }

  addNode(): void {
    this.#nodes += 1;
    if (this.#nodes > this.#maxNodes)
      throw new UnreadableError(`has more than ${this.#maxNodes} elements and texts, its frames included.`, 'size');
    this.step();
  }

  addFindings(count: number): void {
    this.#findings += count;
    if (this.#findings > maxFindings)
      throw new UnreadableError(`names statements and passages more than ${maxFindings} times, its frames included.`);
  }
}
