import type { FallbackLine, Link, Remark } from './fallback.js';
import { hookAddress } from './quote.js';
import type { Asked } from './tags.js';

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '~': '&#126;' };

/**
 * Text that comes out of every Markdown system code point for code point. Escaped is all that one
 * of them reads as more than itself, by a backslash where CommonMark and kramdown both know one;
 * also quotation marks, dots and hyphens in a row, in whose place many set others.
 */
function escape(text: string): string {
  return text
    .replace(
      /[&<>~]|[\\`*_{}[\]|#$"']|[.-](?=[.-])|(?<=[.-])[.-]/g,
      (character) => references[character] ?? `\\${character}`,
    )
    .replace(/^[-+=:]/, '\\$&')
    .replace(/^\d+(?=[.)])/, '$&\\');
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
