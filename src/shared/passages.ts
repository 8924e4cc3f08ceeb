import { html, type TemplateResult } from 'lit';
import type { Block, Passage } from '../content/types.js';

/** The first `count` passages of a statement, still in their quotations. */
export function firstPassages(blocks: readonly Block[], count: number): Block[] {
  const first: Block[] = [];
  let left = count;
  for (const block of blocks) {
    if (left <= 0) break;
    const taken = 'quotation' in block ? { quotation: block.quotation.slice(0, left) } : block;
    left -= 'quotation' in taken ? taken.quotation.length : 1;
    first.push(taken);
  }
  return first;
}

/** A passage, its dateline set apart where the text begins with one. */
function passage({ id, text }: Passage, dateline: string | undefined): TemplateResult {
  const words =
    dateline && text.startsWith(dateline)
      ? html`<span part="dateline">${dateline}</span>${text.slice(dateline.length)}`
      : text;
  return html`<p part="paragraph" id=${id}>${words}</p>`;
}

/** Passages as published: what the statement quotes as one is one quotation here. */
export function passages(blocks: readonly Block[], dateline?: string): TemplateResult[] {
  return blocks.map((block) =>
    'quotation' in block
      ? html`<blockquote part="quotation">${block.quotation.map((quoted) => passage(quoted, dateline))}</blockquote>`
      : passage(block, dateline),
  );
}
