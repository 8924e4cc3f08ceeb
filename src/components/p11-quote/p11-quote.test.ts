import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { heard } from '../../../test/support/console.js';
import { hasPart, part, parts, rendered } from '../../../test/support/statement.js';
import type { StatementWords } from '../../content/types.js';
import type { P11ErrorEvent } from '../../shared/events.js';
import { contentNotice, help } from '../../shared/remarks.js';
import { statements } from '../../shared/statements.js';
import './p11-quote.define.js';
import type { P11Quote } from './p11-quote.js';

const quote = async (template: TemplateResult) => rendered(await fixture<P11Quote>(template));

/** Paragraphs of the published page, from the first passage on. */
async function published(id: string): Promise<string[]> {
  const text = await (await fetch(`/test/fixtures/sources/${id}.txt`)).text();
  return text.split('\n').filter(Boolean).slice(3);
}

const link = (element: Element) => part(element, 'source')!.querySelector('a')!;

describe('p11-quote', () => {
  it('shows a whole passage code point for code point, as a quotation with its source', async () => {
    const element = await quote(html`<p11-quote statement="lighthouse-2023" passage="p6" lang="fr"></p11-quote>`);
    const [passage] = (await published('lighthouse-2023')).slice(5);
    expect(parts(element, 'paragraph').map(({ textContent }) => textContent)).to.deep.equal([passage]);
    expect(part(element, 'quotation')!.localName).to.equal('blockquote');
    expect(part(element, 'quotation')!.getAttribute('cite')).to.equal(
      'https://lighthouse.example/fr/essais/2023/phare',
    );
    expect(part(element, 'source')!.textContent.replace(/\s+/g, ' ')).to.contain('Les Phoenix 11, décembre 2023.');
  });

  it('says what the text is about and offers help, before the passages and right after them', async () => {
    const words = (await statements.load('lighthouse-2023', 'fr')) as StatementWords;
    const element = await quote(html`<p11-quote statement="lighthouse-2023" passage="p6" lang="fr"></p11-quote>`);
    const figure = element.shadowRoot!.querySelector('figure')!;
    const [before, after] = [contentNotice(words, 'fr'), help('fr')].map(({ text, link }) => `${text} ${link.text}`);
    expect(figure.previousElementSibling!.textContent).to.equal(before);
    expect(figure.nextElementSibling!.textContent).to.equal(after);
  });

  it('shows passages that follow each other', async () => {
    const element = await quote(html`<p11-quote statement="river-ferry-2021" passage="p9-p10" lang="fr"></p11-quote>`);
    const expected = (await published('river-ferry-2021')).slice(8, 10);
    expect(parts(element, 'paragraph').map(({ textContent }) => textContent)).to.deep.equal(expected);
    expect(part(element, 'source')!.textContent).to.contain('(date\u00a0non\u00a0confirmée)');
  });

  it('tells of each other passage that it shows, and of another language once', async () => {
    const element = await quote(html`<p11-quote statement="lighthouse-2023" passage="p6" lang="fr"></p11-quote>`);
    const told: string[] = [];
    for (const name of ['p11-render', 'p11-language-change'] as const)
      element.addEventListener(name, ({ type, locale }) => told.push(`${type} ${locale}`));
    element.passage = 'p7';
    await element.updateComplete;
    element.requestUpdate();
    await element.updateComplete;
    expect(told).to.deep.equal(['p11-render fr']);
    const changed = oneEvent(element, 'p11-language-change');
    element.lang = 'en';
    await changed;
    expect(told.slice(1)).to.deep.equal(['p11-render en', 'p11-language-change en']);
  });

  it('says that the Centre speaks where it does', async () => {
    const element = await quote(html`<p11-quote statement="river-ferry-2021" passage="p1" lang="fr"></p11-quote>`);
    expect(part(element, 'source')!.textContent).to.contain('Centre canadien de protection de l’enfance,');
    expect(part(element, 'source')!.textContent).to.not.contain('Les Phoenix 11,');
  });

  it('hangs a quotation mark in the margin, and nothing else', async () => {
    const hang = async (passage: string) => {
      const template = html`<p11-quote statement="river-ferry-2021" passage=${passage} lang="fr"></p11-quote>`;
      const range = document.createRange();
      range.selectNodeContents(part(await quote(template), 'paragraph')!);
      const [first, second] = range.getClientRects();
      return second!.left - first!.left;
    };
    expect(await hang('p2')).to.be.above(5);
    expect(await hang('p3')).to.be.closeTo(0, 0.5);
  });

  it('links to the passage itself', async () => {
    const element = await quote(html`<p11-quote statement="river-ferry-2021" passage="p5" lang="fr"></p11-quote>`);
    const [page, fragment] = link(element).href.split('#');
    expect(page).to.equal('https://ferry.example/fr/essais/2021/traversier/');
    const [start, end] = fragment!.replace(':~:text=', '').split(',').map(decodeURIComponent);
    const passage = (await published('river-ferry-2021'))[4]!;
    expect(passage.startsWith(start!)).to.equal(true);
    expect(passage.endsWith(end!)).to.equal(true);
  });

  it('marks a translation as one, and does not set it as a quotation', async () => {
    const element = await quote(html`<p11-quote statement="lighthouse-2023" passage="p6" lang="en"></p11-quote>`);
    const note = part(element, 'translation-note')!.textContent;
    expect(note).to.contain('translated this text from the official French');
    expect(note).to.contain('The Phoenix 11 did not write this wording');
    expect(part(element, 'source')!.textContent).to.contain('Official French text:');
    expect(part(element, 'quotation')!.localName).to.equal('div');
    expect(link(element).href).to.equal('https://lighthouse.example/fr/essais/2023/phare');
  });

  it('shows the French on an English page that asks for official words only', async () => {
    const element = await quote(
      html`<p11-quote statement="lighthouse-2023" passage="p6" lang="en" official-only></p11-quote>`,
    );
    expect(part(element, 'article')).to.have.attribute('lang', 'fr');
    expect(part(element, 'quotation')!.localName).to.equal('blockquote');
    expect(part(element, 'source')).to.have.attribute('lang', 'en');
    expect(hasPart(element, 'language-switch')).to.equal(false);
  });

  for (const [statement, passage, message] of [
    ['none', 'p1', 'there is no statement "none"'],
    ['lighthouse-2023', 'p9', 'there is no passage "p9" in lighthouse-2023. Known: p1, p2, p3, p4, p5, p6, p7, p8.'],
    ['lighthouse-2023', 'p3-p2', 'there is no passage "p3-p2"'],
    ['lighthouse-2023', 'p1-p2-p3', 'there is no passage "p1-p2-p3"'],
    ['lighthouse-2023', '', 'there is no passage ""'],
  ] as const) {
    it(`keeps the fallback for passage “${passage}” of “${statement}”, and says what is known`, async () => {
      const element = document.createElement('p11-quote');
      Object.assign(element, { statement, passage, textContent: 'The fallback' });
      const told = await heard('error', async () => {
        const failed = oneEvent<P11ErrorEvent>(element, 'p11-error');
        (await fixture(html`<div></div>`)).append(element);
        const { code, message: said } = await failed;
        expect(code).to.equal('unknown-statement');
        expect(said).to.contain(message);
      });
      expect(told).to.have.length(1);
      expect(told[0]).to.contain(message);
      expect(element.shadowRoot!.querySelector('slot') !== null).to.equal(true);
    });
  }
});
