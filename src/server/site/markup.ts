import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { withoutMarks } from '../html.js';

/** A template as plain markup, for a page that nobody renders again. Elements in it stay the tags that they are. */
export async function toMarkup(template: unknown): Promise<string> {
  return withoutMarks(await collectResult(render(template, { elementRenderers: [] })));
}
