import { html, type TemplateResult } from 'lit';
import type { DonateWords } from '../content/types.js';
import type { HeadingLevel } from './attributes.js';
import { P11DonateEvent } from './events.js';
import { heading } from './heading.js';
import { outboundLink, siteOf } from './link.js';

/** The link to the donation page. The host page can measure or cancel it by `p11-donate`. */
export function donateLink(label: string, href: string): TemplateResult {
  const text = html`<span class="label">${label}</span> <span class="where">${siteOf(href)}</span>`;
  const onClick = (event: MouseEvent) => {
    if (!event.currentTarget!.dispatchEvent(new P11DonateEvent(href))) event.preventDefault();
  };
  return outboundLink(href, text, { part: 'button', onClick });
}

/** Heading, words and link: the whole call to donate. */
export function donateCall(words: DonateWords, href: string, level: HeadingLevel): TemplateResult {
  return html`<section part="donate">
    ${heading(level, words.heading, { className: 'small' })}
    ${words.paragraphs.map((text) => html`<p part="paragraph">${text}</p>`)}
    <p class="action">${donateLink(words.label, href)}</p>
  </section>`;
}
