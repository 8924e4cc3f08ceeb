import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { heard } from '../../../test/support/console.js';
import { hasPart, part, parts, publishedText, rendered, statement } from '../../../test/support/statement.js';
import { describeRenderings } from '../../../test/support/rendering.js';
import type { P11DonateEvent, P11ErrorEvent, P11LanguageChangeEvent } from '../../shared/events.js';
import './p11-statement.define.js';
import { help } from '../../shared/remarks.js';
import { labels as deskLabels } from './p11-statement.desk.labels.js';
import { P11Statement } from './p11-statement.js';

/** The publisher's page as text: its paragraphs, without the skip links of its first line. */
async function published(id: string): Promise<string[]> {
  const text = await (await fetch(`/test/fixtures/sources/${id}.txt`)).text();
  const [headline, releaseLine, ...rest] = text.split('\n').filter(Boolean).slice(1);
  return [releaseLine!, headline!, ...rest];
}

const hasFocus = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element;

const slotted = (element: Element) => element.shadowRoot!.querySelector('slot') !== null;

describe('p11-statement', () => {
  describeRenderings('words', (statement) => {
    it('carries the 2023 statement and all that is published under it, code point for code point', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      expect(publishedText(element)).to.deep.equal(await published('lighthouse-2023'));
    });

    it('carries the 2021 statement code point for code point', async () => {
      const element = await statement(
        html`<p11-statement statement="river-ferry-2021" lang="fr" hide="about donate"></p11-statement>`,
      );
      expect(publishedText(element)).to.deep.equal(await published('river-ferry-2021'));
    });

    it('marks the English signature in the French statement', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      const [signed, group] = [...part(element, 'signature')!.children];
      expect(signed!.closest('[lang]')).to.have.attribute('lang', 'fr');
      expect(group).to.have.attribute('lang', 'en');
    });

    it('sets the group’s nine passages as one quotation after the Centre’s lead', async () => {
      const element = await statement(html`<p11-statement statement="river-ferry-2021" lang="fr"></p11-statement>`);
      const [lead, quotation] = [...part(element, 'body')!.children];
      expect(lead).to.have.attribute('id', 'p1');
      expect(part(element, 'dateline')!.textContent).to.equal('Rimouski (Canada)\u00a0—');
      expect(parts(element, 'quotation').map(({ tagName }) => tagName)).to.deep.equal(['BLOCKQUOTE']);
      expect(quotation!.getAttribute('part')).to.equal('quotation');
      expect([...quotation!.children].map(({ id }) => id)).to.deep.equal('p2 p3 p4 p5 p6 p7 p8 p9 p10'.split(' '));
    });

    it('says the end of the release aloud instead of reading the mark', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      const [mark, spoken] = [...part(element, 'end-mark')!.children];
      expect(mark!.textContent).to.equal('-30-');
      expect(mark).to.have.attribute('aria-hidden', 'true');
      expect(spoken!.textContent).to.equal('End of the release');
    });

    it('names the group, the date as precisely as it is known, and the source', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      const source = part(element, 'source')!;
      expect(source.querySelector('time')).to.have.attribute('datetime', '2023-12');
      expect(source.textContent.replace(/[ \n]+/g, ' ').trim()).to.equal(
        'Les Phoenix 11 décembre 2023 Publié par le Centre canadien de protection de l’enfance, lighthouse.example',
      );
    });

    it('says of a date that nobody has seen printed that it is inferred', async () => {
      const element = await statement(html`<p11-statement statement="river-ferry-2021" lang="fr"></p11-statement>`);
      expect(part(element, 'source')!.textContent).to.contain('5 mars 2021 (date\u00a0non\u00a0confirmée)');
    });

    it('shows the newest statement for “latest”', async () => {
      const element = await statement(html`<p11-statement statement="latest" lang="fr"></p11-statement>`);
      expect(part(element, 'heading')!.textContent).to.contain('LE PHARE RESTE ALLUMÉ');
    });
  });

  describeRenderings('translation', (statement) => {
    it('says of the English that it is a translation, and links to the published English page', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      const note = part(element, 'translation-note')!;
      expect(note.textContent).to.contain('The Phoenix 11 did not write this wording');
      expect(note.querySelector('a')).to.have.attribute('href', 'https://lighthouse.example/en/tests/2023/lighthouse');
      expect(note.querySelector('a')).to.have.text('Published English version (lighthouse.example)');
    });

    it('puts the note before the words', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      const order = part(element, 'translation-note')!.compareDocumentPosition(part(element, 'body')!);
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).to.not.equal(0);
    });

    it('gives the official text as the source of the English, not as published in English', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      const link = part(element, 'source')!.querySelector('a')!;
      expect(link.textContent).to.contain('Official French text published by the Canadian Centre for Child Protection');
      expect(link.href).to.equal('https://lighthouse.example/fr/essais/2023/phare');
    });

    it('shows no note over the official words', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      expect(hasPart(element, 'translation-note')).to.equal(false);
    });

    it('shows the French on an English page that asks for official words only', async () => {
      const element = await statement(
        html`<p11-statement statement="lighthouse-2023" lang="en" official-only></p11-statement>`,
      );
      expect(part(element, 'article')).to.have.attribute('lang', 'fr');
      expect(part(element, 'heading')!.textContent).to.contain('LE PHARE RESTE');
      const note = part(element, 'translation-note')!;
      expect(note).to.have.attribute('lang', 'en');
      expect(note.querySelector('a')).to.have.attribute('href', 'https://lighthouse.example/en/tests/2023/lighthouse');
      expect(part(element, 'notice')).to.have.attribute('lang', 'en');
      expect(hasPart(element, 'language-switch')).to.equal(false);
    });
  });

  describe('language', () => {
    it('follows its own lang before that of the page around it', async () => {
      const element = await statement(
        html`<div lang="en"><p11-statement statement="lighthouse-2023" lang="fr-CA"></p11-statement></div>`,
      );
      expect(part(element, 'article')).to.have.attribute('lang', 'fr');
    });

    it('follows a later change of an ancestor', async () => {
      const element = await statement(
        html`<div lang="fr"><p11-statement statement="lighthouse-2023"></p11-statement></div>`,
      );
      const changed = oneEvent<P11LanguageChangeEvent>(element, 'p11-language-change');
      element.parentElement!.lang = 'en';
      const { locale, previous } = await changed;
      expect([previous, locale]).to.deep.equal(['fr', 'en']);
      expect(part(element, 'article')).to.have.attribute('lang', 'en');
    });

    it('follows a change outside the shadow root that it stands in', async () => {
      const outer = await fixture(html`<div lang="en"></div>`);
      const root = outer.attachShadow({ mode: 'open' });
      const element = document.createElement('p11-statement');
      element.statement = 'lighthouse-2023';
      root.append(element);
      await rendered(element);
      expect(part(element, 'article')).to.have.attribute('lang', 'en');
      const changed = oneEvent(element, 'p11-language-change');
      outer.setAttribute('lang', 'fr');
      await changed;
      expect(part(element, 'article')).to.have.attribute('lang', 'fr');
    });

    it('follows its new place when it is moved', async () => {
      const page = await fixture(
        html`<div><div lang="fr"><p11-statement statement="lighthouse-2023"></p11-statement></div><div lang="en"></div></div>`,
      );
      const element = await rendered(page.querySelector('p11-statement')!);
      const changed = oneEvent(element, 'p11-language-change');
      page.lastElementChild!.append(element);
      await changed;
      expect(part(element, 'article')).to.have.attribute('lang', 'en');
    });

    it('hears nothing once it has left the page', async () => {
      const page = await fixture(
        html`<div lang="en"><p11-statement statement="lighthouse-2023"></p11-statement><p11-statement statement="lighthouse-2023"></p11-statement></div>`,
      );
      const [left, stayed] = [...page.querySelectorAll('p11-statement')] as [P11Statement, P11Statement];
      await Promise.all([rendered(left), rendered(stayed)]);
      left.remove();
      const changed = oneEvent(stayed, 'p11-language-change');
      page.setAttribute('lang', 'fr');
      await changed;
      await left.updateComplete;
      expect(part(left, 'article')).to.have.attribute('lang', 'en');
    });

    it('follows a change of the page in the moment in which an element in a component leaves', async () => {
      const page = await fixture(
        html`<div lang="en"><p11-statement statement="lighthouse-2023"></p11-statement><div></div></div>`,
      );
      const stayed = await rendered(page.querySelector('p11-statement')!);
      // The only one of its tree: with it, what is watched changes.
      const root = page.lastElementChild!.attachShadow({ mode: 'open' });
      const left = root.appendChild(document.createElement('p11-statement'));
      left.statement = 'lighthouse-2023';
      await rendered(left);
      const changed = oneEvent(stayed, 'p11-language-change');
      page.setAttribute('lang', 'fr');
      left.remove();
      await changed;
      expect(part(stayed, 'article')).to.have.attribute('lang', 'fr');
    });

    it('leaves no observer behind after a thousand moves', async () => {
      // What an observer watches cannot be asked; what it was told to can.
      let watched = 0;
      const { prototype } = MutationObserver;
      const { observe, disconnect } = Object.getOwnPropertyDescriptors(prototype);
      prototype.observe = function (...args) {
        watched += 1;
        observe.value!.apply(this, args);
      };
      prototype.disconnect = function () {
        watched = 0;
        disconnect.value!.apply(this);
      };
      try {
        const page = await fixture(html`<div><div lang="fr"></div><div lang="en"></div></div>`);
        const places = [...page.children];
        const elements = Array.from({ length: 20 }, () => document.createElement('p11-statement'));
        for (const element of elements) element.statement = 'lighthouse-2023';
        for (let move = 0; move < 50; move += 1) places[move % 2]!.append(...elements);
        await Promise.all(elements.map((element) => rendered(element)));
        expect(watched).to.equal(1);
        for (const element of elements) element.remove();
        expect(watched).to.equal(0);
      } finally {
        Object.defineProperties(prototype, { observe, disconnect });
      }
    });

    it('takes the name of a language for none and asks the page', async () => {
      const element = await statement(
        html`<div lang="en"><p11-statement statement="lighthouse-2023" lang="french"></p11-statement></div>`,
      );
      expect(part(element, 'article')).to.have.attribute('lang', 'en');
    });

    it('switches this element alone, from a control named in the other language', async () => {
      const page = await fixture(
        html`<div lang="fr"><p11-statement statement="lighthouse-2023"></p11-statement><p11-statement statement="lighthouse-2023"></p11-statement></div>`,
      );
      const [element, other] = [...page.querySelectorAll('p11-statement')] as [P11Statement, P11Statement];
      await Promise.all([rendered(element), rendered(other)]);
      const control = part(element, 'language-switch')!;
      expect(control).to.have.text('English');
      expect(control).to.have.attribute('lang', 'en');
      control.focus();
      const changed = oneEvent(element, 'p11-language-change');
      control.click();
      await changed;
      expect(part(element, 'article')).to.have.attribute('lang', 'en');
      expect(part(other, 'article')).to.have.attribute('lang', 'fr');
      expect(part(element, 'language-switch')).to.have.text('Français');
      expect(hasFocus(part(element, 'language-switch')!), 'the focus stays').to.equal(true);
      expect(element.shadowRoot!.querySelector('.content > [role=status]')).to.have.text('Text shown in English.');
    });

    it('follows the page again when the page changes its language', async () => {
      const element = await statement(
        html`<div lang="fr"><p11-statement statement="lighthouse-2023"></p11-statement></div>`,
      );
      const first = oneEvent(element, 'p11-language-change');
      part(element, 'language-switch')!.click();
      await first;
      element.parentElement!.lang = 'en';
      await element.updateComplete;
      const second = oneEvent<P11LanguageChangeEvent>(element, 'p11-language-change');
      element.parentElement!.lang = 'fr';
      expect((await second).locale).to.equal('fr');
    });
  });

  describe('summary and notice', () => {
    it('begins with title, date and the first passages', async () => {
      const element = await statement(
        html`<p11-statement statement="lighthouse-2023" lang="fr" variant="summary"></p11-statement>`,
      );
      expect(parts(element, 'paragraph').map(({ id }) => id)).to.deep.equal(['p1', 'p2']);
      expect(hasPart(element, 'source')).to.equal(true);
      for (const later of ['signature', 'end-mark', 'about', 'donate'])
        expect(hasPart(element, later), later).to.equal(false);
    });

    it('keeps the first passages of a quotation in the quotation', async () => {
      const element = await statement(
        html`<p11-statement statement="river-ferry-2021" lang="fr" variant="summary"></p11-statement>`,
      );
      expect([...part(element, 'quotation')!.children].map(({ id }) => id)).to.deep.equal(['p2']);
    });

    it('opens in place, with the focus where the reader goes on', async () => {
      const element = await statement(
        html`<p11-statement statement="lighthouse-2023" lang="fr" variant="summary"></p11-statement>`,
      );
      const control = element.shadowRoot!.querySelector<HTMLButtonElement>('.disclosure button')!;
      expect(control).to.have.attribute('aria-expanded', 'false');
      control.click();
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.have.attribute('id', 'p3');
      expect(publishedText(element)).to.deep.equal(await published('lighthouse-2023'));
      expect(control).to.have.attribute('aria-expanded', 'true');
      control.focus();
      control.click();
      await element.updateComplete;
      expect(parts(element, 'paragraph')).to.have.length(2);
      expect(hasFocus(control), 'the focus stays').to.equal(true);
    });

    it('is closed again where another statement takes its place', async () => {
      const element = await statement(
        html`<p11-statement statement="lighthouse-2023" lang="fr" variant="summary"></p11-statement>`,
      );
      element.shadowRoot!.querySelector<HTMLButtonElement>('.disclosure button')!.click();
      await element.updateComplete;
      element.statement = 'river-ferry-2021';
      await oneEvent(element, 'p11-render');
      await element.updateComplete;
      expect(parts(element, 'paragraph').map(({ id }) => id)).to.deep.equal(['p1', 'p2']);
      expect(element.shadowRoot!.querySelector('.disclosure button')).to.have.attribute('aria-expanded', 'false');
    });

    it('keeps the text behind a closed notice until the reader opens it', async () => {
      const element = await statement(
        html`<p11-statement statement="lighthouse-2023" lang="fr" notice="closed" hide="notice"></p11-statement>`,
      );
      expect(hasPart(element, 'notice')).to.equal(true);
      expect(hasPart(element, 'body')).to.equal(false);
      const control = element.shadowRoot!.querySelector<HTMLButtonElement>('.disclosure button')!;
      control.click();
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.have.attribute('id', 'p1');
      const following = control.compareDocumentPosition(part(element, 'body')!) & Node.DOCUMENT_POSITION_FOLLOWING;
      expect(following, 'it can be closed where it was opened').to.be.greaterThan(0);
      control.click();
      await element.updateComplete;
      expect(hasPart(element, 'body')).to.equal(false);
    });

    it('links the notice to help in the language shown', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      const link = part(element, 'notice')!.querySelector('a')!;
      expect(link).to.have.text('NeedHelpNow.ca');
      expect(link).to.have.attribute('href', 'https://needhelpnow.ca/en/');
    });

    it('offers help again right after the last word', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      const after = part(element, 'body')!.nextElementSibling!;
      expect(after.querySelector('a')).to.have.attribute('href', help('en').link.href);
    });
  });

  describe('attributes', () => {
    it('leaves out the parts that are hidden, and keeps attribution and source', async () => {
      const element = await statement(
        html`<p11-statement statement="lighthouse-2023" lang="en" hide="release-line notice about donate language-switch"></p11-statement>`,
      );
      for (const hidden of ['release-line', 'about', 'donate', 'language-switch']) {
        expect(hasPart(element, hidden), hidden).to.equal(false);
      }
      const offered = `${help('en').text} ${help('en').link.text}`;
      const notices = parts(element, 'notice').map(({ textContent }) => textContent);
      expect(notices, 'help stays, before and after the words').to.deep.equal([offered, offered]);
      for (const kept of ['source', 'translation-note', 'body']) expect(hasPart(element, kept), kept).to.equal(true);
    });

    it('begins at the heading level of the page, and goes one deeper below', async () => {
      const element = await statement(
        html`<p11-statement statement="lighthouse-2023" heading-level="3"></p11-statement>`,
      );
      expect(parts(element, 'heading').map(({ localName }) => localName)).to.deep.equal(['h3', 'h4', 'h4', 'h4']);
    });

    it('does not go below the sixth level', async () => {
      const element = await statement(
        html`<p11-statement statement="lighthouse-2023" heading-level="6"></p11-statement>`,
      );
      expect(new Set(parts(element, 'heading').map(({ localName }) => localName))).to.deep.equal(new Set(['h6']));
    });

    for (const [attribute, value, known] of [
      ['variant', 'big', 'full, summary'],
      ['notice', 'red', 'open, closed'],
      ['heading-level', '7', '1, 2, 3, 4, 5, 6'],
      ['hide', 'source', 'release-line notice about donate actions language-switch'],
    ] as const) {
      it(`warns once of an unknown ${attribute} and uses the default`, async () => {
        const warnings = await heard('warn', async () => {
          for (let times = 0; times < 2; times += 1) {
            const element = document.createElement('p11-statement');
            element.setAttribute('statement', 'lighthouse-2023');
            element.setAttribute(attribute, value);
            (await fixture(html`<div></div>`)).append(element);
            await rendered(element);
            expect(hasPart(element, 'body')).to.equal(true);
            expect(part(element, 'heading')!.localName).to.equal('h2');
          }
        });
        expect(warnings).to.deep.equal([
          `<p11-statement ${attribute}="${value}">: this value is not known. Known values: ${known}. The default is used.`,
        ]);
      });
    }

    it('checks what a script or a framework sets as a property, as it checks an attribute', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023"></p11-statement>`);
      const loose = element as unknown as Record<string, unknown>;
      const warnings = await heard('warn', async () => {
        Object.assign(loose, { hide: 'about  donate', headingLevel: '3', variant: null, notice: undefined });
        await element.updateComplete;
        expect([element.hide, element.headingLevel]).to.deep.equal([['about', 'donate'], 3]);
        expect(part(element, 'heading')!.localName).to.equal('h3');
        expect(hasPart(element, 'about')).to.equal(false);
        Object.assign(loose, { hide: null, headingLevel: 9, variant: 'huge', notice: 'blue' });
        await element.updateComplete;
        expect([element.variant, element.notice, element.headingLevel]).to.deep.equal(['full', 'open', 2]);
      });
      expect(warnings).to.have.length(3);
      expect(hasPart(element, 'about')).to.equal(true);
    });

    it('reflects its properties to attributes', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023"></p11-statement>`);
      element.variant = 'summary';
      element.hide = ['about', 'donate'];
      element.headingLevel = 4;
      element.officialOnly = true;
      await element.updateComplete;
      expect(element).to.have.attribute('variant', 'summary');
      expect(element).to.have.attribute('hide', 'about donate');
      expect(element).to.have.attribute('heading-level', '4');
      expect(element).to.have.attribute('official-only');
      element.removeAttribute('variant');
      expect(element.variant).to.equal('full');
    });
  });

  describe('actions', () => {
    const action = (element: Element, name: string) =>
      [...part(element, 'actions')!.querySelectorAll('button')].find((button) => button.textContent.trim() === name)!;

    /** Resolves once the actions say something. */
    async function said(element: P11Statement): Promise<string> {
      const status = part(element, 'actions')!.querySelector('[role=status]')!;
      await waitUntil(() => status.textContent !== '', 'the actions say what became of it', { timeout: 5000 });
      return status.textContent;
    }

    const copied: string[] = [];
    const shared: unknown[] = [];
    let refusal: Error | undefined;

    /** Puts what a test watches in the place of something that the browser has or has not, and gives that back. */
    function replace(owner: object, name: string, value: unknown): () => void {
      const own = Object.getOwnPropertyDescriptor(owner, name);
      Object.defineProperty(owner, name, { value, configurable: true, writable: true });
      return () => {
        Reflect.deleteProperty(owner, name);
        if (own) Object.defineProperty(owner, name, own);
      };
    }

    const take = (list: unknown[], value: unknown) => {
      list.push(value);
      return refusal ? Promise.reject(refusal) : Promise.resolve();
    };
    let restore: (() => void)[] = [];

    beforeEach(() => {
      copied.length = 0;
      shared.length = 0;
      refusal = undefined;
      restore = [
        replace(navigator, 'clipboard', { writeText: (text: string) => take(copied, text) }),
        replace(navigator, 'share', (data: ShareData) => take(shared, data)),
      ];
    });

    afterEach(() => {
      for (const give of restore) give();
    });

    for (const [lang, name, address, text] of [
      ['fr', 'Copier le lien', 'https://lighthouse.example/fr/essais/2023/phare', 'Lien copié.'],
      ['en', 'Copy the link', 'https://lighthouse.example/en/tests/2023/lighthouse', 'Link copied.'],
    ] as const) {
      it(`copy the link of the publisher’s page, and say so, in ${lang}`, async () => {
        const element = await statement(html`<p11-statement statement="lighthouse-2023" lang=${lang}></p11-statement>`);
        action(element, name).click();
        expect(copied, 'at once, as some browsers ask').to.deep.equal([address]);
        expect(await said(element)).to.equal(text);
      });

      it(`show the link where the page may not copy, in ${lang}`, async () => {
        refusal = new DOMException('Not allowed', 'NotAllowedError');
        const element = await statement(html`<p11-statement statement="lighthouse-2023" lang=${lang}></p11-statement>`);
        action(element, name).click();
        expect(await said(element)).to.equal(`${deskLabels[lang].notCopied} ${address}`);
      });
    }

    it('show the link where there is no clipboard', async () => {
      restore.push(replace(navigator, 'clipboard', undefined));
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      action(element, 'Copy the link').click();
      expect(await said(element)).to.match(/^This could not be copied\. .*: https:/);
    });

    it('say nothing of other words than those that they were asked for', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      action(element, 'Copy the link').click();
      await said(element);
      element.statement = 'river-ferry-2021';
      await oneEvent(element, 'p11-render');
      await element.updateComplete;
      expect(part(element, 'actions')!.querySelector('[role=status]')).to.have.text('');
    });

    it('cite in four formats, in place', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      const control = action(element, 'Citer');
      expect(control).to.have.attribute('aria-expanded', 'false');
      control.click();
      await waitUntil(() => part(element, 'actions')!.querySelector('dl') !== null, 'the citations are shown');
      expect(control).to.have.attribute('aria-expanded', 'true');
      const terms = [...part(element, 'actions')!.querySelectorAll('dt')].map(({ textContent }) => textContent);
      expect(terms).to.deep.equal(['APA', 'Chicago', 'BibTeX', 'CSL-JSON']);
      expect(part(element, 'actions')!.querySelector('.apa')!.textContent).to.match(
        /^Les Phoenix 11\. \(2023, décembre\)\. TEXTE D’ESSAI : LE PHARE RESTE ALLUMÉ/,
      );
      control.click();
      await element.updateComplete;
      expect(part(element, 'actions')!.querySelector('dl') === null).to.equal(true);
    });

    for (const [what, error, words] of [
      ['say so beside it', undefined, 'Citation copied.'],
      ['say beside it where the page may not copy', 'NotAllowedError', deskLabels.en.citationNotCopied],
    ] as const) {
      it(`copy a citation as it is shown, and ${what}`, async () => {
        refusal = error && new DOMException('Not allowed', error);
        const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
        action(element, 'Cite').click();
        const actions = part(element, 'actions')!;
        await waitUntil(() => actions.querySelector('dl') !== null, 'the citations are shown');
        const control = actions.querySelector<HTMLElement>('[aria-label="Copy the citation, BibTeX"]')!;
        control.click();
        expect(copied).to.deep.equal([actions.querySelector('.bibtex')!.textContent]);
        expect(copied[0]).to.match(/^@techreport\{phoenix11-lighthouse-2023,/);
        const statuses = [...actions.querySelectorAll('[role=status]')];
        const said = () => statuses.filter(({ textContent }) => textContent !== '');
        await waitUntil(() => said().length > 0, 'it is said what became of it', { timeout: 5000 });
        expect(said().map(({ textContent }) => textContent)).to.deep.equal([words]);
        expect(said()[0]!.parentElement === control.parentElement).to.equal(true);
      });
    }

    it('share the title and the link of the publisher’s page, where the system can', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      action(element, 'Partager').click();
      expect(shared).to.deep.equal([
        {
          title: part(element, 'heading')!.textContent,
          url: 'https://lighthouse.example/fr/essais/2023/phare',
        },
      ]);
    });

    it('take it for an answer when the reader closes the dialog to share', async () => {
      refusal = new DOMException('Closed', 'AbortError');
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      const rejected: unknown[] = [];
      const hear = ({ reason }: PromiseRejectionEvent) => rejected.push(reason);
      addEventListener('unhandledrejection', hear);
      action(element, 'Partager').click();
      await new Promise((resolve) => setTimeout(resolve));
      removeEventListener('unhandledrejection', hear);
      expect(rejected).to.deep.equal([]);
    });

    it('do not offer to share where the system cannot', async () => {
      for (const give of restore.splice(0)) give();
      const { prototype } = Navigator;
      const own = Object.getOwnPropertyDescriptor(prototype, 'share');
      Reflect.deleteProperty(prototype, 'share');
      try {
        const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
        expect(action(element, 'Share')).to.equal(undefined);
      } finally {
        if (own) Object.defineProperty(prototype, 'share', own);
      }
    });

    it('print the statement alone', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      const printed = new Promise<Element | null>((resolve) => {
        const print = () => {
          resolve(document.querySelector('p11-statement[data-p11-printing]'));
          dispatchEvent(new Event('afterprint'));
        };
        restore.push(replace(globalThis, 'print', print));
      });
      action(element, 'Print the statement').click();
      expect((await printed) === element).to.equal(true);
    });

    /** Answers in the place of the system's own dialog, which no test can. */
    async function sharing(answer: () => Promise<void>, act: (element: P11Statement) => Promise<void>): Promise<void> {
      Object.defineProperty(navigator, 'share', { configurable: true, value: answer });
      try {
        const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
        action(element, 'Partager').click();
        await act(element);
      } finally {
        delete (navigator as Partial<Navigator>).share;
      }
    }

    it('give the link where the page forbids to share, as those that copy it do', async () => {
      const forbid = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      await sharing(forbid, async (element) => {
        expect(await said(element)).to.match(/^Lien copié\.$|https:\/\/lighthouse\.example\/fr\//);
      });
    });

    it('say nothing to who decided not to share', async () => {
      let rejected: Promise<unknown> = Promise.resolve();
      const close = () => {
        const answered: Promise<void> = Promise.reject(new DOMException('', 'AbortError'));
        rejected = answered.catch(() => undefined);
        return answered;
      };
      await sharing(close, async (element) => {
        await rejected;
        // What would be said takes the code for it, which is here by then.
        await import('./p11-statement.desk.js');
        await element.updateComplete;
        expect(part(element, 'actions')!.querySelector('[role=status]')).to.have.text('');
      });
    });

    it('say where else the statement is where the page may not print', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      const original = globalThis.print.bind(globalThis);
      // As in a sandbox: the call is ignored.
      globalThis.print = () => undefined;
      try {
        action(element, 'Imprimer la déclaration').click();
        const address = 'https://lighthouse.example/fr/essais/2023/phare';
        expect(await said(element)).to.equal(`${deskLabels.fr.notPrinted} ${address}`);
      } finally {
        globalThis.print = original;
        dispatchEvent(new Event('afterprint'));
      }
    });

    it('stand under a statement that is open, and nowhere else', async () => {
      const template = html`<p11-statement statement="lighthouse-2023" variant="summary"></p11-statement>`;
      const element = await statement(template);
      expect(hasPart(element, 'actions')).to.equal(false);
      element.shadowRoot!.querySelector<HTMLButtonElement>('.disclosure button')!.click();
      await element.updateComplete;
      expect(hasPart(element, 'actions')).to.equal(true);
      element.hide = ['actions'];
      await element.updateComplete;
      expect(hasPart(element, 'actions')).to.equal(false);
    });
  });

  describe('structured data', () => {
    const scripts = () => [...document.querySelectorAll('script[type="application/ld+json"]')];

    it('is not there unasked', async () => {
      await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      expect(scripts()).to.have.length(0);
    });

    it('says what is shown, once on a page', async () => {
      const page = await fixture(
        html`<div lang="fr">
          <p11-statement statement="lighthouse-2023" structured-data></p11-statement
          ><p11-statement statement="lighthouse-2023" structured-data></p11-statement>
        </div>`,
      );
      await Promise.all([...page.querySelectorAll('p11-statement')].map((element) => rendered(element)));
      await waitUntil(() => scripts().length > 0, 'the page is described');
      expect(scripts()).to.have.length(1);
      const { '@type': type, inLanguage } = JSON.parse(scripts()[0]!.textContent) as Record<string, string>;
      expect([type, inLanguage]).to.deep.equal(['NewsArticle', 'fr']);
    });
  });

  describe('links', () => {
    it('opens every outbound link without handing over the page', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>`);
      const links = [...element.shadowRoot!.querySelectorAll('a')];
      expect(links, 'help, its link again, the note, the source and the donation page').to.have.length(5);
      for (const link of links) {
        expect(link).to.have.attribute('rel', 'noopener noreferrer');
        expect(new URL(link.href).protocol).to.equal('https:');
      }
    });

    it('lets the page cancel the link to donate', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      const page = element.parentElement!;
      const heardOnPage = oneEvent<P11DonateEvent>(page, 'p11-donate');
      page.addEventListener('p11-donate', (event) => event.preventDefault(), { once: true });
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      part(element, 'button')!.dispatchEvent(click);
      expect((await heardOnPage).href).to.equal('https://www.protegeonsnosenfants.ca/fr/');
      expect(click.defaultPrevented).to.equal(true);
    });

    it('follows the link to donate where nobody cancels it', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>`);
      let prevented: boolean | undefined;
      const watch = (event: Event) => {
        prevented = event.defaultPrevented;
        // The test itself stays where it is.
        event.preventDefault();
      };
      document.addEventListener('click', watch, { once: true });
      part(element, 'button')!.click();
      expect(prevented).to.equal(false);
    });
  });

  describe('what cannot be shown', () => {
    it('keeps the fallback and names the known statements when the id is unknown', async () => {
      let code = '';
      const errors = await heard('error', async () => {
        const element = document.createElement('p11-statement');
        element.setAttribute('statement', 'lamp-2023');
        element.textContent = 'The fallback';
        const failed = oneEvent<P11ErrorEvent>(element, 'p11-error');
        (await fixture(html`<div></div>`)).append(element);
        code = (await failed).code;
        expect(slotted(element)).to.equal(true);
        expect(element.offsetHeight, 'the fallback is visible').to.be.greaterThan(0);
      });
      expect(code).to.equal('unknown-statement');
      expect(errors).to.deep.equal([
        '<p11-statement>: there is no statement "lamp-2023". Known: lighthouse-2023, river-ferry-2021, latest. The fallback stays.',
      ]);
    });

    it('gives the fallback back when the statement becomes unknown, and the words when it is known again', async () => {
      const element = await statement(html`<p11-statement statement="lighthouse-2023">The fallback</p11-statement>`);
      expect(slotted(element)).to.equal(false);
      await heard('error', async () => {
        element.statement = 'none';
        await element.updateComplete;
      });
      expect(slotted(element)).to.equal(true);
      element.statement = 'river-ferry-2021';
      await rendered(element);
      expect(part(element, 'heading')!.textContent).to.contain('ferry');
    });
  });

  it('registers under another name, beside its own', async () => {
    P11Statement.define('other-statement');
    P11Statement.define('other-statement');
    const page = await fixture(html`<div><other-statement statement="lighthouse-2023"></other-statement></div>`);
    const element = page.firstElementChild;
    if (!(element instanceof P11Statement)) throw new Error('The element is of another class.');
    await rendered(element);
    expect(hasPart(element, 'body')).to.equal(true);
  });
});
