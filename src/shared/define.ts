/**
 * Registers an element once. Does nothing where the name is taken; a class that already has a
 * name in the registry is registered again as a subclass of itself, because a registry takes
 * each class only once.
 */
export function define(constructor: CustomElementConstructor, tag: string, registry: CustomElementRegistry): void {
  if (registry.get(tag)) return;
  try {
    registry.define(tag, constructor);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
    registry.define(tag, class extends constructor {});
  }
}
