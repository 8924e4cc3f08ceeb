import { ccpe, phoenix11 } from '../../content/generated/organisations.js';
import type { Locale, Passage } from '../../content/types.js';

/**
 * Who speaks the passages: the group, the Centre, or one after the other.
 *
 * @internal
 */
export function speakers(quoted: readonly Passage[], locale: Locale): string {
  const names = { group: phoenix11.name[locale], centre: ccpe.name[locale] };
  return [...new Set(quoted.map(({ voice }) => names[voice]))].join(', ');
}
