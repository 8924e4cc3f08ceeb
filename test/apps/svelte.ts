import { flushSync, hydrate, mount } from 'svelte';
import { render } from 'svelte/server';
import { writable } from 'svelte/store';
import Elements from './Elements.svelte';
import ServerElements from './Elements.svelte?server';
import { initially } from './view.js';

const note = writable(false);
const props = { statement: initially.statement, note };
const target = document.getElementById('root')!;

window.app = {
  // Svelte reports a mismatch in the console.
  mended: [],
  markup: async () => (await render(ServerElements, { props })).body,
  mount: () => void mount(Elements, { target, props }),
  hydrate: () => void hydrate(Elements, { target, props }),
  set: (state) => {
    flushSync(() => note.set(state.note ?? false));
    return Promise.resolve();
  },
};
