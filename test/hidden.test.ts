import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../src/index.js';
import { elements } from './support/elements.js';

import { markup } from './support/markup.js';
import { hasPart, part } from './support/statement.js';

/** The first example of an element, once it is rendered. */
async function shown(tag: string): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.innerHTML = markup(elements[tag]![0]!.render('fr'));
  const element = place.querySelector<HTMLElement>(tag)!;
  await waitUntil(() => hasPart(element, 'article'), 'the element is shown');
  return element;
}

const display = (element: Element) => getComputedStyle(element).display;

describe('an element that the page hides', () => {
  for (const tag of Object.keys(elements)) {
    if ('popover' in HTMLElement.prototype)
      it(`is shown as a popover when the page opens it: ${tag}`, async () => {
        const element = await shown(tag);
        element.popover = 'manual';
        expect(display(element)).to.equal('none');
        element.showPopover();
        expect(display(element)).to.equal('block');
        element.hidePopover();
        expect(display(element)).to.equal('none');
      });

    if ('onbeforematch' in HTMLElement.prototype)
      it(`can be found where it is hidden until it is: ${tag}`, async () => {
        const element = await shown(tag);
        element.setAttribute('hidden', 'until-found');
        const { display, contentVisibility } = getComputedStyle(element);
        expect([display, contentVisibility]).to.deep.equal(['block', 'hidden']);
      });
  }
});

describe('an element whose page was translated by the browser', () => {
  /** Puts back texts and elements, as Firefox does, but not the comments between them. */
  function translate(root: ParentNode): void {
    for (const block of root.querySelectorAll('h1, h2, h3, p, button, a, span')) {
      const kept = [...block.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
      block.replaceChildren(...kept);
    }
  }

  it('is shown in the other language by its control', async () => {
    const element = await shown('p11-statement');
    translate(element.shadowRoot!);
    part(element, 'language-switch')!.click();
    await waitUntil(() => part(element, 'article')!.lang === 'en', 'the element is shown in English');
    expect(part(element, 'heading')).to.have.text('TEST TEXT: THE LIGHTHOUSE STAYS LIT BEFORE THE STORM');
    expect(element.shadowRoot!.querySelectorAll('article')).to.have.length(1);
  });
});
