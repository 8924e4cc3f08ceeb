import type { FallbackLine, Link, Remark } from './fallback.js';
import { hookAddress } from './quote.js';
import type { Asked } from './tags.js';

/**
 * What some Markdown engine reads as more than itself: marks and quotation marks anywhere, signs that
 * typographers replace (`--`, `?!`, `(c)`, `1/2`), and what begins a list or a heading at the start of a line.
 */
const special = /[&<>~\\`*_{}[\]|#$"'^@]|[-.,:=+!?]{2,}|\((?=\w{1,2}\))|\d\/(?=\d)|^[-+=:(]/g;

function toReferences(text: string): string {
  return Array.from(text, (character) => `&#${character.codePointAt(0)!};`).join('');
}

/**
 * Text that comes out of every Markdown engine code point for code point. All engines know character
 * references. Which backslashes they know differs from one to the next.
 */
function escape(text: string): string {
  return text
    .replace(special, toReferences)
    .replace(/^(\w+)([.)])(?=\s|$)/, (_, marker: string, end: string) => marker + toReferences(end));
}

function link({ text }: Link, href: string): string {
  const address = href.replace(/[()<>\\\s]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `[${escape(text)}](${address})`;
}

function line({ text, strong }: FallbackLine): string {
  return strong ? `**${escape(text)}**` : escape(text);
}

function remark({ text, link: { href }, link: to }: Remark, address = href): string {
  return text ? `${escape(text)} ${link(to, address)}` : link(to, address);
}

/**
 * What stands in for an element, as Markdown: a quotation, or a link where there are no words to
 * quote. Markdown cannot say that a line is in another language, and HTML in it is often left out.
 */
export function quoteMarkdown(asked: Asked): string {
  const { notes = [], lines, remarks = [], source } = asked.fallback;
  const end = remark(source, hookAddress(asked));
  if (lines.length === 0) return end;
  const paragraphs = [
    ...notes.map((each) => remark(each)),
    ...lines.map(line),
    ...remarks.map((each) => remark(each)),
    end,
  ];
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}
