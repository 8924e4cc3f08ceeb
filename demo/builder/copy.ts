/** What stands on a line of its own in a plain copy. */
const blocks = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, footer, header';

/** The words of some markup as plain text, a link's address after its words. */
function toPlainText(markup: string): string {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const link of body.querySelectorAll('a')) link.append(` ${link.href}`);
  const innermost = [...body.querySelectorAll(blocks)].filter((block) => !block.querySelector(blocks));
  return innermost.map(({ textContent }) => textContent.trim().replace(/[ \n]+/g, ' ')).join('\n\n');
}

/** Copies code as text. */
export function copyCode(code: string): Promise<void> {
  return navigator.clipboard.writeText(code);
}

/** Copies markup as a visual editor takes it, and beside it the words for a field that takes text only. */
export function copyFormatted(markup: string): Promise<void> {
  const as = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
  return navigator.clipboard.write([
    new ClipboardItem({ ...as('text/html', markup), ...as('text/plain', toPlainText(markup)) }),
  ]);
}
