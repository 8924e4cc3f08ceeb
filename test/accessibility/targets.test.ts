import { expect } from '@open-wc/testing';
import { controls, everyExample, nameOf, openAll } from '../support/examples.js';

/** What WCAG 2.5.8 asks for, and what the call to donate and the way out are given, in CSS pixels. */
const least = 24;
const leastOfButtons = 44;

/** Whether a link stands in a line of other text, which decides on its height: the exception of WCAG 2.5.8. */
function isInText(control: HTMLElement): boolean {
  let block = control.parentElement!;
  while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
  return control.localName === 'a' && block.textContent.trim() !== control.textContent.trim();
}

describe('targets', () => {
  for (const { title, show } of everyExample) {
    it(`are large enough in ${title}`, async () => {
      const element = await show();
      await openAll(element);
      const small = controls(element).flatMap((control) => {
        // Of a link that goes on in a second line, the first is measured.
        const { width, height } = control.getClientRects()[0]!;
        const needed = control.matches('[part~="button"]') ? leastOfButtons : isInText(control) ? 0 : least;
        const isLarge = Math.min(width, height) >= needed;
        return isLarge ? [] : [`${nameOf(control)}: ${width.toFixed(1)} × ${height.toFixed(1)}, not ${needed}`];
      });
      expect(small).to.deep.equal([]);
    });
  }
});
