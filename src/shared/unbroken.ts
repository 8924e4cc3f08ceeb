import { html, type TemplateResult } from 'lit';

/**
 * A published title as it stands, of which no line begins with a colon. The publisher's space before
 * the colon is an ordinary one, and stays that; but where a line ends is not the publisher's.
 */
export function unbroken(title: string): readonly (string | TemplateResult)[] {
  return title
    .split(/(\S+ :)/)
    .map((text, index) => (index % 2 === 1 ? html`<span class="unbroken">${text}</span>` : text));
}
