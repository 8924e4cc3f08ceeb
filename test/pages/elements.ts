/* A page that has the elements of the package. */
import '../../src/index.js';
