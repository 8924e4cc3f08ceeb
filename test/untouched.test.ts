import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { heard } from './support/console.js';
import { elements } from './support/elements.js';
import { markup } from './support/markup.js';
import { rendered } from './support/statement.js';

/* What a page, or the framework that hydrates it, wrote: the attributes and the children of an element. */

const tags = Object.keys(elements);

interface Observed extends CustomElementConstructor {
  readonly observedAttributes: readonly string[];
}

const attributesOf = (tag: string) => (customElements.get(tag) as Observed).observedAttributes;
const flags = ['official-only', 'structured-data'];
const toProperty = (attribute: string) => attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Values that some program may set, and that mean nothing. */
const meaningless = [undefined, null, '', 'wrong', 0, {}, []];

/** Puts an element on a page as its server wrote it. Returns it with what it looked like, once it shows its words. */
async function written(tag: string, attributes: string): Promise<{ element: LitElement; before: string }> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  // A template defines nothing, so the element looks as it was written.
  const template = document.createElement('template');
  template.innerHTML = markup(elements[tag]![0]!.render('fr')).replace(`<${tag}`, `<${tag} ${attributes}`);
  const before = template.innerHTML;
  place.append(document.importNode(template.content, true));
  return { element: await rendered(place.querySelector<LitElement>(tag)!), before };
}

describe('the attributes and children of an element', () => {
  for (const tag of tags) {
    it(`stay as the page wrote them: ${tag}`, async () => {
      const unknown = attributesOf(tag).filter((name) => !flags.includes(name) && !/^(statement|passage)$/.test(name));
      const asWritten = [
        '',
        attributesOf(tag).includes('structured-data') ? 'structured-data="true"' : '',
        attributesOf(tag).includes('official-only') ? 'official-only="official-only"' : '',
        unknown.map((name) => `${name}="wrong"`).join(' '),
      ];
      await heard('warn', async () => {
        for (const attributes of asWritten) {
          const { element, before } = await written(tag, attributes);
          const records = new MutationObserver(() => undefined);
          records.observe(element, { attributes: true, childList: true });
          element.requestUpdate();
          await element.updateComplete;
          await nextFrame();
          expect(element.parentElement!.innerHTML).to.equal(before);
          expect(records.takeRecords()).to.deep.equal([]);
        }
      });
    });

    it(`have no default and no unknown value of a property: ${tag}`, async () => {
      const element = document.createElement(tag) as unknown as LitElement & Record<string, unknown>;
      const properties = attributesOf(tag)
        .filter((name) => name !== 'lang' && !flags.includes(name))
        .map(toProperty)
        .filter((name) => !['statement', 'passage', 'campaign'].includes(name));
      const defaults = properties.map((name) => element[name]);
      await heard('warn', () =>
        heard('error', async () => {
          document.body.append(element);
          await element.updateComplete;
          for (const value of meaningless) {
            for (const name of properties) element[name] = value;
            expect(
              properties.map((name) => element[name]),
              'is never seen',
            ).to.deep.equal(defaults);
            await element.updateComplete;
            expect(element.getAttributeNames()).to.deep.equal([]);
          }
          for (const [at, name] of properties.entries()) element[name] = defaults[at];
          await element.updateComplete;
          expect(element.getAttributeNames()).to.deep.equal([]);
        }),
      );
      element.remove();
    });
  }
});
