import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Locale } from '../../src/content/types.js';
import { grounds, scripts, widths, type Choice, type Ground, type Script, type Width } from './choice.js';
import { radios } from './fields.js';
import { labels } from './labels.js';
import { tags } from './options.js';
import { hasPreviewWithoutScript } from './places.js';

/** What was chosen, on a page of some width and background, with the script or as the pasted words alone. */
export function preview(
  { tag, attributes, place, width, ground, script }: Choice,
  fallback: string,
  locale: Locale,
  choose: (change: Partial<Choice>) => void,
): TemplateResult {
  const own = labels[locale];
  const options = <Value extends string>(values: readonly Value[], texts: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, text: texts[value] }));
  return html`<div class="preview">
    <header>
      <h2 id="preview">${own.preview}</h2>
      ${radios('script', own.script, options(scripts, own.scripts), script, (value) => choose({ script: value as Script }))}
      ${radios('width', own.width, options(widths, own.widths), width, (value) => choose({ width: value as Width }))}
      ${radios('ground', own.ground, options(grounds, own.grounds), ground, (value) => choose({ ground: value as Ground }))}
    </header>
    <div class="pane" data-ground=${ground} role="region" aria-labelledby="preview" tabindex="0">
      <div class="page" data-width=${width}>
        ${
          script === 'with'
            ? guard([tag, attributes], () => element(tag, attributes))
            : hasPreviewWithoutScript(place)
              ? guard([fallback], () => withoutScript(fallback))
              : html`<p>${own.noPreviewWithoutScript}</p>`
        }
      </div>
    </div>
  </div>`;
}

/** The element as a page has it: the script of the page upgrades it. */
function element(tag: string, attributes: Choice['attributes']): Element {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** The pasted code as a page without the script shows it. The shadow root is closed, so that the script of this page leaves it alone. */
function withoutScript(code: string): Element | typeof nothing {
  if (code === '') return nothing;
  const host = document.createElement('div');
  const { body } = new DOMParser().parseFromString(code, 'text/html');
  for (const script of body.querySelectorAll('script')) script.remove();
  for (const unknown of body.querySelectorAll(tags.join())) unknown.replaceWith(...unknown.childNodes);
  host.attachShadow({ mode: 'closed' }).append(...body.childNodes);
  return host;
}
