import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements, Listeners, Settings } from './elements.js';

/*
 * `import type {} from 'p11-embed/react'`: the elements in JSX, for React 19. An event is heard by
 * `on` and its name: `onp11-render={…}`.
 */

type ReactElements = {
  [Tag in keyof Elements]: DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]> &
    Settings<Elements[Tag]> &
    Listeners;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
