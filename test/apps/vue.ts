import { createApp, createSSRApp, Fragment, h, nextTick, shallowRef, type VNode } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { initially, view } from './view.js';

const state = shallowRef(initially);

const create = (
  type: string | typeof Fragment,
  props: Record<string, string> | null,
  ...content: (VNode | string | null)[]
) => h(type as string, props, content);

const page = { render: () => view<VNode, typeof Fragment>(create, Fragment, state.value) };

window.app = {
  // Vue says it in the console.
  mended: [],
  markup: (changed) => {
    state.value = { ...initially, ...changed };
    return renderToString(createSSRApp(page));
  },
  mount: (changed) => {
    state.value = { ...initially, ...changed };
    createApp(page).mount('#root');
  },
  hydrate: () => void createSSRApp(page).mount('#root'),
  set: (changed) => {
    state.value = { ...state.value, ...changed };
    return nextTick();
  },
};
