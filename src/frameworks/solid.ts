import type { JSX } from 'solid-js';
import type { Elements, Events, Settings } from './elements.js';

/*
 * `import type {} from 'p11-embed/solid'`: the elements in Solid's JSX. An event is heard by `on:`
 * and its name: `on:p11-render={…}`.
 */

type Listeners = { [Name in keyof Events as `on:${Name}`]?: ((event: Events[Name]) => void) | undefined };

type SolidElements = {
  [Tag in keyof Elements]: JSX.HTMLAttributes<Elements[Tag]> & Settings<Elements[Tag]> & Listeners;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
