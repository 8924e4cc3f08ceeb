/*
 * For templates and tag managers that cannot write `type="module"`: a classic script may import a module. The address
 * is spelt out, because a relative one has no base in a script from another origin
 * (https://html.spec.whatwg.org/multipage/webappapis.html#hostloadimportedmodule).
 */
(() => {
  type Script = { readonly src?: unknown } | null;
  // A form or an image named "currentScript" would be what `document.currentScript` returns.
  const read = (name: string) => Reflect.get(Document.prototype, name, document) as unknown;
  const running = read('currentScript') as Script;
  const find = read('querySelectorAll') as (selector: string) => Iterable<Script>;
  const named = find.call(document, 'script[src*="embed.classic.js"]');
  // jQuery runs the text of a script in an element without an address, others from a `blob:`. Then the tag that the
  // page was written with tells the place; no tag does if two name different places, because content may have one.
  const addressOf = (script: Script) => /^(?:http|file)[^?#]*/.exec(String(script?.src))?.[0];
  const [only, ...others] = new Set([...named].map(addressOf).filter(Boolean));
  const address = addressOf(running) ?? (others.length > 0 ? undefined : only);
  if (address)
    import(new URL('embed.js', address).href).catch((error: unknown) => {
      console.error(`p11-embed could not be loaded. The fallbacks stay. ${String(error)}`);
    });
  else
    console.error(
      'p11-embed: embed.classic.js cannot tell where it was loaded from. The fallbacks stay. Use the module: <script type="module" src="…/embed.js"></script>',
    );
})();
