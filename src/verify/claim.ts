/** What a page says that it shows in some place. */
export interface Claim {
  readonly via: 'element' | 'hook' | 'frame';
  readonly tag: string;
  /** Id of the statement, or `latest`, as the page has it. */
  readonly statement: string;
  /** The passages of a `p11-quote`. */
  readonly passage?: string | undefined;
  /** Language of what is shown there, as far as the page says. */
  readonly language: string | undefined;
}
