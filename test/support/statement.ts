import { fixture, oneEvent } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import type { P11Statement } from '../../src/components/p11-statement/p11-statement.js';

/** Resolves once the element shows its words. */
export async function rendered<T extends LitElement>(element: T): Promise<T> {
  await element.updateComplete;
  if (!part(element, 'article')) await oneEvent(element, 'p11-render');
  await element.updateComplete;
  return element;
}

/** Puts a statement on the page and resolves once its words are shown. */
export async function statement(template: TemplateResult): Promise<P11Statement> {
  const mounted = await fixture(template);
  const element = mounted.localName === 'p11-statement' ? mounted : mounted.querySelector('p11-statement');
  return rendered(element as P11Statement);
}

/** The first element of a part. */
export function part(element: Element, name: string): HTMLElement | null {
  return element.shadowRoot!.querySelector(`[part~="${name}"]`);
}

/**
 * Whether the element shows a part. Assert on this rather than on the element itself: an
 * assertion that fails prints what it was given, and a DOM tree has no end.
 */
export function hasPart(element: Element, name: string): boolean {
  return part(element, name) !== null;
}

/** All elements of a part. */
export function parts(element: Element, name: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/**
 * The published words as they stand on the page, in order: what a reader gets between the
 * library's own notes. One string per paragraph or line.
 */
export function publishedText(element: Element): string[] {
  const selector = [
    '[part="release-line"]',
    '.title',
    '[part="source"] > a > cite',
    '[part="body"] > [part="paragraph"]',
    '[part="quotation"] > *',
    '[part="signature"] > *',
    '[part="end-mark"] > [aria-hidden]',
    '[part="about"]',
    '[part="donate"] > [part="heading"]',
    '[part="donate"] > [part="paragraph"]',
    '[part="button"] > .label',
  ].join();
  return Array.from(element.shadowRoot!.querySelectorAll(selector), ({ textContent }) => textContent);
}
