import { createElement, Fragment, StrictMode, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { initially, view, type State } from './view.js';

let first = initially;
let change: (state: (before: State) => State) => void;

function Page(): ReactNode {
  const [state, setState] = useState(first);
  change = setState;
  return view<ReactNode, typeof Fragment>(createElement, Fragment, state);
}

const page = createElement(StrictMode, null, createElement(Page));
const root = document.getElementById('root')!;

const mended: string[] = [];

window.app = {
  mended,
  markup: (state) => {
    first = { ...initially, ...state };
    return Promise.resolve(renderToString(page));
  },
  mount: (state) => {
    first = { ...initially, ...state };
    flushSync(() => createRoot(root).render(page));
  },
  hydrate: () =>
    flushSync(() => void hydrateRoot(root, page, { onRecoverableError: (error) => mended.push(String(error)) })),
  set: (state) => {
    flushSync(() => change((before) => ({ ...before, ...state })));
    return Promise.resolve();
  },
};
