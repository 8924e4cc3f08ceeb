/// <reference path="../index.ts" preserve="true" />
import type { LitElement } from 'lit';
import type { P11Element } from '../shared/element.js';

/*
 * What templates may say of the elements, from the classes themselves: an attribute that a class
 * gains or loses is known, or unknown, to all of them. The reference above is for what the modules
 * of the elements add to the names of elements and events.
 */

/** The elements of this package, by tag. */
export type Elements = {
  [
    Tag in keyof HTMLElementTagNameMap as HTMLElementTagNameMap[Tag] extends P11Element ? Tag : never
  ]: HTMLElementTagNameMap[Tag];
};

/** Their events, by name. All bubble, and so can be heard on each element. */
export type Events = {
  [Name in keyof HTMLElementEventMap as Name extends `p11-${string}` ? Name : never]: HTMLElementEventMap[Name];
};

/** Listeners as most JSX and Svelte have them: `on` and the name of the event. */
export type Listeners = { [Name in keyof Events as `on${Name}`]?: ((event: Events[Name]) => void) | undefined };

type Method = (...args: never[]) => unknown;

/** Words with spaces between them. Only the first is checked: a type of every order would be too large. */
type Tokens<Word extends string> = Word | `${Word} ${string}`;

/** What an attribute may say where its property holds this. */
type Value<Held> = Held extends readonly (infer Word extends string)[]
  ? Held | Tokens<Word>
  : Held extends number
    ? Held | `${Held}`
    : Held;

type KebabCase<Name> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : Name;

/** Whether a property is one that a page sets. */
type IsOwn<Element, Name extends keyof Element> = Name extends keyof LitElement | 'shown'
  ? false
  : Element[Name] extends Method
    ? false
    : true;

/** The properties of an element, by their own names. */
type Properties<Element> = {
  [Name in keyof Element as IsOwn<Element, Name> extends true ? Name : never]?: Value<Element[Name]> | undefined;
};

/** The attributes of an element, as HTML has them. */
type Attributes<Element> = {
  [Name in keyof Element as IsOwn<Element, Name> extends true ? KebabCase<Name> : never]?:
    Value<Element[Name]> | undefined;
};

/** What a template may set of an element: a framework sets a property where there is one of that name. */
export type Settings<Element> = Properties<Element> & Attributes<Element>;
