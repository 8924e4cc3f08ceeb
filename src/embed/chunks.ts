import { page } from './page.js';

/** Fetches the chunks that the page does not have, all at once, and returns what the first of them exports. */
export async function fetchChunks(keys: readonly string[]): Promise<Record<string, unknown>> {
  const load = async (key: string) => {
    if (!page[key as `${string}-${string}`])
      await import(/* @vite-ignore */ new URL(`${key}.js`, import.meta.url).href);
    const chunk = page[key as `${string}-${string}`];
    // A server can have anything at an address.
    if (!chunk) throw new TypeError(`${key}.js is not the file that was asked for.`);
    return chunk;
  };
  const [first] = await Promise.all(keys.map(load));
  return first!() as Record<string, unknown>;
}
