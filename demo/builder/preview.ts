import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Locale } from '../../src/content/types.js';
import { grounds, widths, type Choice, type Ground, type Width } from './choice.js';
import { radios } from './fields.js';
import { labels } from './labels.js';

/** What was chosen, on a page of some width and ground. */
export function preview(
  { tag, attributes, width, ground }: Choice,
  locale: Locale,
  choose: (change: Partial<Choice>) => void,
): TemplateResult {
  const own = labels[locale];
  return html`<div class="preview">
    <header>
      <h2 id="preview">${own.preview}</h2>
      ${radios(
        'width',
        own.width,
        widths.map((value) => ({ value, text: own.widths[value] })),
        width,
        (value) => choose({ width: value as Width }),
      )}
      ${radios(
        'ground',
        own.ground,
        grounds.map((value) => ({ value, text: own.grounds[value] })),
        ground,
        (value) => choose({ ground: value as Ground }),
      )}
    </header>
    <div class="pane" data-ground=${ground} role="region" aria-labelledby="preview" tabindex="0">
      <div class="page" data-width=${width}>${guard([tag, attributes], () => element(tag, attributes))}</div>
    </div>
  </div>`;
}

/** The element as a page has it: the script of the page gives it life. */
function element(tag: string, attributes: Choice['attributes']): Element {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
