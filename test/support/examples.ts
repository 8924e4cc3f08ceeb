import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { Locale } from '../../src/content/types.js';
import { elements } from './elements.js';
import { rendered } from './statement.js';

/** One example of an element in one language. */
export interface ShownExample {
  readonly tag: string;
  readonly name: string;
  readonly locale: Locale;
  /** For the name of a test. */
  readonly title: string;
  /** Puts it on a page of its own, under a first heading, and resolves once it shows its words. */
  readonly show: () => Promise<LitElement>;
}

/** Every example of every element in both languages. */
export const everyExample: readonly ShownExample[] = Object.entries(elements).flatMap(([tag, examples]) =>
  examples.flatMap(({ name, render }) =>
    (['fr', 'en'] as const).map((locale) => ({
      tag,
      name,
      locale,
      title: `${tag}, “${name}” in ${locale}`,
      show: async () => {
        const heading = html`<h1 style="color: CanvasText">Example</h1>`;
        const page = await fixture(html`<main lang=${locale}>${heading}${render(locale)}</main>`);
        return rendered(page.querySelector<LitElement>(tag)!);
      },
    })),
  ),
);

/** Every example in one language, French and English in turn: for rules that do not depend on the language. */
export const eachExampleOnce = everyExample.filter((_, index) => index % 2 === Math.floor(index / 2) % 2);

/** The examples in which something is true of the element. */
export async function examplesThat(holds: (element: LitElement) => boolean): Promise<ShownExample[]> {
  const found: ShownExample[] = [];
  for (const example of everyExample) {
    if (holds(await example.show())) found.push(example);
    fixtureCleanup();
  }
  return found;
}

/** All that an element shows, in its order, through the shadow roots of elements inside it. */
export function allWithin(element: Element): HTMLElement[] {
  return [...(element.shadowRoot ?? element).querySelectorAll<HTMLElement>('*')].flatMap((inner) => [
    inner,
    ...(inner.shadowRoot ? allWithin(inner) : []),
  ]);
}

/** What a reader can follow or press, in its order. */
export function controls(element: Element): HTMLElement[] {
  const selector = 'a[href], area[href], button, input, select, textarea, summary, [tabindex]:not([tabindex^="-"])';
  return allWithin(element).filter((inner) => inner.matches(selector) && inner.checkVisibility());
}

/** What opens something, and has not. */
export function closedDisclosures(element: Element): HTMLElement[] {
  return controls(element).filter(({ ariaExpanded }) => ariaExpanded === 'false');
}

/** Opens all that opens, and what opens inside it. */
export async function openAll(element: Element): Promise<void> {
  for (let closed = closedDisclosures(element); closed.length > 0; closed = closedDisclosures(element)) {
    for (const control of closed) control.click();
    const areOpen = () => closed.every(({ ariaExpanded }) => ariaExpanded === 'true');
    await waitUntil(areOpen, `${closed.map(nameOf).join(', ')} opens`);
  }
}

/** What has the focus, through all shadow roots. */
export function focused(page = document): HTMLElement {
  let element = page.activeElement as HTMLElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
  return element;
}

/** Where a screen reader is told of what changes. */
export function liveRegions(element: Element): HTMLElement[] {
  return allWithin(element).filter((inner) => inner.matches('[role=status], [role=alert], [role=log], [aria-live]'));
}

/** A control as a reader would call it, for messages. */
export function nameOf(control: Element | null): string {
  return control ? (control.ariaLabel ?? control.textContent.replace(/\s+/g, ' ').trim()) : 'nothing';
}
