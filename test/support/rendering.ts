import { render, type TemplateResult } from 'lit';
import type { P11Statement } from '../../src/components/p11-statement/p11-statement.js';
import { statement } from './statement.js';

/** An element as a server is asked for it. */
export interface Asked {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The one element of a template. */
export function asked(template: TemplateResult): Asked {
  const page = document.createElement('div');
  render(template, page);
  const element = page.querySelector('*')!;
  // How a page styles an element is not asked of a server.
  element.removeAttribute('style');
  const attributes = Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
  return { tag: element.localName, attributes };
}

/** The address of what a server makes of an element: test/support/served.js. */
export function servedAddress(
  path: string,
  { tag, attributes }: Asked,
  more: Readonly<Record<string, string>> = {},
): string {
  return `${path}?${new URLSearchParams({ tag, attributes: JSON.stringify(attributes), ...more }).toString()}`;
}

/** The element of a template as a server renders it, on a page where no script has seen it. */
export async function served<T extends HTMLElement>(template: TemplateResult): Promise<T> {
  const response = await fetch(servedAddress('/served', asked(template)));
  return Document.parseHTMLUnsafe(await response.text()).body.firstElementChild as T;
}

type Rendering = (template: TemplateResult) => Promise<P11Statement>;

/** The same tests, of a statement that the browser renders and of one that a server did. */
export function describeRenderings(name: string, body: (statement: Rendering) => void): void {
  describe(`${name}, rendered in the browser`, () => body(statement));
  describe(`${name}, rendered on a server`, () => body(served<P11Statement>));
}
