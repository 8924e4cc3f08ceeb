/** The classes that each registry has, because a registry takes a class only once. */
const registered = new WeakMap<CustomElementRegistry, WeakSet<CustomElementConstructor>>();

/**
 * Registers an element, and does nothing where the name is taken. A class that this function gave
 * a name in the registry before is registered again as a subclass of itself.
 */
export function define(constructor: CustomElementConstructor, tag: string, registry: CustomElementRegistry): void {
  if (registry.get(tag)) return;
  // Lit would take a text for an attribute, and show the wrong words.
  if ('strings' in Object.prototype) throw new TypeError('A script of the page gave every object a member "strings".');
  const known = registered.get(registry) ?? new WeakSet();
  registered.set(registry, known);
  registry.define(tag, known.has(constructor) ? class extends constructor {} : constructor);
  known.add(constructor);
}
