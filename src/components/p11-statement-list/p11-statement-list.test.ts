import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { heard } from '../../../test/support/console.js';
import { hasPart, part, parts, rendered } from '../../../test/support/statement.js';
import type { Locale } from '../../content/types.js';
import type { P11LanguageChangeEvent } from '../../shared/events.js';
import './p11-statement-list.define.js';
import { P11StatementList } from './p11-statement-list.js';

/** A publication as it was gathered from public pages. */
interface Gathered {
  readonly published: string;
  readonly title: Partial<Record<Locale, string>>;
  readonly url: Partial<Record<Locale, string>>;
}

const gathered = async () => (await (await fetch('/test/fixtures/sources/bibliography.json')).json()) as Gathered[];

const list = async (template: TemplateResult) => rendered(await fixture<P11StatementList>(template));

const links = (element: Element) => parts(element, 'source').map((source) => source.querySelector('a')!);
const titles = (element: Element) => links(element).map((link) => link.querySelector('cite')!.textContent);
const dates = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.date')].map(({ textContent }) => textContent);
const buttons = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('li button')];
const openStatement = (element: Element) => element.shadowRoot!.querySelector<LitElement>('p11-statement');
const isExpanded = (button: Element) => button.getAttribute('aria-expanded') === 'true';
const hasFocus = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element;

/** The entry whose title begins so. */
const link = (element: Element, title: string) =>
  links(element).find((one) => one.querySelector('cite')!.textContent.startsWith(title))!;

/** Opens the first statement of a list, and resolves with it. */
async function opened(element: P11StatementList): Promise<LitElement> {
  buttons(element)[0]!.click();
  await waitUntil(() => openStatement(element) !== null, 'the statement is open', { timeout: 10_000 });
  const statement = openStatement(element)!;
  await statement.updateComplete;
  return statement;
}

/** A registry beside that of the page, where the browser knows more than one. */
function ownRegistry(): CustomElementRegistry {
  try {
    return new CustomElementRegistry();
  } catch {
    return customElements;
  }
}

describe('p11-statement-list', () => {
  // First, while nothing on this page has asked for a statement.
  it('fetches what shows a statement when one is opened, and not before', async () => {
    const element = await list(html`<p11-statement-list lang="fr"></p11-statement-list>`);
    expect(customElements.get('p11-statement') === undefined, 'before').to.equal(true);
    await opened(element);
    expect(customElements.get('p11-statement') === undefined, 'after').to.equal(false);
  });

  describe('publications', () => {
    for (const lang of ['fr', 'en'] as const) {
      it(`are all there, with title and address as published, in ${lang} or else in the other language`, async () => {
        const element = await list(html`<p11-statement-list lang=${lang}></p11-statement-list>`);
        const all = await gathered();
        expect(links(element)).to.have.length(all.length);
        for (const { title, url } of all) {
          const language = title[lang] ? lang : lang === 'fr' ? 'en' : 'fr';
          const found = links(element).find((one) => one.querySelector('cite')!.textContent === title[language]);
          expect(found?.getAttribute('href'), title[language]).to.equal(url[language]!.replace(/^http:/, 'https:'));
          expect(found?.querySelector('cite')!.getAttribute('lang')).to.equal(language === lang ? null : language);
        }
      });
    }

    it('say in which language they are where it is not the reader’s', async () => {
      const french = await list(html`<p11-statement-list lang="fr"></p11-statement-list>`);
      const text = (title: string) => link(french, title).textContent.replace(/\s+/g, ' ').trim();
      expect(text('WE ARE')).to.equal('WE ARE THOSE CHILDREN Lettre ouverte, en anglais, protectchildren.ca');
      expect(text('Des survivantes')).to.match(/faire changer les choses Communiqué, protectchildren\.ca$/);
      const english = await list(html`<p11-statement-list lang="en"></p11-statement-list>`);
      expect(link(english, 'Le CCPE').textContent).to.contain('News release on a study, in French, protectchildren.ca');
    });

    it('are dated as precisely as it is known, and say of a date that it is inferred', async () => {
      const element = await list(html`<p11-statement-list lang="fr"></p11-statement-list>`);
      expect(dates(element).slice(0, 5)).to.deep.equal([
        '2024',
        '2024',
        '24 janvier 2024 (date\u00a0non\u00a0confirmée)',
        'Décembre 2023',
        '2023',
      ]);
      const machine = Array.from(element.shadowRoot!.querySelectorAll('time'), ({ dateTime }) => dateTime);
      expect(machine.sort()).to.deep.equal((await gathered()).map(({ published }) => published).sort());
    });

    it('begin with the newest', async () => {
      const element = await list(html`<p11-statement-list lang="en"></p11-statement-list>`);
      const times = Array.from(element.shadowRoot!.querySelectorAll('time'), ({ dateTime }) => dateTime);
      const years = times.map((time) => time.slice(0, 4));
      expect(years).to.deep.equal([...years].sort().reverse());
      // Only the year is printed, but the statement answers a hearing that the other asks for.
      expect(titles(element)[0]).to.contain('Meta’s Response Following');
    });

    it('open without handing over the page', async () => {
      const element = await list(html`<p11-statement-list lang="fr"></p11-statement-list>`);
      for (const one of links(element)) {
        expect(one).to.have.attribute('rel', 'noopener noreferrer');
        expect(one.protocol).to.equal('https:');
      }
    });
  });

  describe('attributes', () => {
    it('show the newest only, those of a year, or the newest of a year', async () => {
      const element = await list(html`<p11-statement-list lang="en" limit="2"></p11-statement-list>`);
      expect(dates(element)).to.deep.equal(['2024', '2024']);
      element.year = 2021;
      await element.updateComplete;
      expect(dates(element)).to.deep.equal(['2021', 'March 5, 2021 (date\u00a0not\u00a0confirmed)']);
      element.limit = 1;
      await element.updateComplete;
      expect(dates(element)).to.deep.equal(['2021']);
      expect(part(element, 'heading')).to.have.text('The Phoenix 11: statements and other publications, 2021');
      element.removeAttribute('limit');
      element.removeAttribute('year');
      await element.updateComplete;
      expect(links(element)).to.have.length(14);
    });

    it('are reflected', async () => {
      const element = await list(html`<p11-statement-list></p11-statement-list>`);
      Object.assign(element, { limit: 3, year: '2018', headingLevel: 4 });
      await element.updateComplete;
      expect(element).to.have.attribute('limit', '3');
      expect(element).to.have.attribute('year', '2018');
      expect(element).to.have.attribute('heading-level', '4');
      expect(part(element, 'heading')!.localName).to.equal('h4');
      element.limit = undefined;
      await element.updateComplete;
      expect(element).to.not.have.attribute('limit');
    });

    it('are checked as properties too', async () => {
      const element = await list(html`<p11-statement-list></p11-statement-list>`);
      const told = await heard('warn', async () => {
        Object.assign(element, { limit: -1, year: 2019, headingLevel: 'two' });
        await element.updateComplete;
      });
      expect(told).to.have.length(3);
      expect(links(element)).to.have.length(14);
      Object.assign(element, { limit: '2', year: '2018' });
      await element.updateComplete;
      expect([element.limit, element.year, links(element).length]).to.deep.equal([2, 2018, 2]);
      Object.assign(element, { limit: null, year: undefined });
      await element.updateComplete;
      expect(links(element)).to.have.length(14);
    });

    for (const [attribute, value, known] of [
      ['limit', '0', 'whole numbers from 1'],
      ['limit', '2.5', 'whole numbers from 1'],
      ['limit', 'all', 'whole numbers from 1'],
      ['limit', '', 'whole numbers from 1'],
      ['year', '2022', '2024, 2023, 2021, 2018'],
      ['year', 'last', '2024, 2023, 2021, 2018'],
      ['heading-level', '0', '1, 2, 3, 4, 5, 6'],
    ] as const) {
      it(`warn once of ${attribute}="${value}", and all is shown`, async () => {
        const told = await heard('warn', async () => {
          for (let times = 0; times < 2; times += 1) {
            const element = document.createElement('p11-statement-list');
            element.setAttribute(attribute, value);
            (await fixture(html`<div></div>`)).append(element);
            await rendered(element);
            expect(links(element)).to.have.length(14);
            expect(part(element, 'heading')!.localName).to.equal('h2');
          }
        });
        expect(told).to.deep.equal([
          `<p11-statement-list ${attribute}="${value}">: this value is not known. Known values: ${known}. The default is used.`,
        ]);
      });
    }
  });

  describe('a bundled statement', () => {
    it('opens in place as a summary, one heading level below, and closes again', async () => {
      const element = await list(html`<p11-statement-list lang="fr" heading-level="3"></p11-statement-list>`);
      const [button] = buttons(element);
      expect(button).to.have.text('Lire la déclaration ici');
      expect(isExpanded(button!)).to.equal(false);
      const statement = await opened(element);
      expect(isExpanded(button!)).to.equal(true);
      expect(button).to.have.text('Refermer la déclaration');
      expect(part(statement, 'heading')!.localName).to.equal('h4');
      expect(part(statement, 'heading')).to.have.text(titles(element)[3]!);
      expect(parts(statement, 'paragraph')).to.have.length(2);
      button!.click();
      await element.updateComplete;
      expect(isExpanded(button!)).to.equal(false);
      expect(openStatement(element) === null).to.equal(true);
      buttons(element)[1]!.click();
      await waitUntil(() => isExpanded(buttons(element)[1]!), 'the other is open');
      expect(isExpanded(button!), 'and stays closed').to.equal(false);
    });

    it('is named to whoever hears only the control', async () => {
      const element = await list(html`<p11-statement-list lang="fr"></p11-statement-list>`);
      const described = buttons(element).map((button) => {
        const id = button.getAttribute('aria-describedby')!;
        return element.shadowRoot!.getElementById(id)!.querySelector('cite')!.textContent.slice(0, 30);
      });
      expect(described).to.deep.equal(['TEXTE D’ESSAI : LE PHARE RESTE', 'Texte d’essai : Un an s’est éc']);
    });

    it('keeps the focus where it was, opening and closing', async () => {
      const element = await list(html`<p11-statement-list lang="fr"></p11-statement-list>`);
      const [button] = buttons(element);
      button!.focus();
      await opened(element);
      expect(hasFocus(button!)).to.equal(true);
      button!.click();
      await element.updateComplete;
      expect(hasFocus(button!)).to.equal(true);
    });

    it('moves nothing until its words are there, and then shows them at once', async () => {
      const element = await list(html`<p11-statement-list lang="en"></p11-statement-list>`);
      const [, button] = buttons(element);
      const before = element.offsetHeight;
      // Looked at in the moment in which it is put in place.
      const placed = new Promise<boolean>((resolve) => {
        const observer = new MutationObserver(() => {
          const statement = openStatement(element);
          if (statement) void statement.updateComplete.then(() => resolve(hasPart(statement, 'body')));
        });
        observer.observe(element.shadowRoot!, { childList: true, subtree: true });
      });
      button!.click();
      await element.updateComplete;
      expect([isExpanded(button!), element.offsetHeight]).to.deep.equal([false, before]);
      expect(await placed).to.equal(true);
    });

    it('opens beside another', async () => {
      const element = await list(html`<p11-statement-list lang="fr"></p11-statement-list>`);
      for (const button of buttons(element)) button.click();
      await waitUntil(() => buttons(element).every(isExpanded), 'both are open');
      expect(element.shadowRoot!.querySelectorAll('p11-statement')).to.have.length(2);
    });
  });

  describe('language', () => {
    it('follows the control, which keeps the focus, and an open statement follows too', async () => {
      const element = await list(html`<p11-statement-list lang="fr"></p11-statement-list>`);
      const statement = await opened(element);
      const control = part(element, 'language-switch')!;
      expect(control).to.have.text('English');
      expect(control).to.have.attribute('lang', 'en');
      control.focus();
      const inStatement = oneEvent<P11LanguageChangeEvent>(statement, 'p11-language-change');
      control.click();
      await element.updateComplete;
      expect(part(element, 'article')).to.have.attribute('lang', 'en');
      expect(part(element, 'heading')).to.have.text('The Phoenix 11: statements and other publications');
      expect(hasFocus(control)).to.equal(true);
      expect(control).to.have.text('Français');
      expect(element.shadowRoot!.querySelector('.content > [role=status]')).to.have.text('Text shown in English.');
      expect((await inStatement).locale).to.equal('en');
    });

    it('follows the page', async () => {
      const page = await fixture(html`<div lang="fr"><p11-statement-list></p11-statement-list></div>`);
      const element = await rendered(page.querySelector('p11-statement-list')!);
      const changed = oneEvent<P11LanguageChangeEvent>(element, 'p11-language-change');
      page.setAttribute('lang', 'en');
      const { locale, previous } = await changed;
      expect([locale, previous]).to.deep.equal(['en', 'fr']);
      expect(part(element, 'article')).to.have.attribute('lang', 'en');
    });
  });

  it('says when it is on the page, and when it shows something else', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const told: string[] = [];
    page.addEventListener('p11-render', ({ id, locale }) => told.push(`${id} ${locale}`));
    page.addEventListener('p11-language-change', ({ locale }) => told.push(`now ${locale}`));
    const element = document.createElement('p11-statement-list');
    element.lang = 'fr';
    page.append(element);
    await element.updateComplete;
    expect(told).to.deep.equal(['bibliography fr']);
    element.limit = 4;
    await element.updateComplete;
    element.headingLevel = 3;
    await element.updateComplete;
    expect(told.splice(1)).to.deep.equal(['bibliography fr']);
    element.lang = 'en';
    await waitUntil(() => told.length > 2, 'the language has changed');
    expect(told.splice(1)).to.deep.equal(['bibliography en', 'now en']);
    await opened(element);
    expect(told.splice(1)).to.deep.equal(['lighthouse-2023 en']);
  });

  it('stands in the place of its fallback', async () => {
    const element = await list(
      html`<p11-statement-list><a href="https://thephoenix11.com/">A link</a></p11-statement-list>`,
    );
    expect(element.querySelector('a')!.getClientRects()).to.have.length(0);
  });

  for (const width of [240, 320, 640, 1200]) {
    it(`keeps within ${width} px, with a statement open`, async () => {
      const page = await fixture(html`<div style="inline-size: ${width}px"></div>`);
      const element = page.appendChild(document.createElement('p11-statement-list'));
      await rendered(element);
      await opened(element);
      const right = page.getBoundingClientRect().right;
      const beyond = [...element.shadowRoot!.querySelectorAll('*:not(.unseen)')].filter(
        (inner) => inner.getBoundingClientRect().right > right + 0.5,
      );
      expect(beyond.map(({ localName }) => localName)).to.deep.equal([]);
    });
  }

  for (const [where, registry] of [
    ['in the page’s registry', customElements],
    ['in one of its own, where the browser has those', ownRegistry()],
  ] as const) {
    it(`registers under another name ${where}, and its statements come along`, async () => {
      P11StatementList.define('other-list', registry);
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
      root.setHTMLUnsafe('<other-list lang="fr"></other-list>');
      await waitUntil(() => root.firstElementChild instanceof P11StatementList, 'it is a list');
      const element = root.firstElementChild as P11StatementList;
      await rendered(element);
      expect(hasPart(await opened(element), 'body')).to.equal(true);
    });
  }
});
