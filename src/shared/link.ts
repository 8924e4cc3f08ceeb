import { html, nothing, type TemplateResult } from 'lit';

/** The host of an address as people say it: without `www.`. */
export function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

interface LinkOptions {
  readonly part?: string;
  readonly onClick?: (event: MouseEvent) => void;
}

/** A link that leaves the page. `text` says where it goes; paper is spared the address of a site that it names. */
export function outboundLink(href: string, text: unknown, { part, onClick }: LinkOptions = {}): TemplateResult {
  const isSite = typeof text === 'string' && text.toLowerCase() === siteOf(href);
  return html`<a href=${href} class=${isSite ? 'site' : nothing} rel="noopener noreferrer" part=${part ?? nothing} @click=${onClick}>${text}</a>`;
}
