import { call, read } from './dom.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { arachnid, ccpe, phoenix11 } from '../content/generated/organisations.js';
import type { Locale, StatementWords } from '../content/types.js';
import { allPassages } from './blocks.js';
import { warnOnce } from './console.js';
import type { Labels } from './labels.js';
import { otherLocale } from './locale.js';
import { statementCredit } from './remarks.js';

/*
 * What an element shows, said once more for machines: things of schema.org as JSON-LD.
 * Nothing is said here of a text that is not true of that text. A translation was neither
 * published by the Centre nor on the day of the release, so only the work that it translates
 * has a publisher and a date.
 */

/** A thing that a page says something about, named by its `@id`. */
export interface Thing {
  readonly '@type': string;
  readonly '@id': string;
  readonly [property: string]: unknown;
}

interface StructuredDataLabels {
  charityNumber: string;
  translator: string;
}

const labels: Labels<StructuredDataLabels> = {
  fr: {
    charityNumber: 'Numéro d’enregistrement d’organisme de bienfaisance',
    translator: 'Projet p11-embed',
  },
  en: {
    charityNumber: 'Charity registration number',
    translator: 'p11-embed project',
  },
};

/** An address with another fragment, to name a thing that is described there. */
function within(url: string, fragment: string): string {
  return `${url.split('#', 1)[0]!}#${fragment}`;
}

/** The Phoenix 11. */
export function group(locale: Locale): Thing {
  return {
    '@type': 'Organization',
    '@id': within(phoenix11.url.fr, 'organization'),
    name: phoenix11.name[locale],
    url: phoenix11.url[locale],
  };
}

/** The Centre. One `@id` in every language, though its addresses differ. */
export function centre(locale: Locale): Thing {
  return {
    '@type': 'NGO',
    '@id': within(ccpe.url.fr, 'organization'),
    name: ccpe.name[locale],
    ...(ccpe.abbreviation && { alternateName: ccpe.abbreviation[locale] }),
    url: ccpe.url[locale],
    ...(ccpe.charityNumber && {
      identifier: { '@type': 'PropertyValue', name: labels[locale].charityNumber, value: ccpe.charityNumber },
    }),
  };
}

/** Project Arachnid, a part of the Centre. */
export function project(locale: Locale): Thing {
  return {
    '@type': 'Project',
    '@id': within(arachnid.url.fr, 'project'),
    name: arachnid.name[locale],
    url: arachnid.url[locale],
    parentOrganization: centre(locale),
  };
}

/** The words that make the statement, as shown: every passage, then who signs. */
function bodyOf({ blocks, signature = [] }: StatementWords): string {
  return [...allPassages(blocks), ...signature].map(({ text }) => text).join('\n\n');
}

/** What is true of a statement as published, whatever the language of the words at hand. */
function publication(words: StatementWords, language: Locale): Thing {
  const { url, title } = words.source[language];
  return {
    '@type': 'NewsArticle',
    '@id': within(url, 'article'),
    headline: language === words.locale ? words.title : title,
    inLanguage: language,
    url,
    datePublished: words.published.date,
    author: group(language),
    publisher: centre(language),
    isAccessibleForFree: true,
  };
}

/** A statement in the words that are shown: as published, or as a translation of what was. */
export function newsArticle(words: StatementWords): Thing {
  const { locale, status, title } = words;
  const articleBody = bodyOf(words);
  if (status === 'official') return { ...publication(words, locale), articleBody };
  const original = publication(words, otherLocale(locale));
  return {
    '@type': 'NewsArticle',
    '@id': within(original['@id'], `article-${locale}`),
    headline: title,
    inLanguage: locale,
    author: group(locale),
    translator: { '@type': 'Organization', name: labels[locale].translator },
    creditText: statementCredit(words, locale),
    translationOfWork: original,
    isAccessibleForFree: true,
    articleBody,
  };
}

/** What a reader can do at the donation page. */
export function donateAction(locale: Locale, href: string): Thing {
  return { '@type': 'DonateAction', '@id': within(href, 'donate'), recipient: centre(locale), target: href };
}

/** A thing as the text of a script element. No `<` is left, so nothing in the words can end it. */
export function toJsonLd(thing: Thing): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...thing }).replaceAll('<', '\\u003c');
}

/** The part of the Trusted Types API that is needed; TypeScript does not describe it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScript: (text: string) => string }): ScriptPolicy;
}

interface ScriptPolicy {
  /** Nothing, where the page does not allow the policy. */
  createScript(text: string): string | undefined;
}

const policyName = 'p11-embed';
let policy: ScriptPolicy | undefined;

/** Lets through what is JSON, which no browser runs; anything else is an error. */
function createScript(text: string): string {
  JSON.parse(text);
  return text;
}

function createPolicy(): ScriptPolicy {
  // A frame, or an element, of that name is what a browser without trusted types has in the place of this global.
  const { trustedTypes } = (Object.hasOwn(globalThis, 'trustedTypes') ? globalThis : {}) as {
    trustedTypes?: TrustedTypes;
  };
  try {
    return trustedTypes?.createPolicy(policyName, { createScript }) ?? { createScript };
  } catch {
    warnOnce(
      `structured-data: the content policy of the page does not allow it. Add "${policyName}" to its trusted-types.`,
    );
    return { createScript: () => undefined };
  }
}

/**
 * The text in the form that a page with `require-trusted-types-for 'script'` asks for. A text
 * node would do without a policy, but every engine reports it to the page as a violation.
 */
function trusted(json: string): string | undefined {
  policy ??= createPolicy();
  return policy.createScript(json);
}

/** Marks the scripts of this library. */
const mark = 'data-p11-embed';

type Claims = Map<string, StructuredDataController[]>;

/** For each page, the elements that ask to describe a thing, by its `@id`, in the order of asking. The first does. */
const pages = new WeakMap<Document, Claims>();

function claimsOf(page: Document): Claims {
  const claims: Claims = pages.get(page) ?? new Map<string, StructuredDataController[]>();
  pages.set(page, claims);
  return claims;
}

/** An element that can describe what it shows. */
export interface StructuredDataHost extends ReactiveControllerHost, HTMLElement {
  structuredData: boolean;
}

/**
 * Keeps a script element with JSON-LD in the head of the host's page, while the host asks for it, has
 * something to describe, and no other element of the page describes the same thing. In the head,
 * because a framework that hydrates the page counts the children of the host.
 */
export class StructuredDataController implements ReactiveController {
  readonly #host: StructuredDataHost;
  readonly #thing: () => Thing | undefined;
  #current: Thing | undefined;
  #claims: Claims | undefined;
  #script: HTMLScriptElement | undefined;

  constructor(host: StructuredDataHost, thing: () => Thing | undefined) {
    this.#host = host;
    this.#thing = thing;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#release();
  }

  #follow(): void {
    const { structuredData, isConnected, ownerDocument } = this.#host;
    const thing = structuredData && isConnected ? this.#thing() : undefined;
    if (thing?.['@id'] !== this.#current?.['@id']) this.#release();
    if (!thing) return;
    const id = thing['@id'];
    const claims = (this.#claims ??= claimsOf(ownerDocument));
    if (!this.#current) claims.set(id, [...(claims.get(id) ?? []), this]);
    this.#current = thing;
    if (claims.get(id)![0] === this) this.#describe(thing);
  }

  #release(): void {
    const claims = this.#claims;
    if (!this.#current || !claims) return;
    const id = this.#current['@id'];
    this.#current = undefined;
    this.#claims = undefined;
    this.#script?.remove();
    this.#script = undefined;
    const queue = claims.get(id)!;
    const left = queue.filter((other) => other !== this);
    if (left.length > 0) claims.set(id, left);
    else claims.delete(id);
    const [first] = left;
    if (first && first !== queue[0]) first.#describe(first.#current!);
  }

  #describe(thing: Thing): void {
    const json = toJsonLd(thing);
    // A page that replaces what is in its head takes the script away.
    if (this.#script?.isConnected && this.#script.text === json) return;
    const text = trusted(json);
    if (text === undefined) return;
    const { ownerDocument } = this.#host;
    this.#script ??= call(ownerDocument, 'createElement', 'script') as HTMLScriptElement;
    this.#script.type = 'application/ld+json';
    this.#script.setAttribute(mark, '');
    this.#script.text = text;
    if (!this.#script.isConnected) read(ownerDocument, 'head').append(this.#script);
  }
}
