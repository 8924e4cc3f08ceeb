import { html, nothing, type TemplateResult } from 'lit';
import type { HeadingLevel } from './attributes.js';

interface HeadingOptions {
  readonly id?: string;
  readonly className?: string;
}

/** A heading of a level that is known only at run time. A template cannot have a variable tag. */
export function heading(level: HeadingLevel, text: string, { id, className }: HeadingOptions = {}): TemplateResult {
  const attributes = { id: id ?? nothing, className: className ?? nothing };
  switch (level) {
    case 1:
      return html`<h1 part="heading" id=${attributes.id} class=${attributes.className}>${text}</h1>`;
    case 2:
      return html`<h2 part="heading" id=${attributes.id} class=${attributes.className}>${text}</h2>`;
    case 3:
      return html`<h3 part="heading" id=${attributes.id} class=${attributes.className}>${text}</h3>`;
    case 4:
      return html`<h4 part="heading" id=${attributes.id} class=${attributes.className}>${text}</h4>`;
    case 5:
      return html`<h5 part="heading" id=${attributes.id} class=${attributes.className}>${text}</h5>`;
    case 6:
      return html`<h6 part="heading" id=${attributes.id} class=${attributes.className}>${text}</h6>`;
  }
}

/** The level of a heading one below another. */
export function below(level: HeadingLevel): HeadingLevel {
  return Math.min(level + 1, 6) as HeadingLevel;
}
