const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };

function escape(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => `&${names[character] ?? `#${character.codePointAt(0)!}`};`);
}

/**
 * Text between tags. Braces are escaped too: JSX, Vue, Svelte and the template languages of many
 * sites would look for code between them.
 */
export function escapeText(text: string): string {
  return escape(text, /[&<>{}]/g);
}

/** The value of an attribute between double quotes, on one line, with braces as in text. */
export function escapeValue(text: string): string {
  return escape(text, /[&<>"'`{}\t\n\f\r\u2028\u2029]/g);
}

/** Attributes as they stand in a tag, each after a space. */
export function writeAttributes(attributes: Iterable<readonly [name: string, value: string | undefined]>): string {
  return Array.from(attributes, ([name, value]) => {
    if (value === undefined) return '';
    return value === '' ? ` ${name}` : ` ${name}="${escapeValue(value)}"`;
  }).join('');
}

/** Comments and `<?>`, by which Lit finds the changing parts of a template again. */
const marks = /<!--\/?lit-[^>]*-->|<\?>/g;

/** Removes Lit's marks from what it rendered. Nothing hydrates our markup (src/shared/element.ts). */
export function withoutMarks(rendered: string): string {
  return rendered.replace(marks, '');
}
