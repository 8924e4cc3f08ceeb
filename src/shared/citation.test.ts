import { expect } from '@open-wc/testing';
import { inBothLanguages } from '../content/date.js';
import type { Locale, StatementModule } from '../content/types.js';
import { cite, citationFormats, cslItem, type CitationFormat } from './citation.js';
import { statements } from './statements.js';

const lighthouse = 'lighthouse-2023';
const ferry = 'river-ferry-2021';

const metaTitle = 'TEXTE D’ESSAI : LE PHARE RESTE ALLUMÉ AVANT LA TEMPÊTE';
const metaTranslated = 'TEST TEXT: THE LIGHTHOUSE STAYS LIT BEFORE THE STORM';
const metaPublishedInEnglish = 'TEST TEXT: THE LIGHTHOUSE KEEPS ITS LAMP ON';
const metaPage = 'https://lighthouse.example/fr/essais/2023/phare';
const ferryTitle =
  'Texte d’essai : Un an s’est écoulé depuis que le traversier relie les deux rives de la baie. Des voyageuses de la première traversée demandent que l’horaire soit affiché.';
const ferryTranslated =
  'Test text: A year has passed since the ferry began to link the two shores of the bay. Travellers of the first crossing ask that the timetable be posted.';
const ferryPage = 'https://ferry.example/fr/essais/2021/traversier/';
const frenchCentre = 'Centre canadien de protection de l’enfance';
const englishCentre = 'Canadian Centre for Child Protection';

async function citation(id: string, locale: Locale, format: CitationFormat): Promise<string> {
  return cite(await statements.load(id, locale), format, locale);
}

/** A statement of the catalogue with other facts. */
async function changed(facts: Partial<StatementModule>): Promise<StatementModule> {
  return { ...(await statements.load(lighthouse, 'fr')), ...facts };
}

const publishedOn = (date: string) => changed({ published: { date, certainty: 'seen' } });

describe('a citation', () => {
  it('says the same at any time', async () => {
    for (const format of citationFormats) {
      expect(await citation(lighthouse, 'fr', format)).to.equal(await citation(lighthouse, 'fr', format));
    }
  });

  it('has the title exactly as published, whatever the language of the text that cites', async () => {
    const words = await statements.load(lighthouse, 'fr');
    for (const format of citationFormats) {
      expect(cite(words, format, 'en'), format).to.contain(metaTitle);
    }
  });

  it('of a translation never names a published English title or page', async () => {
    for (const format of citationFormats) {
      const text = await citation(lighthouse, 'en', format);
      expect(text, format).not.to.contain(metaPublishedInEnglish);
      expect(text, format).not.to.contain('lighthouse.example/en/');
      expect(text, format).to.contain(metaTitle);
      expect(text, format).to.contain(`[${metaTranslated}]`);
    }
  });

  it('of official English words names their own title and page', async () => {
    const words = {
      ...(await statements.load(lighthouse, 'en')),
      status: 'official',
      title: metaPublishedInEnglish,
    } as const;
    const text = cite(words, 'apa', 'en');
    expect(text).to.contain(`(2023, December). ${metaPublishedInEnglish} [News release].`);
    expect(text).to.match(/ https:\/\/lighthouse\.example\/en\/[^ ]+$/);
  });

  it('can be had of a statement that was withdrawn', async () => {
    const { id, locale, status, title, published, publishedOn, source } = await statements.load(lighthouse, 'fr');
    const record = { id, locale, status, title, published, publishedOn, source };
    const withdrawn = { ...record, withdrawn: '2026-01-01', withdrawnOn: inBothLanguages('2026-01-01') };
    for (const format of citationFormats) {
      expect(cite(withdrawn, format, 'fr')).to.equal(await citation(lighthouse, 'fr', format));
    }
  });
});

describe('a citation in APA style', () => {
  it('gives group author, year first, title, kind in brackets, publisher, address', async () => {
    expect(await citation(lighthouse, 'fr', 'apa')).to.equal(
      `Les Phoenix 11. (2023, décembre). ${metaTitle} [Communiqué]. ${frenchCentre}. ${metaPage}`,
    );
  });

  it('puts the translation of a title in brackets after it, before the kind', async () => {
    expect(await citation(lighthouse, 'en', 'apa')).to.equal(
      `Phoenix 11. (2023, December). ${metaTitle} [${metaTranslated}] [News release]. ${englishCentre}. ${metaPage}`,
    );
  });

  it('puts a date that is not on the work in brackets', async () => {
    expect(await citation(ferry, 'fr', 'apa')).to.equal(
      `Les Phoenix 11. ([2021, 5 mars]). ${ferryTitle} [Communiqué]. ${frenchCentre}. ${ferryPage}`,
    );
    expect(await citation(ferry, 'en', 'apa')).to.equal(
      `Phoenix 11. ([2021, March 5]). ${ferryTitle} [${ferryTranslated}] [News release]. ${englishCentre}. ${ferryPage}`,
    );
  });

  for (const [date, french, english] of [
    ['2023', '(2023)', '(2023)'],
    ['2023-12', '(2023, décembre)', '(2023, December)'],
    ['2023-12-01', '(2023, 1er décembre)', '(2023, December 1)'],
    ['2023-12-06', '(2023, 6 décembre)', '(2023, December 6)'],
  ] as const) {
    it(`has the date as far as it is known: ${date}`, async () => {
      const words = await publishedOn(date);
      expect(cite(words, 'apa', 'fr')).to.contain(`Les Phoenix 11. ${french}. `);
      expect(cite(words, 'apa', 'en')).to.contain(`Phoenix 11. ${english}. `);
    });
  }
});

describe('a citation in Chicago style', () => {
  it('gives author, title in quotation marks, kind, publisher, date, address', async () => {
    expect(await citation(lighthouse, 'fr', 'chicago')).to.equal(
      `Les Phoenix 11. «\u00a0${metaTitle}\u00a0». Communiqué. ${frenchCentre}, décembre 2023. ${metaPage}.`,
    );
  });

  it('puts the translation of a title in brackets after the quotation marks', async () => {
    expect(await citation(lighthouse, 'en', 'chicago')).to.equal(
      `Phoenix 11. “${metaTitle}” [${metaTranslated}]. News release. ${englishCentre}, December 2023. ${metaPage}.`,
    );
  });

  it('puts a guessed date in brackets and doubles no full stop', async () => {
    expect(await citation(ferry, 'fr', 'chicago')).to.equal(
      `Les Phoenix 11. «\u00a0${ferryTitle}\u00a0» Communiqué. ${frenchCentre}, [5 mars 2021]. ${ferryPage}.`,
    );
    expect(await citation(ferry, 'en', 'chicago')).to.equal(
      `Phoenix 11. “${ferryTitle}” [${ferryTranslated}] News release. ${englishCentre}, [March 5, 2021]. ${ferryPage}.`,
    );
  });

  for (const [title, french, english] of [
    ['Un titre', '«\u00a0Un titre\u00a0».', '“Un titre.”'],
    ['Un titre.', '«\u00a0Un titre.\u00a0»', '“Un titre.”'],
    ['Un titre?', '«\u00a0Un titre?\u00a0»', '“Un titre?”'],
    ['Un titre!', '«\u00a0Un titre!\u00a0»', '“Un titre!”'],
    ['Un titre…', '«\u00a0Un titre…\u00a0»', '“Un titre…”'],
  ] as const) {
    it(`ends a title once, in English inside the quotation marks: ${title}`, async () => {
      const words = await changed({ title });
      expect(cite(words, 'chicago', 'fr')).to.contain(`11. ${french} Communiqué. `);
      expect(cite(words, 'chicago', 'en')).to.contain(`11. ${english} News release. `);
    });
  }

  for (const [date, french, english] of [
    ['2023', '2023', '2023'],
    ['2023-12-01', '1er décembre 2023', 'December 1, 2023'],
  ] as const) {
    it(`has the date as far as it is known: ${date}`, async () => {
      const words = await publishedOn(date);
      expect(cite(words, 'chicago', 'fr')).to.contain(`${frenchCentre}, ${french}. `);
      expect(cite(words, 'chicago', 'en')).to.contain(`${englishCentre}, ${english}. `);
    });
  }
});

describe('a citation in BibTeX', () => {
  it('is one entry that prints kind and publisher, and keeps capitals by double braces', async () => {
    expect(await citation(lighthouse, 'fr', 'bibtex')).to.equal(
      `@techreport{phoenix11-lighthouse-2023,
  author = {{Les Phoenix 11}},
  title = {{${metaTitle}}},
  type = {Communiqué},
  institution = {${frenchCentre}},
  year = {2023},
  month = dec,
  date = {2023-12},
  language = {french},
  url = {${metaPage}},
}
`,
    );
  });

  it('says in a note what has no field: a translated title, a date inferred', async () => {
    expect(await citation(lighthouse, 'en', 'bibtex')).to.contain(
      '  note = {Title in brackets translated by the p11-embed project},\n',
    );
    expect(await citation(ferry, 'fr', 'bibtex')).to.contain('  note = {Date non confirmée},\n');
    expect(await citation(ferry, 'en', 'bibtex')).to.contain(
      '  note = {Date not confirmed. Title in brackets translated by the p11-embed project},\n',
    );
  });

  it('has the date as far as it is known', async () => {
    const year = cite(await publishedOn('2023'), 'bibtex', 'fr');
    expect(year).to.contain('  year = {2023},\n  date = {2023},\n');
    const day = cite(await publishedOn('2023-05-06'), 'bibtex', 'fr');
    expect(day).to.contain('  year = {2023},\n  month = may,\n  date = {2023-05-06},\n');
  });

  it('escapes what TeX would read as a command, and keeps braces in pairs', async () => {
    const text = cite(await changed({ title: 'A & B, 100 % #1 $2 a_b {c} ~d ^e \\f' }), 'bibtex', 'en');
    expect(text).to.contain(
      'title = {{A \\& B, 100 \\% \\#1 \\$2 a\\_b \\textbraceleft{}c\\textbraceright{} \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}f}},',
    );
    expect(text.split('{').length).to.equal(text.split('}').length);
  });

  it('takes an address as it is, except for braces', async () => {
    const url = 'https://example.org/a_b?c=%20{d}&e#f';
    const { source } = await statements.load(lighthouse, 'fr');
    const words = await changed({ source: { ...source, fr: { ...source.fr, url } } });
    const text = cite(words, 'bibtex', 'fr');
    expect(text).to.contain('  url = {https://example.org/a_b?c=%20%7Bd%7D&e#f},\n');
  });
});

describe('a citation in CSL-JSON', () => {
  it('is a list of one item, of which the styles make a press release', async () => {
    expect(JSON.parse(await citation(lighthouse, 'fr', 'csl-json'))).to.deep.equal([
      {
        id: lighthouse,
        type: 'webpage',
        genre: 'Communiqué',
        title: metaTitle,
        author: [{ literal: 'Les Phoenix 11' }],
        publisher: frenchCentre,
        issued: { 'date-parts': [[2023, 12]] },
        language: 'fr',
        URL: metaPage,
      },
    ]);
  });

  it('has the language of the title, not of the text that cites', async () => {
    const item = cslItem(await statements.load(ferry, 'en'), 'en');
    expect(item.language).to.equal('fr');
    expect(item.genre).to.equal('News release');
    expect(item.author).to.deep.equal([{ literal: 'Phoenix 11' }]);
    expect(item.title).to.equal(`${ferryTitle} [${ferryTranslated}]`);
    expect(item.note).to.equal('Date not confirmed. Title in brackets translated by the p11-embed project');
  });

  it('has dates in parts, as far as they are known', async () => {
    const item = cslItem(await statements.load(ferry, 'fr'), 'fr');
    expect(item.issued).to.deep.equal({ 'date-parts': [[2021, 3, 5]] });
    expect(cslItem(await publishedOn('2023'), 'fr').issued).to.deep.equal({ 'date-parts': [[2023]] });
  });
});
