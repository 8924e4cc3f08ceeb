import type { Locale } from '../../src/content/types.js';
import type { Form } from '../../src/server/snippet.js';
import type { Choice } from './choice.js';
import { labels } from './labels.js';
import { formFor } from './places.js';

const pasted: readonly Form[] = ['script', 'element', 'quote', 'markdown'];

/** What a link of a pasted quotation may not carry: anybody can write such a link (docs/security.md). */
const leftOut = ['href', 'campaign', 'structured-data'];

/** What a choice cannot do where the words are pasted and no script runs. */
export function limitsOf({ tag, attributes, place }: Choice, locale: Locale): string {
  const form = formFor(place);
  if (!pasted.includes(form) || place === 'theme') return '';
  const { openWithoutScript, sameWithoutScript, leavesOut, noHook, attributes: names } = labels[locale];
  const isHook = form === 'quote' || form === 'markdown';
  const omitted = isHook ? leftOut.filter((name) => name in attributes) : [];
  return [
    ...(isHook && tag === 'quick-exit' ? [noHook] : []),
    ...(omitted.length > 0 ? [leavesOut(omitted.map((name) => names[name]!).join(', '))] : []),
    ...(attributes.notice === 'closed' ? [openWithoutScript] : []),
    ...(attributes.statement === 'latest' ? [sameWithoutScript] : []),
  ].join(' ');
}
