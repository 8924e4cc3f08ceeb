import { expect, fixture, html } from '@open-wc/testing';
import { hasPart, part, rendered } from '../../../test/support/statement.js';
import './arachnid-about.define.js';
import type { ArachnidAbout } from './arachnid-about.js';

const links = (element: Element) => [...part(element, 'source')!.querySelectorAll('a')].map(({ href }) => href);

describe('arachnid-about', () => {
  it('says what Project Arachnid is in words that the Centre published, as an excerpt', async () => {
    const element = await rendered(await fixture<ArachnidAbout>(html`<arachnid-about lang="fr"></arachnid-about>`));
    const published = await (await fetch('/test/fixtures/sources/lighthouse-2023.txt')).text();
    const shown = part(element, 'about')!.textContent;
    expect(published.includes(shown), shown).to.equal(true);
    expect(shown).to.match(/^Projet Arachnid, une plateforme Web .* à l’industrie\.$/);
    expect(part(element, 'source')!.textContent).to.contain(
      'Extrait d’un texte publié par le Centre canadien de protection de l’enfance',
    );
    expect(links(element)).to.deep.equal(['https://www.protegeonsnosenfants.ca/fr/', 'https://projectarachnid.ca/fr/']);
    expect(hasPart(element, 'translation-note')).to.equal(false);
  });

  it('says of the English that it is a translation, and of what', async () => {
    const element = await rendered(await fixture<ArachnidAbout>(html`<arachnid-about lang="en"></arachnid-about>`));
    expect(part(element, 'heading')).to.have.text('Project Arachnid');
    expect(part(element, 'translation-note')!.textContent).to.contain('translated this text from the official French');
    expect(part(element, 'source')!.textContent).to.contain('Excerpt from a text published by the Canadian Centre');
  });

  it('shows the French on an English page that asks for official words only', async () => {
    const template = html`<arachnid-about lang="en" official-only></arachnid-about>`;
    const element = await rendered(await fixture<ArachnidAbout>(template));
    expect(part(element, 'article')).to.have.attribute('lang', 'fr');
    expect(part(element, 'heading')).to.have.text('Projet Arachnid');
    expect(part(element, 'translation-note')).to.have.attribute('lang', 'en');
    expect(hasPart(element, 'language-switch')).to.equal(false);
  });
});
