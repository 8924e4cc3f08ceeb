import { warnOnce } from '../shared/console.js';
import { reportError } from '../shared/report.js';
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
  const awaiting = new Map<string, Set<Element>>();
  const failures = new Map<string, string>();
  const done = new AbortController();
  let missing = elements.size;

  async function fetchCode(tag: string, code: () => Promise<unknown>, asking: ReadonlySet<Element>): Promise<void> {
    try {
      await code();
      missing -= 1;
      if (missing === 0) done.abort();
    } catch (error) {
      const message = `the code of the element could not be loaded. The fallback stays. ${String(error)}`;
      failures.set(tag, message);
      for (const element of asking) reportError(element, 'load-failed', message);
    }
    awaiting.delete(tag);
  }

  function take(element: Element): void {
    const tag = element.localName;
    const parts = elements.get(tag);
    if (!parts || customElements.get(tag)) return;
    const failure = failures.get(tag);
    if (failure !== undefined) {
      reportError(element, 'load-failed', failure);
      return;
    }
    // The element asks for its words again, and reports what goes wrong with them.
    parts.words?.(element)?.catch(() => undefined);
    const asking = awaiting.get(tag) ?? new Set();
    asking.add(element);
    if (awaiting.has(tag)) return;
    awaiting.set(tag, asking);
    void fetchCode(tag, parts.code, asking);
  }

  watchElements(document, take, done.signal);
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
