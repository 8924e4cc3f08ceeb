import { fixtureSync } from '@open-wc/testing';
import { upgrade } from '../../src/embed/hook/hook.js';

/** Puts markup on the page and makes elements of all hooks in it, as the script does once it has their code. */
export async function pageWithHooks(markup: string, trustsLinks = false): Promise<HTMLElement> {
  const root = fixtureSync<HTMLElement>(`<div>${markup}</div>`);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href*="p11-embed"]')];
  const nothing = () => undefined;
  await Promise.all(links.map((link) => upgrade(link, { ask: nothing, again: nothing, trustsLinks })));
  return root;
}
