import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, WithdrawnStatement } from '../content/types.js';
import { outboundLink, siteOf } from './link.js';
import { withdrawalText } from './withdrawal-text.js';

/**
 * Stands where words stood that their publisher withdrew.
 *
 * @param lang - The interface's language, where it differs from that of the words.
 */
export function withdrawal(words: WithdrawnStatement, locale: Locale, lang?: Locale): TemplateResult {
  const { url, title } = words.source[words.locale];
  return html`<p part="notice" class="ui" lang=${lang ?? nothing}>${withdrawalText(words, locale)} ${outboundLink(url, html`<span lang=${words.locale}>${title}</span> (${siteOf(url)})`)}</p>`;
}
