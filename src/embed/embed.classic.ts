/*
 * For templates and tag managers that cannot write `type="module"`. A classic script may import
 * a module; the address counts from this file's own.
 */
import('./embed.js').catch((error: unknown) => {
  console.error('p11-embed could not be loaded. The fallbacks stay.', error);
});
