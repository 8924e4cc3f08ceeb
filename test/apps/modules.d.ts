/* What test/support/apps.js compiles for a browser and for a server. */

declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component<Record<string, unknown>>;
  export default component;
}

declare module '*.svelte?server' {
  export { default } from '*.svelte';
}
