import { expect, fixture, html } from '@open-wc/testing';
import { labels } from './remarks.labels.js';
import { LitElement } from 'lit';
import type { StatementWords } from '../content/types.js';
import { statements } from './statements.js';
import {
  centre,
  donateAction,
  group,
  newsArticle,
  StructuredDataController,
  toJsonLd,
  type Thing,
} from './structured-data.js';

const lighthouse = 'lighthouse-2023';
const frenchPage = 'https://lighthouse.example/fr/essais/2023/phare';

const words = async (id: string, locale: 'fr' | 'en') => (await statements.load(id, locale)) as StatementWords;

describe('a statement as JSON-LD', () => {
  it('is a news article in the official words', async () => {
    const { blocks, signature, title } = await words(lighthouse, 'fr');
    const { articleBody, ...article } = newsArticle(await words(lighthouse, 'fr'));
    expect(article).to.deep.equal({
      '@type': 'NewsArticle',
      '@id': `${frenchPage}#article`,
      headline: title,
      inLanguage: 'fr',
      url: frenchPage,
      datePublished: '2023-12',
      author: group('fr'),
      publisher: centre('fr'),
      isAccessibleForFree: true,
    });
    const passages = blocks.map((block) => ('text' in block ? block.text : ''));
    expect(articleBody).to.equal([...passages, ...signature!.map(({ text }) => text)].join('\n\n'));
  });

  it('has the passages of a quotation too', async () => {
    const body = String(newsArticle(await words('river-ferry-2021', 'fr')).articleBody).split('\n\n');
    expect(body).to.have.length(10);
    expect(body[0]!.startsWith('Rimouski (Canada)')).to.equal(true);
    expect(body[9]!).to.match(/nous attendons toujours\.\s»$/);
  });

  it('of a translation says whose it is and what it translates, and claims neither publisher nor date', async () => {
    const official = newsArticle(await words(lighthouse, 'fr'));
    const { title } = await words(lighthouse, 'en');
    const { articleBody, ...article } = newsArticle(await words(lighthouse, 'en'));
    expect(article).to.deep.equal({
      '@type': 'NewsArticle',
      '@id': `${frenchPage}#article-en`,
      headline: title,
      inLanguage: 'en',
      author: group('en'),
      translator: { '@type': 'Organization', name: 'p11-embed project' },
      creditText: `${labels.en.translated} ${labels.en.notWrittenBy.group}`,
      translationOfWork: Object.fromEntries(Object.entries(official).filter(([name]) => name !== 'articleBody')),
      isAccessibleForFree: true,
    });
    expect(String(articleBody).startsWith('This test text stands in')).to.equal(true);
  });

  it('names every thing alike in both languages', () => {
    expect(centre('fr')['@id']).to.equal(centre('en')['@id']);
    expect(group('fr')['@id']).to.equal(group('en')['@id']);
  });
});

describe('the Centre and donations as JSON-LD', () => {
  it('is an NGO with the names, the address and the charity number that are known', () => {
    expect(centre('en')).to.deep.equal({
      '@type': 'NGO',
      '@id': 'https://www.protegeonsnosenfants.ca/fr/#organization',
      name: 'Canadian Centre for Child Protection',
      alternateName: 'C3P',
      url: 'https://www.protectchildren.ca/en/',
      identifier: { '@type': 'PropertyValue', name: 'Charity registration number', value: '106913627 RR0001' },
    });
  });

  it('is a donation to the Centre at the address of the link', () => {
    expect(donateAction('fr', 'https://example.org/don?a=1#top')).to.deep.equal({
      '@type': 'DonateAction',
      '@id': 'https://example.org/don?a=1#donate',
      recipient: centre('fr'),
      target: 'https://example.org/don?a=1#top',
    });
  });
});

describe('JSON-LD in a page', () => {
  it('says what vocabulary it is in, and reads back as it was', () => {
    const thing = { '@type': 'Thing', '@id': '#a', name: '« é » " \\ \u2028' };
    expect(JSON.parse(toJsonLd(thing))).to.deep.equal({ '@context': 'https://schema.org', ...thing });
  });

  it('cannot be ended or hidden by words in it', () => {
    const name = '</script><!--<script>alert(1)</script>';
    const json = toJsonLd({ '@type': 'Thing', '@id': '#a', name });
    expect(json).not.to.contain('<');
    expect(json).to.contain('\\u003c/script>\\u003c!--');
    expect((JSON.parse(json) as Thing).name).to.equal(name);
  });
});

class HostElement extends LitElement {
  static override properties = { structuredData: { type: Boolean, attribute: 'structured-data' }, thing: {} };

  declare structuredData: boolean;
  declare thing: Thing | undefined;

  constructor() {
    super();
    this.structuredData = false;
    this.thing = { '@type': 'Thing', '@id': '#a', name: 'a' };
    new StructuredDataController(this, () => this.thing);
  }
}
customElements.define('structured-data-host', HostElement);

const thing = (id: string, name: string): Thing => ({ '@type': 'Thing', '@id': id, name });

/** The names of the things that a page describes. */
function described(page = document): string[] {
  return Array.from(page.head.querySelectorAll('script[type="application/ld+json"]'), ({ textContent }) =>
    String((JSON.parse(textContent) as Thing).name),
  );
}

async function hosts(template: unknown): Promise<{ page: HTMLElement; elements: HostElement[] }> {
  const page: HTMLElement = await fixture(html`<div>${template}</div>`);
  const elements = [...page.querySelectorAll<HostElement>('structured-data-host')];
  await settled(elements);
  return { page, elements };
}

async function settled(elements: HostElement[]): Promise<void> {
  await Promise.all(elements.map((element) => element.updateComplete));
}

interface Told {
  readonly texts: readonly string[];
  readonly violations: readonly string[];
  readonly warnings: readonly string[];
}

/** What a page of test/pages/ says of an element that changes its language once. */
async function told(name: string): Promise<Told> {
  const frame = document.createElement('iframe');
  frame.src = `/test/pages/${name}`;
  const message = new Promise<MessageEvent>((resolve) => {
    addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event));
  });
  document.body.append(frame);
  const data = (await message).data as Told;
  frame.remove();
  return data;
}

const on = html`<structured-data-host structured-data></structured-data-host>`;
const off = html`<structured-data-host></structured-data-host>`;

describe('an element that describes what it shows', () => {
  it('does so in the head of its page, only when asked, and leaves its own children alone', async () => {
    const { elements } = await hosts([off]);
    const [element] = elements as [HostElement];
    const before = element.outerHTML;
    expect(described()).to.deep.equal([]);
    element.structuredData = true;
    await settled(elements);
    expect(described()).to.deep.equal(['a']);
    element.structuredData = false;
    await settled(elements);
    expect(described()).to.deep.equal([]);
    expect(element.outerHTML).to.equal(before);
  });

  it('waits until there is something to describe', async () => {
    const { elements } = await hosts([on]);
    elements[0]!.thing = undefined;
    await settled(elements);
    expect(described()).to.deep.equal([]);
    elements[0]!.thing = thing('#b', 'b');
    await settled(elements);
    expect(described()).to.deep.equal(['b']);
  });

  it('describes each thing once on a page', async () => {
    const { elements } = await hosts([on, on, on]);
    expect(described()).to.deep.equal(['a']);
    elements[1]!.thing = thing('#b', 'b');
    await settled(elements);
    expect(described()).to.deep.equal(['a', 'b']);
  });

  it('describes it on each page that has such an element', async () => {
    const { elements } = await hosts([on, on]);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another page"></iframe>`);
    const other = frame.contentDocument!;
    other.body.append(elements[1]!);
    await settled(elements);
    expect([described(), described(other)]).to.deep.equal([['a'], ['a']]);
    elements[1]!.remove();
    expect([described(), described(other)]).to.deep.equal([['a'], []]);
  });

  it('takes over when the one before it leaves the page', async () => {
    const { elements } = await hosts([on, on, on]);
    elements[2]!.thing = thing('#a', 'in its own words');
    await settled(elements);
    elements[1]!.remove();
    expect(described()).to.deep.equal(['a']);
    elements[0]!.remove();
    expect(described()).to.deep.equal(['in its own words']);
    elements[2]!.remove();
    expect(described(), 'nothing stays behind').to.deep.equal([]);
  });

  it('describes nothing once it has left, whatever was still under way', async () => {
    const { page, elements } = await hosts([on, on]);
    elements[0]!.thing = thing('#b', 'b');
    elements[0]!.remove();
    await settled(elements);
    expect(described()).to.deep.equal(['a']);
    page.append(elements[0]!);
    expect(described()).to.deep.equal(['a', 'b']);
  });

  it('takes over when the one before it is switched off or shows another thing', async () => {
    const { elements } = await hosts([on, on, on]);
    elements[1]!.thing = thing('#a', 'second');
    elements[2]!.thing = thing('#a', 'third');
    await settled(elements);
    elements[0]!.structuredData = false;
    await settled(elements);
    expect(described()).to.deep.equal(['second']);
    elements[1]!.thing = thing('#b', 'b');
    await settled(elements);
    expect([...described()].sort()).to.deep.equal(['b', 'third']);
  });

  it('describes the same thing in another language in the place of the first', async () => {
    const { elements } = await hosts([on]);
    elements[0]!.thing = thing('#a', 'the same in English');
    await settled(elements);
    expect(described()).to.deep.equal(['the same in English']);
  });

  it('does so once when it is moved a hundred times or copied', async () => {
    const { page, elements } = await hosts([on, on]);
    for (let i = 0; i < 100; i += 1) page.append(elements[i % 2]!);
    expect(described()).to.deep.equal(['a']);
    page.append(elements[0]!.cloneNode(true));
    const all = [...page.querySelectorAll<HostElement>('structured-data-host')];
    await settled(all);
    expect(described()).to.deep.equal(['a']);
    for (const element of all) element.remove();
    expect(described()).to.deep.equal([]);
    const last = page.appendChild(elements[0]!);
    expect(described(), 'no element that left still holds it').to.deep.equal(['a']);
    last.remove();
  });

  it('describes it again when the page replaced what is in its head', async () => {
    const { elements } = await hosts([on]);
    document.head.querySelector('script[data-p11-embed]')!.remove();
    for (let times = 0; times < 2; times += 1) {
      elements[0]!.requestUpdate();
      await settled(elements);
      expect(described()).to.deep.equal(['a']);
    }
  });

  it('works under a strict content policy with trusted types, without a violation', async () => {
    const { texts, violations, warnings } = await told('structured-data.html');
    expect(violations).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
    expect(texts).to.deep.equal([
      toJsonLd(donateAction('fr', 'https://example.org/')),
      toJsonLd(donateAction('en', 'https://example.org/')),
    ]);
  });

  it('says nothing, and why, where the page allows no policy of its name', async () => {
    const { texts, violations, warnings } = await told('structured-data-refused.html');
    expect(texts).to.deep.equal(['', '']);
    expect(violations, 'it asks once').to.have.length(1);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('Add "p11-embed" to its trusted-types.');
  });
});
