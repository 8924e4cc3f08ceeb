/* A page that has Lit's own support for hydration, and the elements of the package with the same Lit. */
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../src/index.js';
