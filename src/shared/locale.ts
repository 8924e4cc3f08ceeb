import type { Locale } from '../content/types.js';
import { call, parentOrHost, read } from './dom.js';

/** Where neither the element nor anything around it names a language. */
export const defaultLocale: Locale = 'fr';

/** Codes that stand in the place of a language and name none: undetermined, several, no language at all. */
const notALanguage = ['und', 'mul', 'zxx'];

/**
 * Returns the language that a BCP 47 tag asks for: French for `fr` and `fr-*`, English for any other. Reads the
 * locale of an operating system (`en_CA.UTF-8`) too. Returns `undefined` for any other text, so that the next rule
 * can decide.
 */
export function toLocale(tag: string | null | undefined): Locale | undefined {
  try {
    const [name = ''] = (tag ?? '').replaceAll('_', '-').split(/[.@]/);
    const language = Intl.getCanonicalLocales(name)[0]!.split('-')[0]!;
    // Languages have codes of two or three letters: "french" is a well-formed tag, and nobody's language.
    if (language.length > 3 || notALanguage.includes(language)) return undefined;
    return language === 'fr' ? 'fr' : 'en';
  } catch {
    return undefined;
  }
}

/** An element, or what stands for one that is not on the page yet. */
export interface Placed {
  readonly parentNode: Node | null;
  getAttribute(name: string): string | null;
}

/**
 * The language of an element by its place: its own `lang`, else that of the closest ancestor,
 * across shadow roots up to `<html>`, else French.
 */
export function resolveLocale(element: Placed): Locale {
  const own = toLocale(element.getAttribute('lang'));
  if (own) return own;
  for (let node = element.parentNode; node; node = parentOrHost(node)) {
    const locale = read(node, 'nodeType') === 1 && toLocale(call(node as Element, 'getAttribute', 'lang'));
    if (locale) return locale;
  }
  return defaultLocale;
}

/** The other of the two languages. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'fr' ? 'en' : 'fr';
}
