import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../content/types.js';

/** The host of an address as people say it: without `www.`. */
export function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

interface LinkOptions {
  readonly part?: string;
  /** Language of the text, if it differs from the language around. */
  readonly lang?: Locale | undefined;
  readonly onClick?: (event: MouseEvent) => void;
}

/**
 * A link that leaves the page. `text` says where it goes. Paper is spared the address of a site that the text names, and
 * the percent-encoded words that find a passage.
 */
export function outboundLink(href: string, text: unknown, { part, lang, onClick }: LinkOptions = {}): TemplateResult {
  const isSite = typeof text === 'string' && text.toLowerCase() === siteOf(href);
  const [page] = href.split('#:~:');
  return html`<a href=${href} data-page=${page === href ? nothing : page} class=${isSite ? 'site' : nothing} rel="noopener noreferrer" part=${part ?? nothing} lang=${lang ?? nothing} @click=${onClick}>${text}</a>`;
}
