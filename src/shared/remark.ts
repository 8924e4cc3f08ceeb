import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../content/types.js';
import { outboundLink } from './link.js';
import type { Remark } from './remarks.js';

interface RemarkOptions {
  readonly part?: string;
  readonly className?: string;
}

/** A paragraph of this library, or nothing if there is nothing to say. `around` is the language of the words. */
export function remark(
  said: Remark | undefined,
  around: Locale,
  { part, className = 'ui' }: RemarkOptions = {},
): TemplateResult | typeof nothing {
  if (!said) return nothing;
  const { text, lang, link } = said;
  const linked = link && outboundLink(link.href, link.text, { lang: link.lang });
  return html`<p part=${part ?? nothing} class=${className} lang=${lang === around ? nothing : lang}>${text} ${linked ?? nothing}</p>`;
}
