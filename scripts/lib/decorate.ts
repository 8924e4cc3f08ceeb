type Decorator = (element: object, name: PropertyKey) => void;

/**
 * What TypeScript has call the decorators of a field, in the place of the function of that name in
 * `tslib`: that one decorates methods and classes, too, and is ten times as long.
 */
export function __decorate(decorators: readonly Decorator[], element: object, name: PropertyKey): void {
  for (const decorator of decorators) decorator(element, name);
}
