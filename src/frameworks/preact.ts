import type { HTMLAttributes } from 'preact';
import type { Elements, Listeners, Settings } from './elements.js';

/*
 * `import type {} from 'p11-embed/preact'`: the elements in Preact's JSX. An event is heard by `on`
 * and its name: `onp11-render={…}`.
 */

type PreactElements = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]> & Settings<Elements[Tag]> & Listeners;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
