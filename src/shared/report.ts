import { errorOnce } from './console.js';
import { P11ErrorEvent, type ErrorCode } from './events.js';

/** Says that an element could not show something: once in the console, and to whoever listens. */
export function reportError(element: Element, code: ErrorCode, message: string): void {
  errorOnce(`<${element.localName}>: ${message}`);
  element.dispatchEvent(new P11ErrorEvent(code, message));
}
