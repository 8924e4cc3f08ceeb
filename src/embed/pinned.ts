import { warnOnce } from '../shared/console.js';
import { statements } from '../shared/statements.js';
import { toEntry } from './catalogue.js';
import { page } from './page.js';

/*
 * The last part of a file of `cdn/pinned/`. Before it stand the chunks of one element, and its words in both languages.
 * It contains no address: nothing can be fetched from here.
 */

interface ElementClass extends CustomElementConstructor {
  define(): void;
}

/** Defines one element, with the words of one statement if it shows one. */
export function startPinned(tag: string, element: ElementClass, row?: string): void {
  page.load ??= ([key]) => Promise.resolve(page[key!]!());
  const entry = row === undefined ? undefined : toEntry(row);
  // The catalogue of `embed.js` has its own order, and begins with the latest.
  if (entry && !statements.has(entry[0])) {
    // The page may have a pinned file for another statement, or `embed.js`, which has not run yet.
    statements.partial = !page.running;
    addEventListener('load', () => statements.tellWaiting(), { once: true });
    statements.add([entry]);
  }
  element.define();
  if (customElements.get(tag) !== element)
    warnOnce(`p11-embed: another script defined <${tag}> before its pinned file ran. The first one shows the element.`);
}
