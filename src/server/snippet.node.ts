import { snippet as write, type Form, type SnippetOptions } from './snippet.js';

export { forms } from './snippet.js';
export type { Attributes, Form, RenderToString, SnippetOptions } from './snippet.js';

/**
 * An element as text to paste, in the form that lasts where it goes. The form `static` needs
 * `@lit-labs/ssr`, which is loaded for it alone.
 *
 * @throws where something asked for is not known, or the address or a hash is none
 */
export function snippet(form: Form, options: SnippetOptions): Promise<string> {
  return write(form, {
    ...options,
    renderToString:
      options.renderToString ??
      (async (tag, attributes) => (await import('./render.js')).renderToString(tag, attributes)),
  });
}
