import { expect, fixture, html } from '@open-wc/testing';
import { part, rendered } from '../../../test/support/statement.js';
import './ccpe-about.define.js';
import type { CcpeAbout } from './ccpe-about.js';

const links = (element: Element) => [...part(element, 'source')!.querySelectorAll('a')];

describe('ccpe-about', () => {
  it('says who the Centre is, code point for code point, with its programmes', async () => {
    const element = await rendered(await fixture<CcpeAbout>(html`<ccpe-about lang="fr"></ccpe-about>`));
    const text = await (await fetch('/test/fixtures/sources/lighthouse-2023.txt')).text();
    const published = text.split('\n').find((line) => line.startsWith('Un mot sur le Centre'));
    expect(part(element, 'about')!.textContent).to.equal(published);
    expect(links(element).map(({ href }) => href)).to.deep.equal([
      'https://www.protegeonsnosenfants.ca/fr/',
      'https://www.cyberaide.ca/fr/',
      'https://projectarachnid.ca/fr/',
      'https://aidezmoisvp.ca/fr/',
    ]);
    expect(links(element).map(({ textContent }) => textContent)).to.deep.equal([
      'Centre canadien de protection de l’enfance, protegeonsnosenfants.ca',
      'Cyberaide.ca',
      'Projet Arachnid, projectarachnid.ca',
      'AidezMoiSVP.ca',
    ]);
  });

  it('says of the English that it is a translation', async () => {
    const element = await rendered(await fixture<CcpeAbout>(html`<ccpe-about lang="en"></ccpe-about>`));
    expect(part(element, 'translation-note')!.textContent).to.contain('translated this text from the official French');
    expect(part(element, 'heading')).to.have.text('About the Canadian Centre for Child Protection:');
  });
});
