/** The classes that each registry has, because a registry takes a class only once. */
const registered = new WeakMap<CustomElementRegistry, WeakSet<CustomElementConstructor>>();

/**
 * Registers an element, and does nothing where the name is taken. A class that this function gave
 * a name in the registry before is registered again as a subclass of itself.
 */
export function define(constructor: CustomElementConstructor, tag: string, registry: CustomElementRegistry): void {
  if (registry.get(tag)) return;
  const known = registered.get(registry) ?? new WeakSet();
  registered.set(registry, known);
  registry.define(tag, known.has(constructor) ? class extends constructor {} : constructor);
  known.add(constructor);
}
