import type { Locale } from '../content/types.js';

/**
 * Interface text in every language. The compiler asks for each label in both.
 *
 * French as in Canada: a no-break space before `:` and inside « », none before `; ! ?`.
 */
export type Labels<T> = Readonly<Record<Locale, Readonly<T>>>;
