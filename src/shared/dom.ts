/*
 * A page's forms shadow DOM properties: `<form name="host">` becomes `document.host`, and `<input name="parentNode">`
 * becomes the `parentNode` of its form. Those names sit on the node itself, so the DOM's own properties are read from the
 * node's prototype. Use this for nodes that may be a document or a form; other nodes cannot be shadowed.
 */

/** Returns a DOM property of a node, whatever the names in the page. */
export function read<T extends Node, K extends keyof T>(node: T, name: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node) as T, name, node);
}

/** Calls a DOM method of a node, whatever the names in the page. */
export function call<T extends Node, K extends keyof T>(
  node: T,
  name: K,
  ...args: T[K] extends (...args: infer Args) => unknown ? Args : never
): T[K] extends (...args: never[]) => infer Result ? Result : never {
  return Reflect.apply(read(node, name) as (...args: unknown[]) => never, node, args);
}

/** Returns the parent of a node; the host, if the node is a shadow root. */
export function parentOrHost(node: Node): Node | null {
  return (read(node, 'parentNode') ?? (read(node, 'nodeType') === 11 && read(node as ShadowRoot, 'host'))) || null;
}
