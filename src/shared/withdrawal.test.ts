import { expect, fixture } from '@open-wc/testing';
import { withdrawal } from './withdrawal.js';

describe('what stands in the place of a withdrawn statement', () => {
  it('says when it was withdrawn, with the page where it stood', async () => {
    const page = { url: 'https://example.org/communique', title: 'Un communiqué' };
    const words = {
      id: 'withdrawn',
      locale: 'fr',
      status: 'official',
      title: 'Un communiqué',
      published: { date: '2020', certainty: 'seen' },
      publishedOn: { fr: '2020', en: '2020' },
      source: { fr: page, en: page },
      withdrawn: '2024-05-01',
      withdrawnOn: { fr: '1er mai 2024', en: 'May 1, 2024' },
    } as const;
    const shown = await fixture(withdrawal(words, 'fr'));
    expect(shown.querySelector('a > [lang]'), 'the title keeps its language').to.have.attribute('lang', 'fr');
    expect(shown.textContent).to.contain('L’organisme qui a publié ce texte l’a retiré le 1er mai 2024.');
    expect(shown.querySelector('a')).to.have.attribute('href', 'https://example.org/communique');
    expect(shown.querySelector('a')!.textContent).to.equal('Un communiqué (example.org)');
  });
});
