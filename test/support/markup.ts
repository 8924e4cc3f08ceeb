import type { TemplateResult } from 'lit';

/** The markup of an example, as it stands in a page. The values in it are attributes and texts, no more. */
export function markup({ strings, values }: TemplateResult): string {
  const texts = values.map((value, index) => {
    if (typeof value !== 'string') throw new TypeError(`An example has a value that is no text: ${String(value)}`);
    return strings[index]!.endsWith('=') ? `"${value}"` : value;
  });
  return String.raw({ raw: strings }, ...texts).replaceAll(/\s*\n\s*(?=>)/g, '');
}
