import { html, type TemplateResult } from 'lit';
import type { AboutWords } from '../content/types.js';
import type { HeadingLevel } from './attributes.js';
import { heading } from './heading.js';

/**
 * Who somebody is. Where the published paragraph begins with its own heading, the heading is
 * run in: the two together are the paragraph, character for character.
 */
export function about({ heading: title, paragraphs }: AboutWords, level: HeadingLevel): TemplateResult {
  const [first = '', ...rest] = paragraphs;
  const runIn = first.startsWith(title);
  return html`<section part="about">${heading(level, title, { className: runIn ? 'run-in' : 'small' })}<p
      part="paragraph"
      class=${runIn ? 'after-run-in' : ''}
    >${runIn ? first.slice(title.length) : first}</p>${rest.map((text) => html`<p part="paragraph">${text}</p>`)}</section>`;
}
