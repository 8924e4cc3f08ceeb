export type { Attributes } from './attributes.js';
export { renderToString } from './render.js';
