import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { part, rendered } from '../../../test/support/statement.js';
import { donation } from '../../content/generated/organisations.js';
import { donateDestination, donateIntroduction } from '../../shared/remarks.js';
import './donate-appeal.define.js';
import type { DonateAppeal } from './donate-appeal.js';

describe('donate-appeal', () => {
  it('carries the Centre’s words code point for code point', async () => {
    const element = await rendered(await fixture<DonateAppeal>(html`<donate-appeal lang="fr"></donate-appeal>`));
    const text = await (await fetch('/test/fixtures/sources/lighthouse-2023.txt')).text();
    const published = text.split('\n').filter(Boolean).slice(-3);
    const shown = ['heading', 'paragraph', 'button'].map((name) => part(element, name)!);
    const [heading, paragraph, button] = shown as [HTMLElement, HTMLElement, HTMLElement];
    expect([heading.textContent, paragraph.textContent, button.querySelector('.label')!.textContent]).to.deep.equal(
      published,
    );
  });

  it('says whose appeal it is, and where the button leads while no donation page is confirmed', async () => {
    const said = async (template: TemplateResult) => {
      const element = await rendered(await fixture<DonateAppeal>(template));
      return Array.from(part(element, 'donate')!.querySelectorAll('.ui'), ({ textContent }) => textContent.trim());
    };
    const introduction = donateIntroduction('fr').text;
    const destination = donateDestination(donation.url.fr, 'fr')!.text;
    expect(await said(html`<donate-appeal lang="fr"></donate-appeal>`)).to.deep.equal([introduction, destination]);
    const elsewhere = html`<donate-appeal lang="fr" href="https://example.org/"></donate-appeal>`;
    expect(await said(elsewhere)).to.deep.equal([introduction]);
  });

  it('says of the English that it is a translation', async () => {
    const element = await rendered(await fixture<DonateAppeal>(html`<donate-appeal lang="en"></donate-appeal>`));
    expect(part(element, 'translation-note')!.textContent).to.contain('translated this text from the official French');
  });

  it('begins at the page’s heading level, with the page’s address', async () => {
    const template = html`<donate-appeal heading-level="3" href="https://example.org/"></donate-appeal>`;
    const element = await rendered(await fixture<DonateAppeal>(template));
    expect(part(element, 'heading')!.localName).to.equal('h3');
    expect((part(element, 'button') as HTMLAnchorElement).href).to.equal('https://example.org/');
  });

  it('adds the campaign and the page’s host to the address', async () => {
    const template = html`<donate-appeal lang="fr" campaign="spring 1"></donate-appeal>`;
    const element = await rendered(await fixture<DonateAppeal>(template));
    const { origin, searchParams } = new URL((part(element, 'button') as HTMLAnchorElement).href);
    expect(origin).to.equal('https://www.protegeonsnosenfants.ca');
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      utm_campaign: 'spring 1',
      utm_source: location.hostname,
    });
  });
});
