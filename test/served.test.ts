import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import type { Locale } from '../src/content/types.js';
import type { P11ErrorEvent } from '../src/shared/events.js';
import { elements } from './support/elements.js';
import { asked, served, servedAddress } from './support/rendering.js';
import { part, publishedText, rendered } from './support/statement.js';

/*
 * Elements that a server rendered, on pages of their own: first as a browser shows them without
 * any script, then as the element takes over.
 */

declare const scriptOrigin: string;

/** Several browsers load pages at once on the machine that tests. */
const patience = { timeout: 10_000 };

const locales = ['fr', 'en'] as const satisfies readonly Locale[];

const head = '<html lang="fr"><head><meta charset="utf-8"><title>A page</title>';
const after = '<p id="after">What follows on the page</p>';
const statement = html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`;

/** The ways in which a page comes by the elements. */
const scripts: Readonly<Record<string, readonly string[]>> = {
  'the script': [`${scriptOrigin}cdn/embed.js`],
  'the package': ['/test/pages/elements.ts'],
  'the package and support for hydration': ['/test/pages/hydrate.ts'],
  'the script and support for hydration': ['/test/pages/hydrate-support.ts', `${scriptOrigin}cdn/embed.js`],
};

interface Page {
  readonly document: Document;
  readonly element: HTMLElement;
}

interface Options {
  readonly inHead?: string;
  /** What else the server is asked for: test/support/served.js. */
  readonly more?: Readonly<Record<string, string>>;
}

/** Opens a page with an element that a server rendered. */
async function open(template: TemplateResult, { inHead = '', more = {} }: Options = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 700px; block-size: 900px';
  const before = `${head}${inHead}</head><body>`;
  frame.src = servedAddress('/served/page', asked(template), { before, after, ...more });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  if (!('until' in more)) await loaded;
  const find = () => frame.contentDocument?.querySelector<HTMLElement>('body > :first-child');
  await waitUntil(() => find()?.shadowRoot, 'the element is on the page', patience);
  return { document: frame.contentDocument!, element: find()! };
}

async function addScripts({ document }: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = address;
    const loaded = oneEvent(script, 'load');
    document.head.append(script);
    await loaded;
  }
}

/** Resolves once the element itself renders its words, or what it has in their place. */
async function takenOver({ element }: Page): Promise<void> {
  await waitUntil(() => (element as Partial<LitElement>).hasUpdated, 'the element is defined', patience);
  await waitUntil(() => element.shadowRoot!.querySelector('style') === null, 'the element took over', {
    timeout: 10_000,
  });
}

/** Where each part stands, and what follows the element. */
function places({ document, element }: Page): string[] {
  const inside = [...element.shadowRoot!.querySelectorAll('[part]')];
  return [...inside, element, document.getElementById('after')!].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    const name = each.getAttribute('part') ?? each.localName;
    return [name, ...[x, y, width, height].map((number) => number.toFixed(1))].join(' ');
  });
}

/** What there is to read. What a browser can do with it, a server does not know. */
function words({ shadowRoot }: HTMLElement): string {
  const article = shadowRoot!.querySelector('[part=article]')!.cloneNode(true) as Element;
  for (const control of article.querySelectorAll('button, .disclosure')) control.remove();
  return article.textContent.replace(/\s+/g, ' ').trim();
}

describe('an element that a server rendered', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const [name, examples] of Object.entries(elements)) {
    for (const { name: example, render } of examples) {
      for (const locale of locales) {
        it(`has the published text that a browser renders: ${name}, “${example}” in ${locale}`, async () => {
          const page = await fixture(html`<div>${render(locale)}</div>`);
          const element = await rendered(page.querySelector<LitElement>(name)!);
          const expected = publishedText(element);
          expect(expected.length).to.be.greaterThan(0);
          expect(publishedText(await served(render(locale)))).to.deep.equal(expected);
        });
      }
    }
  }
});

describe('a page with an element that a server rendered', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('shows the words without any script, and the content of the element nowhere beside them', async () => {
    const { element } = await open(statement);
    const paragraph = part(element, 'paragraph')!;
    expect(paragraph.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(getComputedStyle(paragraph).fontFamily, 'the styles are applied').to.contain('Charter');
    expect(element.querySelector('blockquote')!.getClientRects().length).to.equal(0);
    expect(getComputedStyle(part(element, 'language-switch')!).visibility, 'what needs the script').to.equal('hidden');
  });

  for (const [means, addresses] of Object.entries(scripts)) {
    for (const [name, examples] of Object.entries(elements)) {
      for (const example of means === 'the script' ? examples : examples.slice(0, 1)) {
        it(`is taken over by ${means}, in place: ${name}, “${example.name}”`, async () => {
          const page = await open(example.render('fr'));
          const { element } = page;
          const before = { places: places(page), words: words(element) };
          const seen = new Set<number>();
          const look = () => seen.add(element.shadowRoot!.querySelectorAll('[part=article]').length);
          const observer = new MutationObserver(look);
          observer.observe(element.shadowRoot!, { childList: true });
          await addScripts(page, addresses);
          await takenOver(page);
          observer.disconnect();
          expect([...seen], 'one article at any time').to.deep.equal([1]);
          expect(words(element)).to.equal(before.words);
          expect(places(page)).to.deep.equal(before.places);
          expect(element.shadowRoot!.children).to.have.length(1);
        });
      }
    }
  }

  it('keeps what was served where the words do not load, in its styles whatever the policy of the page', async () => {
    const page = await open(statement, { more: { policy: "style-src 'none'" } });
    const { element } = page;
    const paragraph = part(element, 'paragraph')!;
    expect(getComputedStyle(paragraph).fontFamily, 'the policy holds').to.not.contain('Charter');
    const failed = oneEvent<P11ErrorEvent>(element, 'p11-error');
    await addScripts(page, [`${scriptOrigin}without/words/cdn/embed.js`]);
    expect((await failed).code).to.equal('load-failed');
    expect(paragraph.isConnected).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('[part=article]')).to.have.length(1);
    expect(getComputedStyle(paragraph).fontFamily).to.contain('Charter');
  });

  it('keeps what was served where the script does not know the statement', async () => {
    const page = await open(statement);
    page.element.setAttribute('statement', 'one-that-came-later');
    const failed = oneEvent<P11ErrorEvent>(page.element, 'p11-error');
    await addScripts(page, scripts['the script']!);
    expect((await failed).code).to.equal('unknown-statement');
    expect(words(page.element)).to.contain('LE PHARE RESTE');
    page.element.setAttribute('statement', 'river-ferry-2021');
    await takenOver(page);
    expect(words(page.element)).to.not.contain('LE PHARE RESTE');
  });

  it('speaks the language of the page, which no server knew', async () => {
    const page = await open(html`<p11-about></p11-about>`);
    expect(part(page.element, 'article')!.lang).to.equal('fr');
    page.document.documentElement.lang = 'en';
    await addScripts(page, scripts['the script']!);
    await takenOver(page);
    expect(part(page.element, 'article')!.lang).to.equal('en');
  });

  it('waits for the rest of a page that comes slowly', async () => {
    const name = `t${Date.now()}${Math.random()}`;
    // A module would wait for the rest of the page; in WebKit an async one does so, too.
    const inHead = `<script src="${scriptOrigin}cdn/embed.classic.js"></script>`;
    // The parser is between the style and the words when the element has all that it needs.
    const page = await open(statement, { inHead, more: { until: '</style>', name } });
    await waitUntil(() => page.element.matches(':defined'), 'the element is defined', patience);
    const fetched = () => page.document.defaultView!.performance.getEntriesByType('resource');
    await waitUntil(() => fetched().some(({ name }) => name.includes('/words/')), 'the words have come', patience);
    await fetch(`/served/on?name=${name}`);
    await takenOver(page);
    expect(page.element.shadowRoot!.querySelectorAll('[part=article]')).to.have.length(1);
    expect(page.document.getElementById('after') !== null).to.equal(true);
  });
});
