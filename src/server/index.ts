export type { Attributes } from './attributes.js';
export { renderToString, type RenderOptions } from './render.js';
