import type { Labels } from '../../shared/labels.js';

/**
 * Stands before the link to the official text, where the passages are a translation of it.
 *
 * @internal
 */
export const officialText: Labels<string> = { fr: 'Texte officiel anglais\u00a0:', en: 'Official French text:' };
