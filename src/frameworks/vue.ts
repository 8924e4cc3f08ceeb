import type { HTMLAttributes, PublicProps } from 'vue';
import type { Elements, Events, Settings } from './elements.js';

/*
 * `import type {} from 'p11-embed/vue'`: the elements in Vue's templates. An event is heard as in
 * HTML: `@p11-render="…"`.
 */

type PascalCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${PascalCase<Rest>}`
  : Capitalize<Name>;

type Listeners = { [Name in keyof Events as `on${PascalCase<Name>}`]?: ((event: Events[Name]) => void) | undefined };

/** An element as Vue knows components; `$props` is there for its templates alone. */
type VueElement<Element> = new () => Element & {
  readonly $props: HTMLAttributes & PublicProps & Settings<Element> & Listeners;
};

type VueElements = { [Tag in keyof Elements]: VueElement<Elements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
