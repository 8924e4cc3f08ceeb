import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';

/** Comments by which Lit finds the changing parts of a template again. */
const marks = /<!--\/?lit-(?:part|node)[^>]*-->/g;

/** A template as plain markup, for a page that nobody renders again. Elements in it stay the tags that they are. */
export async function toMarkup(template: unknown): Promise<string> {
  return (await collectResult(render(template, { elementRenderers: [] }))).replace(marks, '');
}
