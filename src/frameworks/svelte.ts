import type { HTMLAttributes } from 'svelte/elements';
import type { Elements, Listeners, Settings } from './elements.js';

/*
 * `import type {} from 'p11-embed/svelte'`: the elements in Svelte's templates. An event is heard
 * by `on` and its name: `onp11-render={…}`.
 */

type SvelteElements = { [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]> & Settings<Elements[Tag]> & Listeners };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
