/** The path of a chunk, with its hash and without its ending. */
export type ChunkKey = `${string}-${string}`;

/** What the scripts of this project share on a page, whatever their number and their versions. */
export interface Page {
  /** Of `embed.js`, if the page has it: the first that ran. */
  running?: { readonly version: string; readonly file: string };
  /** Returns what a chunk exports: the first of `keys`, the others are what it imports. The build calls it for `import()`. */
  load?: (keys: readonly ChunkKey[]) => Promise<unknown>;
  /** Chunks by path and hash (scripts/lib/vite-chunks.ts). */
  [key: ChunkKey]: (() => unknown) | undefined;
}

const shared = Symbol.for('p11-embed');
const global = globalThis as unknown as { [shared]: Page | undefined };

/** The object that they share. */
export const page: Page = (global[shared] ??= {});
