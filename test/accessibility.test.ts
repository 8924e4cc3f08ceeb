import { expect, fixture, html } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import type { LitElement } from 'lit';
import type { Locale } from '../src/content/types.js';
import { elements } from './support/elements.js';
import { rendered } from './support/statement.js';

// The package is no ES module: it leaves itself on the page.
const { axe } = globalThis as unknown as { axe: typeof Axe };

const grounds = { light: '#fff', dark: '#16130f' } as const;

/** Every rule that axe has, of every level, on the whole page. */
async function violations(): Promise<string[]> {
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

describe('accessibility, by every rule of axe', () => {
  for (const [tag, examples] of Object.entries(elements)) {
    for (const { name, render } of examples) {
      for (const locale of ['fr', 'en'] as const satisfies readonly Locale[]) {
        for (const scheme of ['light', 'dark'] as const) {
          it(`holds for ${tag}, “${name}” in ${locale}, ${scheme}`, async () => {
            document.documentElement.style.cssText = `color-scheme: ${scheme}; background: ${grounds[scheme]}`;
            const page = await fixture(html`<main><h1 style="color: CanvasText">Example</h1>${render(locale)}</main>`);
            await rendered(page.querySelector<LitElement>(tag)!);
            expect(await violations()).to.deep.equal([]);
          });
        }
      }
    }
  }

  after(() => document.documentElement.removeAttribute('style'));
});
