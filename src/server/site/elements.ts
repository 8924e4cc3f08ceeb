import { readdir } from 'node:fs/promises';
import { html } from '@lit-labs/ssr';
import type { TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { parseFragment } from 'parse5';
import type { Example } from '../../shared/example.js';
import { renderToString } from '../render.js';
import { toMarkup } from './markup.js';
import type { Page } from './page.js';

/** What the manifest says of an element. */
interface ElementDescription {
  readonly tagName: string;
  readonly summary: string;
  /** More than the summary, where there is more to say. */
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly events?: readonly Described[];
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Partial<ElementDescription>[] }[];
}

const components = new URL('../../components/', import.meta.url);

/** A page for each element, with its examples in both languages, and a page that lists them. */
export async function elementPages(manifest: Manifest): Promise<Page[]> {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter((declaration): declaration is ElementDescription => declaration.tagName !== undefined);
  const tags = await readdir(components);
  const missing = elements.filter(({ tagName }) => !tags.includes(tagName));
  if (missing.length > 0)
    throw new Error(`No folder in src/components/ for ${missing.map(({ tagName }) => tagName).join(', ')}.`);
  return [list(elements), ...(await Promise.all(elements.map(elementPage)))];
}

function list(elements: readonly ElementDescription[]): Page {
  return {
    path: 'elements/',
    title: 'Elements',
    body: html`<h1>Elements</h1>
      <dl>
        ${elements.map(
          ({ tagName, summary }) => html`<dt><a href="${tagName}/"><code>&lt;${tagName}&gt;</code></a></dt>
            <dd>${prose(summary)}</dd>`,
        )}
      </dl>`,
  };
}

async function elementPage(element: ElementDescription): Promise<Page> {
  const { tagName, summary, description = summary } = element;
  const file = new URL(`${tagName}/${tagName}.examples.ts`, components).href;
  const { examples } = (await import(file)) as { examples: readonly Example[] };
  return {
    path: `elements/${tagName}/`,
    title: `<${tagName}>`,
    body: html`<h1><code>&lt;${tagName}&gt;</code></h1>
      ${description.split('\n\n').map((paragraph) => html`<p class="lead">${prose(paragraph)}</p>`)}
      ${await Promise.all(examples.map(exampleSection))} ${reference(element)}`,
  };
}

async function exampleSection({ name, render }: Example): Promise<unknown> {
  const [french, english] = await Promise.all([toMarkup(render('fr')), toMarkup(render('en'))]);
  return html`<section class="example">
    <h2>${name}</h2>
    <pre tabindex="0"><code>${tidy(french)}</code></pre>
    <div class="languages">
      <div lang="fr">${unsafeHTML(await rendered(french))}</div>
      <div lang="en">${unsafeHTML(await rendered(english))}</div>
    </div>
  </section>`;
}

/** An example with its words, so that nothing on the page moves when the script loads. */
async function rendered(example: string): Promise<string> {
  const element = parseFragment(example).childNodes.find((node) => 'tagName' in node);
  if (!element) throw new Error(`An example has no element: ${example}`);
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  return renderToString(element.tagName, attributes, { script: true });
}

/** An example as one writes it: its tag on one line, as far as it has no content of its own. */
function tidy(markup: string): string {
  return markup
    .trim()
    .replace(/\s*\n\s*(?=[^<]*>)/g, ' ')
    .replace(/\s+>/g, '>');
}

/** A comment's text, with its code set as code. */
function prose(text: string): unknown[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
}

function reference(element: ElementDescription): TemplateResult {
  const { attributes, slots, cssParts, cssProperties, events } = element;
  return html`<h2>Reference</h2>
    ${table('Attributes', attributes)} ${table('Events', events)} ${table('Slots', slots)} ${table('Parts', cssParts)}
    ${table('Custom properties', cssProperties)}`;
}

function cell(code: string | undefined): TemplateResult {
  return html`<td>${code ? html`<code>${code}</code>` : ''}</td>`;
}

function table(caption: string, rows: readonly Described[] = []): unknown {
  if (rows.length === 0) return '';
  const valued = rows.some(({ default: usual }) => usual !== undefined);
  return html`<div class="table" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      ${rows.map(
        ({ name, description, type, default: usual }) => html`<tr>
          <th scope="row"><code>${name === '' ? '(default)' : name}</code></th>
          <td>${prose(description)}</td>
          ${valued ? html`${cell(type?.text)} ${cell(usual)}` : ''}
        </tr>`,
      )}
    </table>
  </div>`;
}
