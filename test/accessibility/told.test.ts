import { expect, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
import type { Locale } from '../../src/content/types.js';
import { otherLocale } from '../../src/shared/locale.js';
import { allWithin, everyExample, examplesThat, focused, liveRegions, type ShownExample } from '../support/examples.js';
import { openPage, script } from '../support/page.js';
import { hasPart, part } from '../support/statement.js';

/*
 * What a screen reader says by itself: what changes in a live region that was there before. The
 * words are in none, so that nobody who reads something else on the page is interrupted by them.
 */

const shownIn: Readonly<Record<Locale, string>> = { fr: 'Texte affiché en français.', en: 'Text shown in English.' };
const failedIn: Readonly<Record<Locale, string>> = {
  fr: 'Le texte français n’a pas pu être chargé.',
  en: 'The English text could not be loaded.',
};

/** What is said in the live regions that an element has, from now on, with its language. */
function listen(element: Element): string[] {
  const said: string[] = [];
  for (const region of liveRegions(element)) {
    const say = () => {
      const { lang } = region.closest<HTMLElement>('[lang]')!;
      if (region.textContent) said.push(`${lang}: ${region.textContent}`);
    };
    new MutationObserver(say).observe(region, { childList: true, characterData: true, subtree: true });
  }
  return said;
}

/** The same script from a server that lacks the files with a name. */
const scriptWithout = (name: string) => script.replace('cdn/', `without/${name}/cdn/`);

/** A page on which a reader is in the fallback of an example before the script comes. */
async function openAtFallback({ tag, show }: ShownExample, address = 'https://example.org/'): Promise<Document> {
  const example = (await show()).cloneNode(false) as Element;
  fixtureCleanup();
  example.innerHTML = `<a href="${address}">The fallback</a>`;
  const frame = await openPage(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
    </head><body><main><h1>A page</h1>${example.outerHTML}</main></body></html>`);
  const page = frame.contentDocument!;
  page.querySelector<HTMLElement>(`${tag} > a`)!.focus();
  expect(focused(page).textContent).to.equal('The fallback');
  return page;
}

function addScript(page: Document, address: string): void {
  const element = page.createElement('script');
  element.type = 'module';
  element.src = address;
  page.head.append(element);
}

async function shown(page: Document, tag: string): Promise<HTMLElement> {
  const element = page.querySelector<HTMLElement>(tag)!;
  const isShown = () => element.shadowRoot !== null && hasPart(element, 'article');
  await waitUntil(isShown, 'the words are shown', { timeout: 10_000 });
  return element;
}

const switchable = await examplesThat((element) => hasPart(element, 'language-switch'));
/** The list has both of its languages with its code. */
const fetching = switchable.filter(({ tag }) => tag !== 'p11-statement-list');

describe('a screen reader', () => {
  for (const { title, locale, show } of everyExample) {
    it(`says nothing of ${title} unasked`, async () => {
      const element = await show();
      const regions = liveRegions(element);
      expect(regions.map(({ textContent }) => textContent.trim()).join('')).to.equal('');
      const pressing = regions.filter((region) => region.matches('[role=alert], [aria-live=assertive]'));
      expect(pressing.length, 'that would interrupt').to.equal(0);
      const said = listen(element);
      const { textContent: before } = element.shadowRoot!;
      element.lang = otherLocale(locale);
      await waitUntil(() => element.shadowRoot!.textContent !== before, 'it follows the page');
      expect(said).to.deep.equal([]);
    });
  }

  for (const { title, locale, show } of switchable) {
    it(`says that ${title} is in the language the reader asked for`, async () => {
      const element = await show();
      const said = listen(element);
      const other = otherLocale(locale);
      for (const next of [other, locale, other]) {
        const changed = oneEvent(element, 'p11-language-change');
        part(element, 'language-switch')!.click();
        await changed;
        expect(said.splice(0)).to.deep.equal([`${next}: ${shownIn[next]}`]);
      }
      // The page's choice is none of the reader's.
      for (const lang of [other, locale]) {
        element.lang = lang;
        await waitUntil(() => part(element, 'article')!.lang === lang, 'it follows the page');
      }
      expect(said).to.deep.equal([]);
    });
  }
});

describe('the script comes late', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const example of everyExample) {
    const { tag, title } = example;
    it(`and ${title} says nothing, and keeps the focus of who was in its fallback`, async () => {
      const page = await openAtFallback(example);
      addScript(page, script);
      const element = await shown(page, tag);
      expect(allWithin(element).includes(focused(page)), 'the focus is in the words').to.equal(true);
      expect(
        liveRegions(element)
          .map(({ textContent }) => textContent.trim())
          .join(''),
      ).to.equal('');
    });
  }

  for (const example of fetching) {
    const { tag, title, locale } = example;
    const other = otherLocale(locale);

    it(`and leaves the focus in the fallback of ${title} where the words do not`, async () => {
      const page = await openAtFallback(example);
      const failed = oneEvent(page, 'p11-error');
      addScript(page, scriptWithout('words'));
      await failed;
      expect(focused(page).textContent).to.equal('The fallback');
    });

    it(`and a reader who asks ${title} for a language that it cannot get is told so in that language`, async () => {
      const page = await openAtFallback(example);
      addScript(page, scriptWithout(`.${other}-`));
      const element = await shown(page, tag);
      const said = listen(element);
      const control = part(element, 'language-switch')!;
      control.focus();
      control.click();
      await waitUntil(() => said.length > 0, 'the reader is told');
      expect(said).to.deep.equal([`${other}: ${failedIn[other]}`]);
      expect(part(element, 'article')!.lang, 'the words stay').to.equal(locale);
      expect(focused(page) === control, 'the focus stays').to.equal(true);
    });
  }

  it('and the page of a reader who has scrolled on stays where it is', async () => {
    const page = await openAtFallback(everyExample.find(({ tag }) => tag === 'p11-statement')!);
    page.body.append(Object.assign(page.createElement('div'), { style: 'block-size: 9000px' }));
    const root = page.documentElement;
    // Where the browser itself keeps what is seen in place, it is not that which is tested.
    root.style.overflowAnchor = 'none';
    root.scrollTop = 5000;
    addScript(page, script);
    const element = await shown(page, 'p11-statement');
    expect(allWithin(element).includes(focused(page)), 'the focus is in the words').to.equal(true);
    expect(root.scrollTop).to.equal(5000);
  });

  it('and the focus stays on a link to the same page', async () => {
    const example = everyExample.find(({ tag, locale }) => tag === 'p11-statement' && locale === 'fr')!;
    const address = 'https://lighthouse.example/fr/essais/2023/phare';
    const page = await openAtFallback(example, address);
    addScript(page, script);
    await shown(page, 'p11-statement');
    expect((focused(page) as HTMLAnchorElement).href).to.equal(address);
    expect(focused(page).textContent).to.contain('Publié par le Centre canadien');
  });
});

describe('a heading', () => {
  for (const { title, show } of everyExample) {
    it(`is one piece of text, so that a screen reader stops at it once: ${title}`, async () => {
      const headings = allWithin(await show()).filter((element) => element.matches('h1, h2, h3, h4, h5, h6'));
      for (const { childNodes } of headings) {
        const pieces = [...childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
        expect(pieces.map(({ nodeType }) => nodeType)).to.deep.equal([Node.TEXT_NODE]);
      }
    });
  }
});
