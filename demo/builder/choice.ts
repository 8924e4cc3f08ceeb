import type { Locale } from '../../src/content/types.js';
import { findStatement } from '../../src/shared/statements.js';
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
export type Width = (typeof widths)[number];
export type Ground = (typeof grounds)[number];

export interface Choice {
  readonly tag: string;
  /** As they stand on the element; those that have their default are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly place: PlaceId;
  readonly width: Width;
  readonly ground: Ground;
}

const first: Omit<Choice, 'attributes'> = {
  tag: 'p11-statement',
  place: 'unknown',
  width: 'page',
  ground: 'light',
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
  const known = attributesOf(tag).map(({ name }) => name);
  const attributes = known.flatMap((name) => {
    const value = given[name] ?? required[name];
    const isLeftOut = value === undefined || (name === 'lang' && value === '');
    return isLeftOut ? [] : [[name, value] as const];
  });
  return Object.fromEntries(attributes);
}

/**
 * Reads an address. What is not known there is left out, as it would be on an element.
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
  };
}

/**
 * Writes an address: only what differs from the page as it opens.
 *
 * @param locale language of the builder that opens it
 */
export function writeChoice({ tag, attributes, place, width, ground }: Choice, locale: Locale): string {
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
  const search = parameters.toString();
  return search && `?${search}`;
}
