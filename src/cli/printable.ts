/** Controls, invisible format characters, line separators and halves of a character. */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Systems that run checks obey lines like `##[error]` wherever it stands, and `::error` where it begins a line. */
const command = /##|^\s*::/g;

function codeOf(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}

/** Returns a text from a page so that it can forge no line, colour or command in a terminal or a log. */
export function printable(text: string): string {
  return text
    .replace(command, (found) => `${found.slice(0, -1)}[U+${codeOf(found.at(-1)!)}]`)
    .replace(unprintable, (character) => `[U+${codeOf(character)}]`);
}

/** Returns plain data with every text in it made printable. */
export function printableData<Data>(data: Data): Data {
  if (typeof data === 'string') return printable(data) as Data;
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(printableData) as Data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, printableData(value)])) as Data;
}

/** Returns data as JSON that means the same, and that no terminal or log takes for anything else. */
export function printableJson(data: unknown): string {
  const escape = (character: string) =>
    Array.from({ length: character.length }, (_, index) => {
      return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
    }).join('');
  // Line breaks of the layout are the only control characters in JSON.
  return JSON.stringify(data, undefined, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#/gu, escape);
}
