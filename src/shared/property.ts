import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** A class of which a field becomes a reactive property. */
type ElementOf = (element: ReactiveElement, name: PropertyKey) => void;

/**
 * `@property` of Lit, as far as TypeScript's own decorators need it. Lit's serves two kinds of
 * decorators, and is as long as what an element shows of itself.
 */
export function property<Type>(options: PropertyDeclaration<Type>): ElementOf {
  return ({ constructor }, name) => (constructor as typeof ReactiveElement).createProperty(name, options);
}

/** `@state` of Lit: a field that nobody but the element sets. */
export function state(): ElementOf {
  return property({ state: true, attribute: false });
}
