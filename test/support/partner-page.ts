import { openPage } from './page.js';
import { hasPart } from './statement.js';

export { classicScript, moduleScript } from './script-tags.js';

/*
 * A partner's page with the built script, which comes from another origin. Its console and the
 * errors that it hears of are kept.
 */

declare const scriptOrigin: string;

export interface Page extends Window {
  readonly messages: string[];
  readonly errors: string[];
  readonly console: Console;
}

/** Opens a page and resolves once it has loaded. What it tells the console is kept in `messages`. */
export async function open(body: string, lang = 'fr'): Promise<Page> {
  const frame =
    await openPage(`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A page</title><script>
    var messages = [], errors = [];
    for (const level of ['warn', 'error']) console[level] = (...args) => messages.push(args.map(String).join(' '));
    addEventListener('error', ({ message }) => messages.push(message));
    addEventListener('unhandledrejection', ({ reason }) => messages.push(String(reason)));
    addEventListener('p11-error', ({ code }) => errors.push(code));
  </script></head><body>${body}</body></html>`);
  return frame.contentWindow as unknown as Page;
}

/** Closes the pages that are open. */
export function closeAll(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}

/** Whether an element shows its words. */
export const isShown = (element: Element): boolean => element.shadowRoot !== null && hasPart(element, 'article');

/** What the page fetched from the script's origin, without the hashes in the names. */
export function fetched(page: Page): string[] {
  const names = page.performance.getEntriesByType('resource').map(({ name }) => name);
  const own = names.filter((name) => name.startsWith(scriptOrigin)).map((name) => name.slice(scriptOrigin.length));
  return own.map((name) => name.replace(/-([\w-]{8}|[\w-]{4})\.js$/, '.js')).sort();
}
