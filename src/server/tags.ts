import { arachnid, ccpe, cyberaide, phoenix11 } from '../content/generated/organisations.js';
import { arachnidText, ccpeText, phoenix11Text } from '../shared/texts.js';
import { takeAttributes, type Attributes, type Given, type OfThePage } from './attributes.js';
import type { Fallback } from './fallback.js';
import { listFallback } from './list-fallback.js';
import { quoteFallback, statementFallback } from './statement-fallback.js';
import { appealFallback, buttonFallback, exitFallback, reportFallback, textFallback } from './text-fallback.js';

interface Tag {
  readonly attributes: readonly string[];
  /** What stands in for the element. The words are at hand for the element then, too. */
  readonly fallback: (tag: string, given: Given) => Promise<Fallback>;
}

/** Attributes without a value. */
export const flags: readonly string[] = ['official-only', 'structured-data'];

const aboutAttributes = ['lang', 'heading-level', 'hide', 'official-only', 'structured-data'] as const;

/** What is written down for each element: those of the contract, with the attributes of custom-elements.json. */
const table = {
  'p11-statement': {
    attributes: ['statement', 'variant', 'notice', ...aboutAttributes],
    fallback: statementFallback,
  },
  'p11-quote': { attributes: ['lang', 'statement', 'passage', 'official-only'], fallback: quoteFallback },
  'p11-statement-list': { attributes: ['lang', 'heading-level', 'limit', 'year'], fallback: listFallback },
  'p11-about': { attributes: aboutAttributes, fallback: textFallback(phoenix11Text, phoenix11) },
  'ccpe-about': { attributes: aboutAttributes, fallback: textFallback(ccpeText, ccpe, [cyberaide, arachnid], true) },
  'arachnid-about': { attributes: aboutAttributes, fallback: textFallback(arachnidText, arachnid) },
  'cyberaide-report': { attributes: ['lang', 'heading-level'], fallback: reportFallback },
  'donate-appeal': { attributes: ['lang', 'heading-level', 'href', 'campaign'], fallback: appealFallback },
  'donate-button': { attributes: ['lang', 'href', 'campaign', 'structured-data'], fallback: buttonFallback },
  'quick-exit': { attributes: ['lang', 'href'], fallback: exitFallback },
} as const satisfies Readonly<Record<string, Tag>>;

export const tags: Readonly<Record<string, Tag>> = table;

type KnownTag = keyof typeof table;

/** A tag that is known, or a string that is one only at run time. */
export type TagOf<Name extends string> = Name & (string extends Name ? unknown : KnownTag);

/** The attributes of an element by its tag: any, where the tag is known only at run time. */
export type AttributesOf<Name extends string> = Name extends KnownTag
  ? Readonly<Partial<Record<(typeof table)[Name]['attributes'][number] | OfThePage, Attributes[string]>>>
  : Attributes;

/** An element as it was asked for. */
export interface Asked {
  readonly tag: string;
  readonly given: Given;
  readonly fallback: Fallback;
}

/**
 * An element with its attributes, and what stands in for it.
 *
 * @throws where the element, an attribute, the statement or the passage is not known. It names those that are.
 */
export async function ask(tag: string, attributes: Attributes): Promise<Asked> {
  const known = Object.hasOwn(tags, tag) ? tags[tag] : undefined;
  if (!known) throw new Error(`There is no element ${JSON.stringify(tag)}. Known: ${Object.keys(tags).join(', ')}.`);
  const given = takeAttributes(tag, known.attributes, attributes);
  return { tag, given, fallback: await known.fallback(tag, given) };
}
