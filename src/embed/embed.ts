import { errorOnce, warnOnce } from '../shared/console.js';
import { call, read } from '../shared/dom.js';
import { marker } from '../shared/hook-fragment.js';
import type { Placed } from '../shared/locale.js';
import { reportError } from '../shared/report.js';
import { statements } from '../shared/statements.js';
import { toEntry } from './catalogue.js';
import { fetchChunks } from './chunks.js';
import { anyElement, elements, placed, type Parts } from './elements.js';
import { page } from './page.js';
import { watchElements } from './watch.js';

/*
 * The script of a partner's page. It defines the elements that the page uses, when it uses
 * them, and asks for a statement's words together with the element's code, so that the two
 * arrive in one round trip.
 */

/** The same file may run twice: one tag asks for `embed.js?ver=1`, another for `embed.js`. */
const { origin, pathname } = new URL(import.meta.url);
const self = { version: __P11_VERSION__, file: origin + pathname };

/**
 * Whether all links of the page are its author's: `data-trust-links` on every script tag that runs this file, or the
 * classic one, which imports it. Content may have a tag that runs nothing, before the page's own or in the place of an
 * `import` in its code. Read at the start: a tag that is added later changes nothing.
 */
function readsTrustedLinks(): boolean {
  const files = [self.file, self.file.replace(/js$/, 'classic.js')];
  const running = 'script[src]:is(:not([type]), [type=""], [type="module"], [type="text/javascript"])';
  const own = [...call(document, 'querySelectorAll', running)].filter(
    (script) => script instanceof HTMLScriptElement && files.includes(script.src.split(/[?#]/)[0]!),
  );
  return own.length > 0 && own.every((script) => script.hasAttribute('data-trust-links'));
}

function start(): void {
  page.load = fetchChunks;
  statements.partial = false;
  statements.add(__P11_STATEMENTS__.split(' ').map(toEntry));
  const trustsLinks = readsTrustedLinks();
  const codes = new Map<string, ReturnType<Parts['code']>>();

  /** Asks for the code of an element that is not defined yet, and for the words that it is going to ask for. */
  function ask(tag: string, element: Placed, registry = customElements): Promise<unknown> | undefined {
    const parts = elements.get(tag);
    if (!parts || registry.get(tag)) return undefined;
    // The element asks for its words again, and reports what goes wrong with them.
    parts.words?.(element)?.catch(() => undefined);
    const code = codes.get(tag) ?? parts.code();
    codes.set(tag, code);
    // What could not be had may be there for the next element.
    code.catch(() => codes.delete(tag));
    return code.then((element) => element.define(tag, registry));
  }

  function reportMissing(place: Element, tag: string, error: unknown): void {
    const message = `a file of the element could not be loaded. The fallback stays. ${String(error)}`;
    reportError(place, 'load-failed', message, tag);
  }

  async function takeElement(element: Element): Promise<void> {
    try {
      // A shadow root may have a registry of its own. That of the document is `customElements`, which a polyfill replaces.
      const { customElementRegistry: own } = element as Partial<Element>;
      const isOwn = own && own !== read(document, 'customElementRegistry');
      await ask(element.localName, element, isOwn ? own : customElements);
      if (element.isConnected && !element.matches(':defined'))
        reportError(element, 'load-failed', 'its shadow root has no registry of custom elements. The fallback stays.');
    } catch (error) {
      reportMissing(element, element.localName, error);
    }
  }

  async function takeHook(link: HTMLAnchorElement): Promise<void> {
    // A fragment that is as it was written needs no more to be understood. The others are read below.
    const attributes = new URLSearchParams(link.hash.slice(1, 2048));
    const tag = attributes.get(marker) ?? '';
    ask(tag, placed(link, attributes))?.catch(() => undefined);
    try {
      const { upgrade } = await import('./hook/hook.js');
      await upgrade(link, { ask, trustsLinks, again: takeHook });
    } catch (error) {
      reportMissing(link, tag, error);
    }
  }

  watchElements(document, `${anyElement},a[href*="${marker}"]`, (element) => {
    if (!(element instanceof HTMLAnchorElement)) void takeElement(element);
    // In the fallback of an element, the link has its element already.
    else if (!element.closest(anyElement)) void takeHook(element);
  });
}

const first = page.running;
if (!first) {
  page.running = self;
  // Lit writes templates in HTML, which an XML document refuses only when the element has a shadow root already.
  const type = read(document, 'contentType');
  if (type.endsWith('xml'))
    errorOnce(`p11-embed needs a page that is sent as text/html, not as ${type}. The fallbacks stay.`);
  else start();
} else if (first.version !== self.version || first.file !== self.file) {
  warnOnce(
    `p11-embed ${self.version} (${self.file}) is not started: ${first.version} (${first.file}) runs on this page already. Keep one of the two script tags.`,
  );
}
