import { expect, fixture, html } from '@open-wc/testing';
import '../src/components/donate-button/donate-button.define.js';
import { DonateButton } from '../src/components/donate-button/donate-button.js';

/** The height that only the element's own styles give its link, in pixels. */
function height(element: Element): string {
  const link = element.shadowRoot!.querySelector('[part="button"]')!;
  return link.ownerDocument.defaultView!.getComputedStyle(link).minBlockSize;
}

async function frame(): Promise<HTMLElement> {
  const { contentDocument } = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
  return contentDocument!.body;
}

describe('an element and its styles', () => {
  it('keeps them in another document, and back in its own', async () => {
    const element = await fixture<DonateButton>(html`<donate-button></donate-button>`);
    const place = element.parentElement!;
    (await frame()).append(element);
    expect(height(element)).to.equal('44px');
    place.append(element);
    expect(height(element)).to.equal('44px');
  });

  it('has them where it was made in one document and shown in another', async () => {
    const element = document.createElement('donate-button');
    (await frame()).append(element);
    await element.updateComplete;
    expect(height(element)).to.equal('44px');
  });

  it('has them again after a document that is never shown', async () => {
    const element = await fixture<DonateButton>(html`<donate-button></donate-button>`);
    const place = element.parentElement!;
    document.implementation.createHTMLDocument().body.append(element);
    place.append(element);
    expect(height(element)).to.equal('44px');
  });

  it('waits for a document that is shown', async () => {
    const element = document.createElement('donate-button');
    document.implementation.createHTMLDocument().body.append(element);
    await element.updateComplete;
    (await fixture<HTMLElement>(html`<div></div>`)).append(element);
    await element.updateComplete;
    expect(height(element)).to.equal('44px');
  });

  it('has the shadow root that a class of its own asks for', async () => {
    const Focusing = class extends DonateButton {
      static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
    };
    customElements.define('focusing-button', Focusing);
    const element = await fixture<DonateButton>(html`<focusing-button></focusing-button>`);
    expect(element.shadowRoot!.delegatesFocus).to.equal(true);
    expect(height(element)).to.equal('44px');
  });
});
