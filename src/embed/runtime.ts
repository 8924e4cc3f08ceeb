/*
 * What every element, or nearly every one, is made of. The script's entry exports it, so that it
 * stands in the entry's own file: an element's code then finds it there in the first round trip,
 * and a page fetches one file for each element that it uses, not one for each thing they share.
 */
export { css, html, LitElement, nothing } from 'lit';
export { property, state } from 'lit/decorators.js';
export * from '../content/generated/organisations.js';
export * from '../shared/about.js';
export * from '../shared/attributes.js';
export * from '../shared/console.js';
export * from '../shared/define.js';
export * from '../shared/donate.js';
export * from '../shared/donation.js';
export * from '../shared/heading.js';
export * from '../shared/host.styles.js';
export * from '../shared/language-switch.js';
export * from '../shared/link.js';
export * from '../shared/locale-controller.js';
export * from '../shared/text-note.js';
export * from '../shared/words-controller.js';
export * from '../shared/words.styles.js';
