/** What the scripts of this project share on a page, whatever their number and their versions. */
export interface Page {
  /** Of `embed.js`, if the page has it: the first that ran. */
  running?: { readonly version: string; readonly file: string };
  /** Returns what a chunk exports: the first of `keys`, the others are what it imports. The build calls it for `import()`. */
  load?: (keys: readonly string[]) => Promise<unknown>;
  /** Chunks by path and hash (scripts/lib/vite-chunks.ts). */
  [key: `${string}-${string}`]: (() => unknown) | undefined;
}

const shared = Symbol.for('p11-embed');
const global = globalThis as unknown as { [shared]: Page | undefined };

/** The object that they share. */
export const page: Page = (global[shared] ??= {});
