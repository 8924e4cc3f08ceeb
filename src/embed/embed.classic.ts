/*
 * For templates and tag managers that cannot write `type="module"`: a classic script may import
 * a module. The address is spelt out, because a relative one has no base in a script from
 * another origin (https://html.spec.whatwg.org/multipage/webappapis.html#hostloadimportedmodule).
 */
(() => {
  const script = document.currentScript;
  if (script instanceof HTMLScriptElement) {
    import(new URL('embed.js', script.src).href).catch((error: unknown) => {
      console.error(`p11-embed could not be loaded. The fallbacks stay. ${String(error)}`);
    });
  } else {
    console.error('p11-embed: embed.classic.js runs from a script tag without type="module"; with it, use embed.js.');
  }
})();
