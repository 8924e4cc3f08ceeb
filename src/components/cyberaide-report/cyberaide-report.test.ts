import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { part, rendered } from '../../../test/support/statement.js';
import './cyberaide-report.define.js';
import type { CyberaideReport } from './cyberaide-report.js';

const mounted = async (template = html`<cyberaide-report lang="fr"></cyberaide-report>`) =>
  rendered(await fixture<CyberaideReport>(template));

/** The ways to report as a reader gets them: what each says, and where it leads. */
const ways = (element: Element) =>
  [...part(element, 'actions')!.querySelectorAll('li')].map((way) => [
    way.textContent.trim(),
    way.querySelector('a')!.href,
  ]);

describe('cyberaide-report', () => {
  it('leads to the site and calls the number', async () => {
    expect(ways(await mounted())).to.deep.equal([
      ['Signaler en ligne\u00a0: Cyberaide.ca', 'https://www.cyberaide.ca/fr/'],
      ['Signaler par téléphone\u00a0: 1 866 658-9022', 'tel:+18666589022'],
    ]);
  });

  it('names the site and writes the number as English does', async () => {
    expect(ways(await mounted(html`<cyberaide-report lang="en"></cyberaide-report>`))).to.deep.equal([
      ['Report online: Cybertip.ca', 'https://www.cybertip.ca/en/'],
      ['Report by telephone: 1-866-658-9022', 'tel:+18666589022'],
    ]);
  });

  it('says what the site is in words that the Centre published, as an excerpt', async () => {
    const element = await mounted();
    const published = await (await fetch('/test/fixtures/sources/lighthouse-2023.txt')).text();
    const shown = part(element, 'about')!.textContent;
    expect(published.includes(shown), shown).to.equal(true);
    expect(shown).to.match(/^Cyberaide\.ca\s— la centrale canadienne de signalement .* sur Internet$/);
    expect(part(element, 'source')!.textContent).to.contain('Extrait d’un texte publié par le Centre canadien');
  });

  it('says of the English that it is a translation', async () => {
    const element = await mounted(html`<cyberaide-report lang="en"></cyberaide-report>`);
    expect(part(element, 'translation-note')!.textContent).to.contain('translated this text from the official French');
  });

  it('begins at the page’s heading level', async () => {
    const element = await mounted(html`<cyberaide-report heading-level="4"></cyberaide-report>`);
    expect(part(element, 'heading')!.localName).to.equal('h4');
  });

  it('switches its own language, the number included, and keeps the focus on the control', async () => {
    const element = await mounted();
    const control = part(element, 'language-switch')!;
    control.focus();
    const changed = oneEvent(element, 'p11-language-change');
    control.click();
    await changed;
    expect(ways(element)[1]![0]).to.equal('Report by telephone: 1-866-658-9022');
    expect(element.shadowRoot!.activeElement === control).to.equal(true);
  });

  it('keeps the number on one line', async () => {
    const narrow = html`<div style="inline-size: 8em"><cyberaide-report lang="fr"></cyberaide-report></div>`;
    const element = (await fixture(narrow)).querySelector('cyberaide-report')!;
    await rendered(element);
    const number = part(element, 'actions')!.querySelector('[href^="tel:"]')!;
    expect(number.getClientRects()).to.have.length(1);
  });
});
