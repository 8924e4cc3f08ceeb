import type { Locale } from '../../src/content/types.js';
import { findPassages } from '../../src/shared/blocks.js';
import { findStatement, statements } from '../../src/shared/statements.js';
import { isPlace, type PlaceId } from './places.js';
import { attributesOf, tags } from './options.js';

/*
 * What somebody chose, and how it stands in the address of the page, so that the address can be
 * sent to a colleague: `?show=p11-statement&statement=latest&lang=fr&place=drupal`. The language is
 * at first that of the builder, as the preview is; an empty one is that of the page it goes to.
 */

const newest = findStatement('latest')!;

export const widths = ['phone', 'sidebar', 'page'] as const;
export const grounds = ['light', 'dark'] as const;
export const scripts = ['with', 'without'] as const;
export type Width = (typeof widths)[number];
export type Ground = (typeof grounds)[number];
/** Whether the preview is of a page that loads the script. */
export type Script = (typeof scripts)[number];

export interface Choice {
  readonly tag: string;
  /** As they stand on the element; those that have their default are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: PlaceId;
  readonly width: Width;
  readonly ground: Ground;
  readonly script: Script;
  /** Whether the script's tag is pinned by a hash. */
  readonly pinned: boolean;
}

const first: Omit<Choice, 'attributes'> = {
  tag: 'p11-statement',
  place: 'unknown',
  width: 'page',
  ground: 'light',
  script: 'with',
  pinned: false,
};

/**
 * Whether an element can show the newest statement, whichever that is. A passage is somebody's choice: of
 * another statement, the passage of that number would be other words.
 */
export function isNewestChosen(tag: string): boolean {
  return tag !== 'p11-quote';
}

/** What an element cannot do without, until somebody chooses something else. */
function requiredOf(tag: string): Readonly<Record<string, string>> {
  return isNewestChosen(tag) ? { statement: 'latest' } : { statement: newest, passage: 'p1' };
}

/** Attributes for an element: those it knows, and a value for each that it needs. */
export function attributesFor(
  tag: string,
  wanted: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const required = requiredOf(tag);
  const given = wanted.statement === 'latest' ? { ...wanted, statement: required.statement } : wanted;
  const attributes = attributesOf(tag).flatMap(({ name, kind, values }) => {
    const value = given[name] ?? required[name];
    const isLeftOut =
      value === undefined || (name === 'lang' && value === '') || (kind === 'one' && !values.includes(value));
    return isLeftOut ? [] : [[name, value] as const];
  });
  return Object.fromEntries(attributes);
}

/** What an address asks for that is not there: an old link names a statement or a passage that has gone. */
export interface Missing {
  readonly statement?: string;
  readonly passage?: string;
}

/**
 * Reads an address. Leaves out what is not known, as an element would.
 *
 * @param locale language of the builder
 */
export function readChoice(search: string, locale: Locale): Choice {
  const parameters = new URLSearchParams(search);
  const tag = parameters.get('show') ?? '';
  const place = parameters.get('place') ?? '';
  const shown = tags.includes(tag) ? tag : first.tag;
  return {
    tag: shown,
    attributes: attributesFor(shown, { lang: locale, ...Object.fromEntries(parameters) }),
    place: isPlace(place) ? place : first.place,
    width: widths.find((width) => width === parameters.get('width')) ?? first.width,
    ground: grounds.find((ground) => ground === parameters.get('ground')) ?? first.ground,
    script: scripts.find((script) => script === parameters.get('script')) ?? first.script,
    pinned: parameters.has('pinned'),
  };
}

/** Replaces a statement that is not there by the newest, and a passage that is not there by the first. */
export async function withoutMissing(choice: Choice, locale: Locale): Promise<{ choice: Choice; missing: Missing }> {
  const { tag, attributes } = choice;
  const { statement, passage } = attributes;
  if (statement === undefined) return { choice, missing: {} };
  const id = findStatement(statement);
  if (!id) {
    const known = attributesFor(tag, { ...attributes, statement: undefined, passage: undefined });
    return { choice: { ...choice, attributes: known }, missing: { statement } };
  }
  if (passage === undefined) return { choice, missing: {} };
  const words = await statements.load(id, locale);
  if ('withdrawn' in words || findPassages(words.blocks, passage)) return { choice, missing: {} };
  const known = attributesFor(tag, { ...attributes, passage: undefined });
  return { choice: { ...choice, attributes: known }, missing: { passage } };
}

/**
 * Writes an address: only what differs from the page as it opens.
 *
 * @param locale language of the builder that opens it
 */
export function writeChoice(choice: Choice, locale: Locale): string {
  const { tag, attributes, place, width, ground, script, pinned } = choice;
  const parameters = new URLSearchParams();
  const add = (name: string, value: string, usual: string) => {
    if (value !== usual) parameters.set(name, value);
  };
  add('show', tag, first.tag);
  const { lang = '', ...others } = attributes;
  // The newest of today may not be that of the day on which the address is opened.
  const usual: Readonly<Record<string, string>> = isNewestChosen(tag) ? requiredOf(tag) : { passage: 'p1' };
  for (const [name, value] of Object.entries(others)) add(name, value, usual[name] ?? '\0');
  add('lang', lang, locale);
  add('place', place, first.place);
  add('width', width, first.width);
  add('ground', ground, first.ground);
  add('script', script, first.script);
  if (pinned) parameters.set('pinned', '');
  const search = parameters.toString();
  return search && `?${search}`;
}
