import { expect } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import { canForceColors, forceColors } from '../support/browser.js';
import { closedDisclosures, eachExampleOnce, everyExample, openAll, type ShownExample } from '../support/examples.js';

// The package is no ES module: it leaves itself on the page.
const { axe } = globalThis as unknown as { axe: typeof Axe };

/** How a page says what it is. In forced colors, axe has to be told what the ground is. */
const pages = {
  light: 'color-scheme: light; background: #fff',
  dark: 'color-scheme: dark; background: #16130f',
  'forced colors': 'background: Canvas',
} as const;

const nodesOf = (results: readonly Axe.Result[]) =>
  results.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));

/** What every rule that axe has, of every level, finds on the whole page, and the contrasts that it cannot judge. */
async function violations(): Promise<string[]> {
  const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
  const { violations, incomplete } = await axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] });
  return [...nodesOf(violations), ...nodesOf(incomplete.filter(({ id }) => id.startsWith('color-contrast')))];
}

/** Holds for an example as it stands, and once a reader has opened all that opens. */
async function check({ show }: ShownExample): Promise<void> {
  const element = await show();
  expect(await violations()).to.deep.equal([]);
  if (closedDisclosures(element).length === 0) return;
  await openAll(element);
  expect(await violations(), 'opened').to.deep.equal([]);
}

/**
 * axe takes the colour that text is filled with for the colour of a text. Where colours are
 * forced, Chromium does not tell it as it paints it (https://github.com/dequelabs/axe-core/issues/3978);
 * without an answer, axe asks for `color`. Returns how to undo it.
 */
function hideFillColor(): () => void {
  const { prototype } = CSSStyleDeclaration;
  const original = Object.getOwnPropertyDescriptor(prototype, 'getPropertyValue')!;
  prototype.getPropertyValue = function (name) {
    return name === '-webkit-text-fill-color' ? '' : (original.value as typeof this.getPropertyValue).call(this, name);
  };
  return () => Object.defineProperty(prototype, 'getPropertyValue', original);
}

describe('accessibility, by every rule of axe', () => {
  for (const [name, style] of Object.entries(pages)) {
    const isForced = name === 'forced colors';
    if (isForced && !canForceColors) continue;
    describe(name, () => {
      let showFillColor: (() => void) | undefined;
      before(async () => {
        document.documentElement.style.cssText = style;
        if (!isForced) return;
        showFillColor = hideFillColor();
        await forceColors(true);
      });
      after(async () => {
        document.documentElement.removeAttribute('style');
        if (!isForced) return;
        showFillColor?.();
        await forceColors(false);
      });
      // The colours of an element are the same in both languages.
      const examples = name === 'light' ? everyExample : eachExampleOnce;
      for (const example of examples) it(`holds for ${example.title}`, () => check(example));
    });
  }
});
