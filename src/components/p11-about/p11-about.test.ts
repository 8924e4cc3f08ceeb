import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { hasPart, part, rendered } from '../../../test/support/statement.js';
import './p11-about.define.js';
import type { P11About } from './p11-about.js';

/** The published paragraph. */
async function published(): Promise<string> {
  const text = await (await fetch('/test/fixtures/sources/lighthouse-2023.txt')).text();
  return text.split('\n').find((line) => line.startsWith('Un mot sur le groupe Phoenix 11'))!;
}

const links = (element: Element) => [...part(element, 'source')!.querySelectorAll('a')].map(({ href }) => href);

describe('p11-about', () => {
  it('says who the Phoenix 11 are, code point for code point', async () => {
    const element = await rendered(await fixture<P11About>(html`<p11-about lang="fr"></p11-about>`));
    expect(part(element, 'about')!.textContent).to.equal(await published());
    expect(links(element)).to.deep.equal(['https://thephoenix11.com/']);
    expect(hasPart(element, 'translation-note')).to.equal(false);
  });

  it('shows the French on an English page that asks for official words only', async () => {
    const element = await rendered(await fixture<P11About>(html`<p11-about lang="en" official-only></p11-about>`));
    expect(part(element, 'article')).to.have.attribute('lang', 'fr');
    expect(part(element, 'translation-note')).to.have.attribute('lang', 'en');
    expect(part(element, 'source')).to.have.attribute('lang', 'en');
    expect(hasPart(element, 'language-switch')).to.equal(false);
  });

  it('switches its own language, and keeps the focus on the control', async () => {
    const element = await rendered(await fixture<P11About>(html`<p11-about lang="fr"></p11-about>`));
    const control = part(element, 'language-switch')!;
    control.focus();
    const changed = oneEvent(element, 'p11-language-change');
    control.click();
    await changed;
    expect(part(element, 'heading')).to.have.text('About the Phoenix 11:');
    expect(element.shadowRoot!.activeElement === control).to.equal(true);
  });

  it('leaves the control out where the page hides it, and begins at the page’s heading level', async () => {
    const template = html`<p11-about lang="fr" hide="language-switch" heading-level="4"></p11-about>`;
    const element = await rendered(await fixture<P11About>(template));
    expect(hasPart(element, 'language-switch')).to.equal(false);
    expect(part(element, 'heading')!.localName).to.equal('h4');
  });
});
