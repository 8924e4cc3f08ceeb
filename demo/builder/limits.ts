import type { Locale } from '../../src/content/types.js';
import type { Form } from '../../src/server/snippet.js';
import type { Choice } from './choice.js';
import { labels } from './labels.js';
import { formFor } from './places.js';

const pasted: readonly Form[] = ['script', 'element', 'quote', 'markdown'];

/** What a choice cannot do where the words are pasted and no script runs. */
export function limitsOf({ attributes, place }: Choice, locale: Locale): string {
  if (!pasted.includes(formFor(place))) return '';
  const { openWithoutScript, sameWithoutScript } = labels[locale];
  return [
    ...(attributes.notice === 'closed' ? [openWithoutScript] : []),
    ...(attributes.statement === 'latest' ? [sameWithoutScript] : []),
  ].join(' ');
}
