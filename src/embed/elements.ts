import { resolveLocale } from '../shared/locale.js';
import type { Library } from '../shared/library.js';
import { findStatement, statements } from '../shared/statements.js';

/** What the script fetches for an element. */
export interface Parts {
  readonly code: () => Promise<unknown>;
  /** The words that the element is going to ask for. */
  readonly words?: (element: Element) => Promise<unknown> | undefined;
}

/** The words that an element shows by its place and its attributes, before it can say so itself. */
function fetchWords<Words>(
  library: Library<Words>,
  id: string | undefined,
  element: Element,
): Promise<Words> | undefined {
  if (id === undefined) return undefined;
  const officialOnly = element.hasAttribute('official-only');
  return library.load(id, library.localeOfWords(id, resolveLocale(element), officialOnly));
}

/** What the script can define, by tag. */
export const elements: ReadonlyMap<string, Parts> = new Map<string, Parts>([
  [
    'p11-statement',
    {
      code: () => import('../components/p11-statement/p11-statement.define.js'),
      words: (element) => fetchWords(statements, findStatement(element.getAttribute('statement') ?? ''), element),
    },
  ],
]);
