import { html, type TemplateResult } from 'lit';
import { P11DonateEvent } from './events.js';
import { outboundLink, siteOf } from './link.js';

/** The link to the donation page. The host page can measure or cancel it by `p11-donate`. */
export function donateLink(label: string, href: string): TemplateResult {
  const text = html`<span class="label">${label}</span> <span class="where">${siteOf(href)}</span>`;
  const onClick = (event: MouseEvent) => {
    if (!event.currentTarget!.dispatchEvent(new P11DonateEvent(href))) event.preventDefault();
  };
  return outboundLink(href, text, { part: 'button', onClick });
}
