import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Checks the values of a property, and writes them as an attribute. */
export interface Checked<T> {
  /** Returns the value of a property; the default in place of an unknown one. */
  check(value: unknown): T;
  /** Returns the text of the attribute; nothing for the default, which is never written. */
  toAttribute(value: T): string | null;
}

/** Makes a converter of a check. The value that `check` returns for `null` is the default. */
export function checked<T extends string | number | undefined>(check: (value: unknown) => T): Checked<T> {
  return { check, toAttribute: (value) => (value === check(null) ? null : String(value)) };
}

/** Any text; empty by default. */
export const text: Checked<string> = checked((value) => (typeof value === 'string' ? value : ''));

/** Options of a property. The `converter` also checks what a program sets. */
type Options<Type> = Omit<PropertyDeclaration<Type>, 'converter'> & { readonly converter?: Checked<Type> };

/** Makes a field of a class a reactive property. */
type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

/** Returns a copy of options without a prototype. A script of the page may have given every object a member with such a name. */
function ownOnly<T extends object>(options: T): T {
  return Object.assign(Object.create(null) as T, options);
}

function create(prototype: ReactiveElement, name: PropertyKey, options: PropertyDeclaration): void {
  (prototype.constructor as typeof ReactiveElement).createProperty(name, ownOnly(options));
}

/**
 * Lit's `@property` for TypeScript's own decorators. Lit's serves two kinds of decorators, and is as
 * long as the code of an element.
 */
export function property<Type>(options: Options<Type>): Decorator {
  return (prototype, name) => {
    create(prototype, name, options);
    const { converter } = ownOnly(options);
    if (!converter) return;
    const accessor = Object.getOwnPropertyDescriptor(prototype, name)!;
    Object.defineProperty(prototype, name, {
      ...accessor,
      set(value: unknown) {
        accessor.set!.call(this, converter.check(value));
      },
    });
  };
}

/** Lit's `@state`: a property that only the element itself sets. */
export function state(): Decorator {
  return (prototype, name) => create(prototype, name, { state: true, attribute: false });
}
