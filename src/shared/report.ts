import { errorOnce } from './console.js';
import { P11ErrorEvent, type ErrorCode } from './events.js';

/**
 * Says that an element could not show something: once in the console, and to whoever listens.
 *
 * @param tag the element's, where `element` only stands for it
 */
export function reportError(element: Element, code: ErrorCode, message: string, tag = element.localName): void {
  errorOnce(`<${tag}>: ${message}`);
  element.dispatchEvent(new P11ErrorEvent(code, message));
}
