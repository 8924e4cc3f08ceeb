// First, so that the bundler reaches what is shared by way of the entry, and leaves it there.
export * from './runtime.js';
import { errorOnce, warnOnce } from '../shared/console.js';
import { P11ErrorEvent } from '../shared/events.js';
import { elements } from './elements.js';
import { watchElements } from './watch.js';

/*
 * The script of a partner's page. It defines the elements that the page uses, when it uses
 * them, and asks for a statement's words together with the element's code, so that the two
 * arrive in one round trip.
 */

/** What the first script on a page leaves for any other to find. */
interface Running {
  readonly version: string;
  readonly file: string;
}

const running = Symbol.for('p11-embed');
const page = globalThis as { [running]?: Running };

/** The same file may run twice: a page asks for `embed.js?ver=1`, its parts for `embed.js`. */
const { origin, pathname } = new URL(import.meta.url);
const self: Running = { version: __P11_VERSION__, file: origin + pathname };

function start(): void {
  const waiting = new Map(elements);
  const done = new AbortController();
  const take = (element: Element) => {
    const tag = element.localName;
    const parts = elements.get(tag);
    if (!parts || customElements.get(tag)) return;
    // The element asks for its words again, and reports what goes wrong with them.
    parts.words?.(element)?.catch(() => undefined);
    if (!waiting.delete(tag)) return;
    parts.code().catch((error: unknown) => report(tag, error));
    if (waiting.size === 0) done.abort();
  };
  watchElements(document, take, done.signal);
}

function report(tag: string, error: unknown): void {
  const message = `the code of the element could not be loaded. The fallback stays. ${String(error)}`;
  errorOnce(`<${tag}>: ${message}`);
  for (const element of document.querySelectorAll(tag))
    element.dispatchEvent(new P11ErrorEvent('load-failed', message));
}

const first = page[running];
if (!first) {
  page[running] = self;
  start();
} else if (first.version !== self.version || first.file !== self.file) {
  warnOnce(
    `p11-embed ${self.version} (${self.file}) is not started: ${first.version} (${first.file}) runs on this page already. Keep one of the two script tags.`,
  );
}
