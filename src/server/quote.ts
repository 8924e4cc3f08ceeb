import type { Locale } from '../content/types.js';
import { toFragment } from '../shared/hook-fragment.js';
import { ownAttributes } from './attributes.js';
import type { FallbackLine, Remark } from './fallback.js';
import { escapeText, writeAttributes } from './html.js';
import type { Asked } from './tags.js';

/**
 * Returns the source's address with the fragment that makes the link a hook. The publisher's page ignores the fragment. The
 * address is as it was for an element that no fragment may ask for.
 */
export function hookAddress({ tag, given, fallback }: Asked): string {
  const { href } = fallback.source.link;
  const fragment = toFragment(tag, ownAttributes(given));
  return (fragment && href.split('#', 1)[0]! + fragment) || href;
}

/** A `lang` where it differs from the language around. */
function langIn(lang: Locale | undefined, around: Locale | undefined): Locale | undefined {
  return lang === around ? undefined : lang;
}

function line({ text, lang, strong }: FallbackLine, around: Locale): string {
  const words = strong ? `<strong>${escapeText(text)}</strong>` : escapeText(text);
  return `<p${writeAttributes([['lang', langIn(lang, around)]])}>${words}</p>`;
}

function anchor({ lang, link }: Remark, around: Locale | undefined, href: string): string {
  const attributes = writeAttributes([
    ['href', href],
    ['lang', langIn(link.lang ?? lang, around)],
    ['rel', 'noopener noreferrer'],
  ]);
  return `<a${attributes}>${escapeText(link.text)}</a>`;
}

/** A remark as a paragraph, by default with the address that it has. */
export function remark(said: Remark, around?: Locale, href = said.link.href): string {
  const { text, lang } = said;
  return `<p${writeAttributes([['lang', langIn(lang, around)]])}>${text && `${escapeText(text)} `}${anchor(said, lang, href)}</p>`;
}

/** What stands in for an element, as HTML: a quotation, or a link where there are no words to quote. */
export function quote(asked: Asked): string {
  const { locale, notes = [], lines, remarks = [], source } = asked.fallback;
  const link = hookAddress(asked);
  if (lines.length === 0) return remark(source, undefined, link);
  return [
    `<blockquote${writeAttributes([
      ['lang', locale],
      ['cite', source.link.href],
    ])}>`,
    ...notes.map((each) => remark(each, locale)),
    ...lines.map((each) => line(each, locale)),
    ...remarks.map((each) => remark(each, locale)),
    remark(source, locale, link),
    '</blockquote>',
  ].join('\n');
}

/**
 * What stands inside an element: what stands in for it. A link alone is no paragraph there, or the
 * element could not stand in one: the browser would end the paragraph, and the element with it.
 */
export function fallback(asked: Asked): string {
  const { lines, source } = asked.fallback;
  return lines.length === 0 ? anchor(source, undefined, hookAddress(asked)) : quote(asked);
}

/** An element with its content. Each tag stands on a line of its own, or Markdown takes it for text. */
export function element({ tag, given }: Asked, ...content: readonly string[]): string {
  return [`<${tag}${writeAttributes(given)}>`, ...content, `</${tag}>`].join('\n');
}
