import type { Locale } from '../content/types.js';
import { toFragment } from '../shared/hook-fragment.js';
import { ownAttributes } from './attributes.js';
import type { LinkedRemark } from '../shared/remarks.js';
import { isLink, type Beside } from './fallback.js';
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

function anchor({ lang, link }: LinkedRemark, around: Locale | undefined, href = link.href): string {
  const attributes = writeAttributes([
    ['href', href],
    ['lang', langIn(link.lang ?? lang, around)],
    ['rel', 'noopener noreferrer'],
  ]);
  return `<a${attributes}>${escapeText(link.text)}</a>`;
}

/** A line or a remark as a paragraph, its link by default with the address that it has. */
export function paragraph(said: Beside, around?: Locale, href?: string): string {
  const { text, lang } = said;
  const isStrong = 'strong' in said && said.strong;
  const words = isStrong ? `<strong>${escapeText(text)}</strong>` : escapeText(text);
  const link = 'link' in said && anchor({ ...said, link: said.link }, lang, href);
  return `<p${writeAttributes([['lang', langIn(lang, around)]])}>${[words, link].filter(Boolean).join(' ')}</p>`;
}

/**
 * An element as HTML without a class or a style: the quotation and what stands beside it. Inside the quotation is nothing
 * that the group or the Centre did not say.
 */
export function quote(asked: Asked): string {
  const { locale, before = [], lines, source, after = [] } = asked.fallback;
  const beside = (all: readonly Beside[]) => all.map((each) => paragraph({ ...each, lang: each.lang ?? locale }));
  const opening = writeAttributes([
    ['lang', locale],
    ['cite', source.link.href],
  ]);
  const quoted = lines.map((each) => paragraph(each, locale));
  return [
    ...beside(before),
    ...(quoted.length > 0 ? [`<blockquote${opening}>`, ...quoted, '</blockquote>'] : []),
    paragraph(source, undefined, hookAddress(asked)),
    ...beside(after),
  ].join('\n');
}

/**
 * What stands inside an element: what stands in for it. A link alone is no paragraph there, or the
 * element could not stand in one: the browser would end the paragraph, and the element with it.
 */
export function fallback(asked: Asked): string {
  return isLink(asked.fallback) ? anchor(asked.fallback.source, undefined, hookAddress(asked)) : quote(asked);
}

/** An element with its content. Each tag stands on a line of its own, or Markdown takes it for text. */
export function element({ tag, given }: Asked, ...content: readonly string[]): string {
  return [`<${tag}${writeAttributes(given)}>`, ...content, `</${tag}>`].join('\n');
}
