import type { TextWords } from '../content/types.js';
import { resolveLocale, type Placed } from '../shared/locale.js';
import type { Library, Named } from '../shared/library.js';
import { findStatement, statements } from '../shared/statements.js';
import { arachnidText, ccpeText, cyberaideText, donateText, phoenix11Text } from '../shared/texts.js';

interface P11Class {
  define(name?: string, registry?: CustomElementRegistry): void;
}

/** What the script fetches for an element. */
export interface Parts {
  readonly code: () => Promise<P11Class>;
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

/** The words of the statement that an element names. */
const statementWords = (element: Placed) =>
  fetchWords(statements, findStatement(element.getAttribute('statement') ?? ''), element);

/** The words of a library's only text. */
function textWords<Id extends string>(library: Library<TextWords, Id>) {
  return (element: Placed) => fetchWords(library, library.ids[0], element);
}

const statement = () => import('../components/p11-statement/p11-statement.js');

/** The file of the elements that show a short text. */
const texts = () => import('./texts.js');

/** What the script can define, by tag. */
export const elements: ReadonlyMap<string, Parts> = new Map<string, Parts>([
  ['p11-statement', { code: async () => (await statement()).P11Statement, words: statementWords }],
  [
    'p11-statement-list',
    {
      code: async () => {
        return (await import('../components/p11-statement-list/p11-statement-list.js')).P11StatementList;
      },
    },
  ],
  ['p11-quote', { code: async () => (await texts()).P11Quote, words: statementWords }],
  ['p11-about', { code: async () => (await texts()).P11About, words: textWords(phoenix11Text) }],
  ['ccpe-about', { code: async () => (await texts()).CcpeAbout, words: textWords(ccpeText) }],
  ['arachnid-about', { code: async () => (await texts()).ArachnidAbout, words: textWords(arachnidText) }],
  ['cyberaide-report', { code: async () => (await texts()).CyberaideReport, words: textWords(cyberaideText) }],
  ['donate-appeal', { code: async () => (await texts()).DonateAppeal, words: textWords(donateText) }],
  ['donate-button', { code: async () => (await import('../components/donate-button/donate-button.js')).DonateButton }],
  ['quick-exit', { code: async () => (await import('../components/quick-exit/quick-exit.js')).QuickExit }],
]);

/** A selector of all of them. */
export const anyElement = [...elements.keys()].join();

/** The element that a link asks for, before there is one: it stands where the link does. */
export function placed({ parentNode }: Node, attributes: URLSearchParams): Placed {
  return { parentNode, getAttribute: (name) => attributes.get(name) };
}
