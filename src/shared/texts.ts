import { arachnid } from '../content/generated/texts/arachnid.js';
import { ccpe } from '../content/generated/texts/ccpe.js';
import { cyberaide } from '../content/generated/texts/cyberaide.js';
import { donate } from '../content/generated/texts/donate.js';
import { phoenix11 } from '../content/generated/texts/phoenix-11.js';
import { Library } from './library.js';

/*
 * One library for each text: a bundle that names one holds no other.
 */

/** Who the Phoenix 11 are. */
export const phoenix11Text = /* @__PURE__ */ new Library({ 'phoenix-11': phoenix11 });

/** Who the Centre is. */
export const ccpeText = /* @__PURE__ */ new Library({ ccpe });

/** What Project Arachnid is. */
export const arachnidText = /* @__PURE__ */ new Library({ arachnid });

/** What Cyberaide.ca is. */
export const cyberaideText = /* @__PURE__ */ new Library({ cyberaide });

/** The call to donate. */
export const donateText = /* @__PURE__ */ new Library({ donate });
