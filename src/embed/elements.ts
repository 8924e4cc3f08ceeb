import { resolveLocale, type Placed } from '../shared/locale.js';
import type { Library, Named } from '../shared/library.js';
import { findStatement, statements } from '../shared/statements.js';
import { arachnidText, ccpeText, cyberaideText, donateText, phoenix11Text } from '../shared/texts.js';

/** What the script fetches for an element. */
export interface Parts {
  readonly code: () => Promise<unknown>;
  /** The words that the element is going to ask for. */
  readonly words?: (element: Placed) => Promise<unknown> | undefined;
}

/** The words that an element shows by its place and its attributes, before it can say so itself. */
function fetchWords<Words extends Named, Id extends string>(
  library: Library<Words, Id>,
  id: Id | undefined,
  element: Placed,
): Promise<Words> | undefined {
  if (id === undefined) return undefined;
  const officialOnly = element.getAttribute('official-only') !== null;
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
  [
    'p11-quote',
    {
      code: () => import('../components/p11-quote/p11-quote.define.js'),
      words: (element) => fetchWords(statements, findStatement(element.getAttribute('statement') ?? ''), element),
    },
  ],
  ['p11-statement-list', { code: () => import('../components/p11-statement-list/p11-statement-list.define.js') }],
  [
    'p11-about',
    {
      code: () => import('../components/p11-about/p11-about.define.js'),
      words: (element) => fetchWords(phoenix11Text, 'phoenix-11', element),
    },
  ],
  [
    'ccpe-about',
    {
      code: () => import('../components/ccpe-about/ccpe-about.define.js'),
      words: (element) => fetchWords(ccpeText, 'ccpe', element),
    },
  ],
  [
    'arachnid-about',
    {
      code: () => import('../components/arachnid-about/arachnid-about.define.js'),
      words: (element) => fetchWords(arachnidText, 'arachnid', element),
    },
  ],
  [
    'cyberaide-report',
    {
      code: () => import('../components/cyberaide-report/cyberaide-report.define.js'),
      words: (element) => fetchWords(cyberaideText, 'cyberaide', element),
    },
  ],
  [
    'donate-appeal',
    {
      code: () => import('../components/donate-appeal/donate-appeal.define.js'),
      words: (element) => fetchWords(donateText, 'donate', element),
    },
  ],
  ['quick-exit', { code: () => import('../components/quick-exit/quick-exit.define.js') }],
  [
    'donate-button',
    {
      code: () => import('../components/donate-button/donate-button.define.js'),
      words: (element) => fetchWords(donateText, 'donate', element),
    },
  ],
]);

/** A selector of all of them. */
export const anyElement = [...elements.keys()].join();

/** The element that a link asks for, before there is one: it stands where the link does. */
export function placed({ parentNode }: Node, attributes: URLSearchParams): Placed {
  return { parentNode, getAttribute: (name) => attributes.get(name) };
}
