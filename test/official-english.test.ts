import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { officialEnglish } from './support/official-english.js';
import '../src/components/p11-about/p11-about.define.js';
import '../src/components/p11-quote/p11-quote.define.js';
import type { P11Quote } from '../src/components/p11-quote/p11-quote.js';
import '../src/components/p11-statement/p11-statement.define.js';
import { hasPart, part, rendered, statement } from './support/statement.js';

const page = {
  fr: 'https://lighthouse.example/fr/essais/2023/phare',
  en: 'https://lighthouse.example/en/tests/2023/lighthouse',
} as const;

const source = (element: Element) => part(element, 'source')!.querySelector('a')!;

describe('an English text that the publisher wrote', () => {
  for (const officialOnly of [false, true]) {
    const asked = officialOnly ? ', where official words only are asked for' : '';

    it(`is shown as published, and as no translation${asked}`, async () => {
      const element = await statement(
        html`<p11-statement statement=${officialEnglish} lang="en" ?official-only=${officialOnly}></p11-statement>`,
      );
      expect(part(element, 'article')).to.have.attribute('lang', 'en');
      expect(hasPart(element, 'translation-note')).to.equal(false);
      expect(source(element)).to.have.attribute('href', page.en);
      expect(source(element)).to.have.text('Published by the Canadian Centre for Child Protection, lighthouse.example');
    });

    it(`is quoted as the group’s own words, with a link to the passage${asked}`, async () => {
      const element = await rendered(
        await fixture<P11Quote>(
          html`<p11-quote statement=${officialEnglish} passage="p6" lang="en" ?official-only=${officialOnly}></p11-quote>`,
        ),
      );
      expect(part(element, 'quotation')!.localName).to.equal('blockquote');
      expect(part(element, 'quotation')).to.have.attribute('cite', page.en);
      expect(hasPart(element, 'translation-note')).to.equal(false);
      expect(source(element).href.startsWith(`${page.en}#:~:text=`), source(element).href).to.equal(true);
      expect(part(element, 'source')!.textContent).to.not.contain('Official French text');
    });

    for (const tag of ['p11-statement', 'p11-quote', 'p11-about'] as const) {
      it(`and the French are a switch apart in ${tag}${asked}`, async () => {
        const element = document.createElement(tag);
        Object.assign(element, { statement: officialEnglish, passage: 'p6', lang: 'fr', officialOnly });
        (await fixture(html`<div></div>`)).append(element);
        await rendered(element);
        const changed = oneEvent(element, 'p11-language-change');
        part(element, 'language-switch')!.click();
        await changed;
        await element.updateComplete;
        expect(part(element, 'article')).to.have.attribute('lang', 'en');
        expect(hasPart(element, 'translation-note')).to.equal(false);
        expect(part(element, 'language-switch')).to.have.text('Français');
      });
    }
  }

  it('is cited by its own title and page', async () => {
    const element = await statement(html`<p11-statement statement=${officialEnglish} lang="en"></p11-statement>`);
    const actions = part(element, 'actions')!;
    [...actions.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cite')!.click();
    await waitUntil(() => actions.querySelector('.apa') !== null, 'the citations are shown');
    const { textContent: citation } = actions.querySelector('.apa')!;
    expect(citation).to.contain(`${part(element, 'heading')!.textContent} [News release]`);
    expect(citation).to.contain(page.en);
  });
});
