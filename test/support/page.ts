import { waitUntil } from '@open-wc/testing';

declare const scriptOrigin: string;

/** The built script, at another origin than the page's, as on a partner's site. */
export const script = `${scriptOrigin}cdn/embed.js`;

/** A page in a frame: its globals, its registry and its console are its own. Without script, none runs there. */
export async function openPage(markup: string, { script = true } = {}): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  if (!script) frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = markup;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Elements of a page by their tag, in open shadow roots too. */
export function findAll(tree: ParentNode, tag: string): HTMLElement[] {
  return [...tree.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.localName === tag ? [element] : []),
    ...(element.shadowRoot ? findAll(element.shadowRoot, tag) : []),
  ]);
}

/** Resolves once every element of these tags on a page shows its words. */
export async function shown(page: Document, tags: readonly string[]): Promise<void> {
  const late = () =>
    tags.filter((tag) => {
      const all = findAll(page, tag);
      return all.length === 0 || !all.every(({ shadowRoot }) => shadowRoot?.querySelector('[part="article"]'));
    });
  await waitUntil(() => late().length === 0, `shown: ${tags.join(', ')}`, { timeout: 10_000, interval: 20 });
}
