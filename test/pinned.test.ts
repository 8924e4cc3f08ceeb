import { expect, waitUntil } from '@open-wc/testing';
import { elements } from '../src/embed/elements.js';
import { engine } from './support/browser.js';
import { closeAll, fetched, isShown, moduleScript, type Page } from './support/partner-page.js';
import { servedAddress } from './support/rendering.js';
import { part, publishedText } from './support/statement.js';

/*
 * Pages with a pinned snippet, whose host was taken over: the page runs the file that it names, or nothing. They are
 * sent with `Integrity-Policy`, which makes Chromium refuse every script without a hash.
 */

declare const scriptOrigin: string;

/** Several browsers load pages at once on the machine that tests. */
const patience = { timeout: 10_000 };

const attributesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'p11-statement': { statement: 'latest', 'structured-data': '' },
  'p11-quote': { statement: 'lighthouse-2023', passage: 'p3' },
  'p11-about': { 'structured-data': '' },
  'donate-button': { 'structured-data': '' },
};

interface Snippet {
  readonly tag: string;
  readonly pinned?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
}

const addressOf = (path: string, { tag, pinned = true, attributes }: Snippet, site: string, more = {}) =>
  servedAddress(
    path,
    { tag, attributes: { lang: 'fr', ...(attributes ?? attributesOf[tag]) } },
    { form: 'script', site, ...(pinned && { pinned: 'yes' }), ...more },
  );

const head = `<html lang="fr"><head><meta charset="utf-8"><title>A page</title><script>
  var messages = [], errors = [];
  for (const level of ['warn', 'error']) console[level] = (...args) => messages.push(args.map(String).join(' '));
  addEventListener('p11-error', ({ code }) => errors.push(code));
</script></head><body>`;

/** Opens a page with a snippet whose script comes from `site`. */
async function open(snippet: Snippet, site: string, after = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 700px; block-size: 900px';
  frame.src = addressOf('/served/page', snippet, site, {
    before: head,
    after,
    headers: JSON.stringify({ 'Integrity-Policy': 'blocked-destinations=(script)' }),
  });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as unknown as Page;
}

const find = (page: Page, tag: string) => page.document.querySelector<HTMLElement>(tag)!;

async function shown(page: Page, tag: string): Promise<HTMLElement> {
  await waitUntil(() => isShown(find(page, tag)), `${tag} is shown`, patience);
  return find(page, tag);
}

/** The page ran nothing that was altered, shows no altered word, and fetched one file. */
function isUntouched(page: Page, tag: string): void {
  expect(page.document.documentElement.dataset.altered, 'altered code').to.equal(undefined);
  expect(find(page, tag).shadowRoot?.textContent ?? '').not.to.contain('ALTERED');
  expect(fetched(page).length, fetched(page).join('\n')).to.equal(1);
}

/** Does what makes the floating script fetch more: shows the other language, cites, follows a link to a passage. */
async function useAll(page: Page, element: HTMLElement): Promise<void> {
  const control = part(element, 'language-switch');
  control?.click();
  if (control) await waitUntil(() => part(element, 'article')!.lang === 'en', 'the English is shown', patience);
  if (element.localName !== 'p11-statement') return;
  part(element, 'actions')!.querySelector<HTMLElement>('button[aria-expanded]')!.click();
  const cites = () => part(element, 'actions')!.querySelector('button[aria-expanded="true"]');
  await waitUntil(cites, 'the citations are shown', patience);
  page.location.hash = '#p11-lighthouse-2023-p6';
  await waitUntil(() => element.shadowRoot!.activeElement?.id === 'p6', 'the passage has the focus', patience);
}

describe('a pinned snippet', () => {
  afterEach(closeAll);

  for (const tag of elements.keys()) {
    it(`runs its one file and no other, at once and later, though every other file was altered: ${tag}`, async () => {
      const page = await open({ tag }, `${scriptOrigin}altered/but/pinned/`);
      const element = await shown(page, tag);
      await useAll(page, element);
      if (attributesOf[tag] && 'structured-data' in attributesOf[tag]) {
        const data = () => page.document.querySelector("script[type='application/ld+json']");
        await waitUntil(data, 'the structured data are there', patience);
      }
      isUntouched(page, tag);
      expect(page.errors).to.deep.equal([]);
      expect(page.messages).to.deep.equal([]);
    });

    it(`keeps the fallback if its file was altered: ${tag}`, async () => {
      const page = await open({ tag }, `${scriptOrigin}altered/only/pinned/`);
      isUntouched(page, tag);
      expect(find(page, tag).matches(':defined')).to.equal(false);
      expect(find(page, tag).getClientRects().length, 'the fallback is there').to.be.greaterThan(0);
    });
  }

  it('offers no statement to open in a list, whose words it does not have, and keeps the links', async () => {
    const page = await open({ tag: 'p11-statement-list' }, scriptOrigin);
    const element = await shown(page, 'p11-statement-list');
    expect(element.shadowRoot!.querySelectorAll('li button')).to.have.length(0);
    expect(element.shadowRoot!.querySelectorAll('li a')).to.have.length(14);
  });

  it('stands beside another of the same element, and each shows its own words', async () => {
    const other = { tag: 'p11-statement', attributes: { statement: 'river-ferry-2021' } };
    const second = await (await fetch(addressOf('/served', other, scriptOrigin))).text();
    const page = await open({ tag: 'p11-statement' }, scriptOrigin, second);
    const [first, last] = [...page.document.querySelectorAll('p11-statement')];
    await waitUntil(() => isShown(first!) && isShown(last!), 'both are shown', patience);
    expect(publishedText(first!)).not.to.deep.equal(publishedText(last!));
    expect(fetched(page)).to.have.length(2);
    expect([page.errors, page.messages]).to.deep.equal([[], []]);
  });

  for (const [order, before, after] of [
    ['before', moduleScript('cdn/embed.js'), ''],
    ['after', '', moduleScript('cdn/embed.js')],
  ] as const) {
    it(`shares its code with embed.js that runs ${order} it, and nothing runs twice`, async () => {
      const frame = document.createElement('iframe');
      const snippet = { tag: 'p11-statement', attributes: { statement: 'river-ferry-2021' } };
      const latest = '<p11-statement id="latest" statement="latest"></p11-statement>';
      frame.src = addressOf('/served/page', snippet, scriptOrigin, { before: head + before + latest, after });
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      const page = frame.contentWindow as unknown as Page;
      const all = () => [...page.document.querySelectorAll('p11-statement')];
      await waitUntil(() => all().every(isShown), 'both are shown', patience);
      expect(publishedText(all()[0]!)[1]).to.contain('PHARE');
      expect(publishedText(all()[1]!)[1]).not.to.contain('PHARE');
      expect([page.errors, page.messages]).to.deep.equal([[], []]);
    });
  }
});

if (engine === 'Chromium')
  describe('a floating snippet', () => {
    afterEach(closeAll);

    it('is refused by a page that demands a hash for every script', async () => {
      const page = await open({ tag: 'p11-statement', pinned: false }, scriptOrigin);
      expect(find(page, 'p11-statement').matches(':defined')).to.equal(false);
    });
  });
