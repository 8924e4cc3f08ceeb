import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { canForceColors, forceColors, press, pressShiftTab } from '../support/browser.js';
import { canvas, contrast } from '../support/colors.js';
import {
  allWithin,
  closedDisclosures,
  controls,
  eachExampleOnce,
  everyExample,
  examplesThat,
  focused,
  nameOf,
  openAll,
} from '../support/examples.js';
import { hasPart, part } from '../support/statement.js';

const tab = () => press('Tab');

/** Puts something to come from before the element, and something to go on to after it. */
function addNeighbours(element: Element): [before: HTMLElement, after: HTMLElement] {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  before.textContent = 'Before';
  after.textContent = 'After';
  element.before(before);
  element.after(after);
  return [before, after];
}

/** Why the focus cannot be seen on what has it: a ring of 2 px with a contrast of 3:1 to the page is enough. */
function ringFault(control: HTMLElement): string {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
  const ratio = contrast(outlineColor, canvas());
  const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && ratio >= 3;
  return isSeen ? '' : `${nameOf(control)}: ${outlineWidth} ${outlineStyle} ${outlineColor}, ${ratio.toFixed(1)}:1`;
}

/** Where the focus comes on the way from one thing to another. A trap ends the way, and so does a place that does not show it. */
async function walk(from: HTMLElement, to: HTMLElement, step: () => Promise<void>): Promise<HTMLElement[]> {
  const way: HTMLElement[] = [];
  from.focus();
  await step();
  while (focused() !== to) {
    if (way.includes(focused())) throw new Error(`The focus does not leave “${nameOf(focused())}”.`);
    way.push(focused());
    expect(ringFault(focused()), 'the focus is seen').to.equal('');
    await step();
  }
  return way;
}

/** What stands before the thing that precedes it, as a reader sees them: above it, or left of it on its line. */
function outOfPlace(way: readonly HTMLElement[]): string[] {
  const boxes = way.map((control) => control.getClientRects()[0]!);
  return way.slice(1).flatMap((control, index) => {
    const [before, box] = [boxes[index]!, boxes[index + 1]!];
    const isOnSameLine = box.top < before.bottom && before.top < box.bottom;
    const isBefore = isOnSameLine ? box.left < before.left : box.top < before.top;
    return isBefore ? [nameOf(control)] : [];
  });
}

/** What is clicked while a key is pressed on a control. Nothing else comes of it. */
async function clickedBy(key: 'Enter' | ' ', control: HTMLElement): Promise<string[]> {
  const clicked: string[] = [];
  const take = (event: Event) => {
    clicked.push(nameOf(event.composedPath()[0] as Element));
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  control.focus();
  addEventListener('click', take, { capture: true });
  await press(key);
  removeEventListener('click', take, { capture: true });
  return clicked;
}

const switchable = await examplesThat((element) => hasPart(element, 'language-switch'));
const openable = await examplesThat((element) => closedDisclosures(element).length > 0);

describe('by keyboard', () => {
  for (const { title, show } of everyExample) {
    it(`visits every control of ${title}, in reading order and in sight, and goes back the same way`, async () => {
      const element = await show();
      const [before, after] = addNeighbours(element);
      const check = async () => {
        const way = await walk(before, after, tab);
        expect(way.map(nameOf)).to.deep.equal(controls(element).map(nameOf));
        expect(way.map(nameOf), 'something can be done').to.not.deep.equal([]);
        expect(outOfPlace(way)).to.deep.equal([]);
        const back = await walk(after, before, pressShiftTab);
        expect(back.reverse().map(nameOf)).to.deep.equal(way.map(nameOf));
      };
      await check();
      if (closedDisclosures(element).length === 0) return;
      await openAll(element);
      await check();
    });
  }

  for (const { title, show } of eachExampleOnce) {
    it(`follows and presses every control of ${title}`, async () => {
      const element = await show();
      await openAll(element);
      for (const control of controls(element)) {
        const name = nameOf(control);
        expect(await clickedBy('Enter', control), `Enter on “${name}”`).to.deep.equal([name]);
        // On a link, the space bar moves the page on.
        if (control.localName === 'button')
          expect(await clickedBy(' ', control), `space on “${name}”`).to.deep.equal([name]);
      }
    });
  }

  for (const { title, show } of switchable) {
    it(`stays on the language switch of ${title}`, async () => {
      const element = await show();
      const control = part(element, 'language-switch')!;
      const following = controls(element)[controls(element).indexOf(control) + 1];
      const [, after] = addNeighbours(element);
      for (let times = 0; times < 2; times += 1) {
        const name = nameOf(control);
        control.focus();
        const changed = oneEvent(element, 'p11-language-change');
        await press('Enter');
        await changed;
        expect(focused() === control && control.isConnected, name).to.equal(true);
        expect(nameOf(control)).to.not.equal(name);
        expect(ringFault(control)).to.equal('');
      }
      await tab();
      expect(nameOf(focused())).to.equal(nameOf(following ?? after));
    });
  }

  for (const { title, show } of openable) {
    it(`goes on where ${title} opens, and stays where it closes`, async () => {
      const element = await show();
      const [, after] = addNeighbours(element);
      for (let [control] = closedDisclosures(element); control; [control] = closedDisclosures(element)) {
        const opening = control;
        opening.focus();
        await press('Enter');
        await waitUntil(() => opening.ariaExpanded === 'true', `${nameOf(opening)} opens`);
        const all = allWithin(element);
        expect(all.includes(focused()), 'the focus is in the element').to.equal(true);
        expect(ringFault(focused())).to.equal('');
        const place = all.indexOf(focused());
        const following = controls(element).find((next) => all.indexOf(next) > place);
        await tab();
        expect(nameOf(focused())).to.equal(nameOf(following ?? after));
        opening.focus();
        await press('Enter');
        await waitUntil(() => opening.ariaExpanded === 'false', `${nameOf(opening)} closes`);
        expect(focused() === opening, 'the focus stays').to.equal(true);
        await press('Enter');
        await waitUntil(() => opening.ariaExpanded === 'true', `${nameOf(opening)} opens again`);
      }
    });
  }
});

if (canForceColors) {
  describe('by keyboard, in forced colors', () => {
    before(() => forceColors(true));
    after(() => forceColors(false));
    for (const { title, show } of eachExampleOnce) {
      it(`shows where in ${title} the focus is`, async () => {
        const element = await show();
        await openAll(element);
        const way = await walk(...addNeighbours(element), tab);
        expect(way.map(nameOf)).to.deep.equal(controls(element).map(nameOf));
      });
    }
  });
}
