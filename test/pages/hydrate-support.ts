/* A page that has Lit's own support for hydration, for whatever Lit comes after it. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
