import type { Link } from '../shared/remarks.js';
import type { Beside } from './fallback.js';
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

function paragraph(said: Beside, address?: string): string {
  const { text } = said;
  const words = 'strong' in said && said.strong ? `**${escape(text)}**` : escape(text);
  const linked = 'link' in said && link(said.link, address ?? said.link.href);
  return [words, linked].filter(Boolean).join(' ');
}

/**
 * An element as Markdown: the quotation and what stands beside it. Markdown cannot say that a line is in another language,
 * and HTML in it is often left out.
 */
export function quoteMarkdown(asked: Asked): string {
  const { before = [], lines, source, after = [] } = asked.fallback;
  const quoted = lines.map((each) => `> ${paragraph(each)}`).join('\n>\n');
  return [
    ...before.map((each) => paragraph(each)),
    ...(quoted ? [quoted] : []),
    paragraph(source, hookAddress(asked)),
    ...after.map((each) => paragraph(each)),
  ].join('\n\n');
}
