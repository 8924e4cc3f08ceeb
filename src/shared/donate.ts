import { html, type TemplateResult } from 'lit';
import type { DonateWords } from '../content/types.js';
import type { HeadingLevel } from './attributes.js';
import { donateLink } from './donate-link.js';
import { heading } from './heading.js';

/** Heading, words and link: the whole call to donate. */
export function donateCall(words: DonateWords, href: string, level: HeadingLevel): TemplateResult {
  return html`<section part="donate">
    ${heading(level, words.heading, { className: 'small' })}
    ${words.paragraphs.map((text) => html`<p part="paragraph">${text}</p>`)}
    <p class="action">${donateLink(words.label, href)}</p>
  </section>`;
}
