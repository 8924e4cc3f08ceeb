import { html, type TemplateResult } from 'lit';

/**
 * A text as it stands, of which no line begins with a colon, or parts the group from its number or
 * the project's name at its hyphen. In published titles the space before a colon is an ordinary
 * one, and stays that; but where a line ends is not the publisher's.
 */
export function unbroken(words: string): readonly (string | TemplateResult)[] {
  return words
    .split(/(phoenix \d+(?: ?:)?|p11-embed|\S+ :)/i)
    .map((text, index) => (index % 2 === 1 ? html`<span class="unbroken">${text}</span>` : text));
}
