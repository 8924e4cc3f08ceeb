import { expect } from '@open-wc/testing';
import { canForceColors, forceColors } from '../support/browser.js';
import { canvas, contrast } from '../support/colors.js';
import { allWithin, controls, eachExampleOnce, nameOf, openAll } from '../support/examples.js';

/** What decides on the contrast of a text. */
const coloring = /^(color|background|opacity|filter|mix-blend-mode|-webkit-text-fill-color)/;

const states = /:(hover|active|focus|visited|link|any-link)/;

/** All rules of a sheet, those inside others too. */
function rulesOf({ cssRules }: { readonly cssRules: CSSRuleList }): CSSStyleRule[] {
  return [...cssRules].flatMap((rule) => [
    ...(rule instanceof CSSStyleRule ? [rule] : []),
    ...('cssRules' in rule ? rulesOf(rule as CSSGroupingRule) : []),
  ]);
}

describe('colours', () => {
  for (const scheme of ['light', 'dark']) {
    for (const { title, show } of eachExampleOnce) {
      it(`of a control's border stand out from a ${scheme} page in ${title}`, async () => {
        const element = await show();
        element.parentElement!.style.colorScheme = scheme;
        const ground = scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 19, 15)';
        const faint = controls(element).filter((control) => {
          const { borderTopColor, borderTopStyle } = getComputedStyle(control);
          // A transparent border is there for forced colours.
          const isSeen = borderTopStyle !== 'none' && !borderTopColor.endsWith(', 0)');
          return isSeen && contrast(borderTopColor, ground) < 3;
        });
        expect(faint.map(nameOf)).to.deep.equal([]);
      });
    }
  }

  for (const { title, show } of eachExampleOnce) {
    it(`of text stay in every state of ${title}, so that the contrast does`, async () => {
      const element = await show();
      const rules = [element, ...allWithin(element)]
        .flatMap(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets ?? [])
        .flatMap(rulesOf)
        .filter(({ selectorText }) => states.test(selectorText));
      expect(rules.length, 'the states are styled').to.be.greaterThan(0);
      const coloured = rules.filter(({ style }) => [...style].some((property) => coloring.test(property)));
      expect(coloured.map(({ cssText }) => cssText)).to.deep.equal([]);
    });
  }
});

if (canForceColors) {
  describe('forced colours', () => {
    before(() => forceColors(true));
    after(() => forceColors(false));

    for (const { title, show } of eachExampleOnce) {
      it(`are left to the reader in ${title}`, async () => {
        const element = await show();
        await openAll(element);
        const opposed = allWithin(element).filter(
          (inner) => getComputedStyle(inner).getPropertyValue('forced-color-adjust') !== 'auto',
        );
        expect(opposed.map(({ localName }) => localName)).to.deep.equal([]);
      });

      it(`show what can be followed and pressed in ${title}`, async () => {
        const element = await show();
        await openAll(element);
        const faults = controls(element).flatMap((control) => {
          const { borderStyle, borderTopWidth, borderTopColor, textDecorationLine } = getComputedStyle(control);
          const hasEdge = borderStyle === 'solid' && parseFloat(borderTopWidth) >= 1;
          const isSeen = control.matches('[part~="button"]')
            ? hasEdge && contrast(borderTopColor, canvas()) >= 3
            : textDecorationLine === 'underline';
          return isSeen && !control.matches(':disabled') ? [] : [nameOf(control)];
        });
        expect(faults).to.deep.equal([]);
      });
    }
  });
}
