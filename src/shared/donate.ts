import { html, type TemplateResult } from 'lit';
import type { DonateWords, Locale } from '../content/types.js';
import type { HeadingLevel } from './attributes.js';
import { donateLink } from './donate-link.js';
import { heading } from './heading.js';
import { remark } from './remark.js';
import { donateDestination, donateIntroduction } from './remarks.js';

/** The whole call to donate: whose it is, heading, words, link and where that leads. */
export function donateCall(
  words: DonateWords,
  href: string,
  level: HeadingLevel,
  locale: Locale,
  around = locale,
): TemplateResult {
  return html`<section part="donate">
    ${remark(donateIntroduction(locale), around)} ${heading(level, words.heading, { className: 'small' })}
    ${words.paragraphs.map((text) => html`<p part="paragraph">${text}</p>`)}
    <p class="action">${donateLink(words.label, href)}</p>
    ${remark(donateDestination(href, locale), around)}
  </section>`;
}
