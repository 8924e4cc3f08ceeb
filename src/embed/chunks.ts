import { page, type ChunkKey } from './page.js';

/** Fetches the chunks that the page does not have, all at once, and returns what the first of them exports. */
export async function fetchChunks(keys: readonly ChunkKey[]): Promise<unknown> {
  const load = async (key: ChunkKey) => {
    if (!page[key]) await import(/* @vite-ignore */ new URL(`${key}.js`, import.meta.url).href);
    // A server can have anything at an address.
    if (!page[key]) throw new TypeError(`${key}.js is not the file that was asked for.`);
  };
  await Promise.all(keys.map(load));
  // Read last: somebody else who waited for the same chunk may have run it, and a chunk runs once.
  return page[keys[0]!]!();
}
