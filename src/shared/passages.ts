import { html, nothing, type TemplateResult } from 'lit';
import type { Block, Passage } from '../content/types.js';
import { isQuotation } from './blocks.js';

/** A passage, its dateline set apart where the text begins with one. */
function passage({ id, text }: Passage, dateline: string | undefined): TemplateResult {
  const words =
    dateline && text.startsWith(dateline)
      ? html`<span part="dateline">${dateline}</span>${text.slice(dateline.length)}`
      : text;
  // A quotation mark hangs in the margin, so that the words stand in line.
  const className = /^[«“]/.test(text) ? 'hanging' : nothing;
  return html`<p part="paragraph" id=${id} class=${className}>${words}</p>`;
}

/** Passages as published: what the statement quotes as one is one quotation here. */
export function passages(blocks: readonly Block[], dateline?: string): TemplateResult[] {
  return blocks.map((block) =>
    isQuotation(block)
      ? html`<blockquote part="quotation">${block.quotation.map((quoted) => passage(quoted, dateline))}</blockquote>`
      : passage(block, dateline),
  );
}
