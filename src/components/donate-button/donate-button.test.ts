import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { part, rendered } from '../../../test/support/statement.js';
import type { P11DonateEvent } from '../../shared/events.js';
import './donate-button.define.js';
import type { DonateButton } from './donate-button.js';

const link = (element: Element) => part(element, 'button') as HTMLAnchorElement;

describe('donate-button', () => {
  it('links to the Centre in the language shown, and says where it goes', async () => {
    const element = await rendered(await fixture<DonateButton>(html`<donate-button lang="fr"></donate-button>`));
    expect(link(element).textContent).to.equal('Faire un don protegeonsnosenfants.ca');
    expect(link(element).href).to.equal('https://www.protegeonsnosenfants.ca/fr/');
    expect(link(element)).to.have.attribute('rel', 'noopener noreferrer');
  });

  it('links to the address that the page gives', async () => {
    const template = html`<donate-button lang="en" href="https://example.org/give?from=here"></donate-button>`;
    const element = await rendered(await fixture<DonateButton>(template));
    expect(link(element).href).to.equal('https://example.org/give?from=here');
    expect(link(element).textContent).to.contain('example.org');
  });

  it('adds the campaign and the page’s host, and keeps what the address had', async () => {
    const template = html`<donate-button href="https://example.org/give?from=here" campaign="spring 1"></donate-button>`;
    const element = await rendered(await fixture<DonateButton>(template));
    const { searchParams } = new URL(link(element).href);
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      from: 'here',
      utm_campaign: 'spring 1',
      utm_source: location.hostname,
    });
  });

  for (const href of ['http://example.org/', 'javascript:alert(1)', '//example.org/', 'give']) {
    it(`refuses ${href}, and links to the Centre instead`, async () => {
      const element = await rendered(
        await fixture<DonateButton>(html`<donate-button lang="en" href=${href}></donate-button>`),
      );
      expect(link(element).href).to.equal('https://www.protectchildren.ca/en/');
    });
  }

  it('tells of another language than before, and of nothing else', async () => {
    const element = await rendered(await fixture<DonateButton>(html`<donate-button lang="fr"></donate-button>`));
    const told: string[] = [];
    element.addEventListener('p11-render', ({ id, locale }) => told.push(`${id} ${locale}`));
    element.addEventListener('p11-language-change', ({ previous, locale }) => told.push(`${previous} to ${locale}`));
    element.campaign = 'spring';
    await element.updateComplete;
    expect(told).to.deep.equal([]);
    const changed = oneEvent(element, 'p11-language-change');
    element.lang = 'en';
    await changed;
    expect(told).to.deep.equal(['donate en', 'fr to en']);
    expect(link(element).textContent).to.equal('Donate protectchildren.ca');
  });

  it('lets the page measure or cancel the link', async () => {
    const element = await rendered(await fixture<DonateButton>(html`<donate-button lang="en"></donate-button>`));
    element.addEventListener('p11-donate', (event) => event.preventDefault(), { once: true });
    const heard = oneEvent<P11DonateEvent>(element, 'p11-donate');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link(element).dispatchEvent(click);
    expect((await heard).href).to.equal('https://www.protectchildren.ca/en/');
    expect(click.defaultPrevented).to.equal(true);
  });

  it('is at least 44 px high, and as wide as its words', async () => {
    const element = await rendered(await fixture<DonateButton>(html`<donate-button lang="fr"></donate-button>`));
    const { width, height } = link(element).getBoundingClientRect();
    expect(height).to.be.at.least(44);
    expect(width).to.be.within(150, 500);
    expect(element.getBoundingClientRect().width).to.be.closeTo(width, 1);
  });
});
