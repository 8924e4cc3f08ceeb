import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { LitElement, type noChange, type TemplateResult } from 'lit';
import { heard } from '../../test/support/console.js';
import { part, rendered } from '../../test/support/statement.js';
import type { Locale } from '../content/types.js';
import type { Shown } from './events.js';
import { LanguageSwitch } from './language-switch.js';
import { Library } from './library.js';
import { LocaleController } from './locale-controller.js';
import { WordsController } from './words-controller.js';

/** What the fetches of the English wait for, in their order; the French is there at once. */
const answers: { come: () => void; fail: () => void }[] = [];

const words = (locale: Locale): Shown => ({
  id: 'a-text',
  locale,
  status: locale === 'fr' ? 'official' : 'translation',
});

const library = () =>
  new Library<Shown>({
    'a-text': {
      official: ['fr'],
      load: {
        fr: () => Promise.resolve(words('fr')),
        en: () =>
          new Promise((resolve, reject) => {
            answers.push({ come: () => resolve(words('en')), fail: () => reject(new Error('Not there.')) });
          }),
      },
    },
  });

class WordsHost extends LitElement {
  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this, library(), () => ({
    id: 'a-text',
    locale: this.#locale.current,
    officialOnly: false,
  }));

  readonly #switch = new LanguageSwitch(this.#locale, this.#words);

  override render(): TemplateResult | typeof noChange {
    const { words } = this.#words;
    if (!words) return this.#words.fallback;
    // As the elements have it, the control names the language that is not shown.
    return html`<article part="article" lang=${words.locale}>
      ${this.#switch.control(words.locale)} ${this.#switch.status(words.locale)}
    </article>`;
  }
}

customElements.define('words-host', WordsHost);

async function inFrench(): Promise<WordsHost> {
  answers.length = 0;
  return rendered(await fixture<WordsHost>(html`<words-host lang="fr"></words-host>`));
}

const switchLanguage = (element: Element) => part(element, 'language-switch')!.click();
const status = (element: Element) => element.shadowRoot!.querySelector('[role=status]')!.textContent;
const shown = (element: Element) => part(element, 'article')!.lang;

/** Resolves once the page is told that the English did not come. */
async function failed(element: WordsHost): Promise<void> {
  const told = oneEvent(element, 'p11-error');
  answers.at(-1)!.fail();
  await told;
  await element.updateComplete;
}

describe('words that are fetched', () => {
  it('are asked for again by a reader to whom they did not come', async () => {
    const element = await inFrench();
    await heard('error', async () => {
      switchLanguage(element);
      await element.updateComplete;
      await failed(element);
    });
    expect([shown(element), status(element)]).to.deep.equal(['fr', 'The English text could not be loaded.']);
    switchLanguage(element);
    await element.updateComplete;
    expect(answers).to.have.length(2);
    const changed = oneEvent(element, 'p11-language-change');
    answers[1]!.come();
    await changed;
    await element.updateComplete;
    expect([shown(element), status(element)]).to.deep.equal(['en', 'Text shown in English.']);
  });

  it('are asked for once, however often the reader asks while they are on their way', async () => {
    const element = await inFrench();
    for (let times = 0; times < 3; times += 1) {
      switchLanguage(element);
      await element.updateComplete;
    }
    expect(answers).to.have.length(1);
  });

  it('are not spoken of where they fail once the page is back in the other language', async () => {
    const element = await inFrench();
    let told = 0;
    element.addEventListener('p11-error', () => (told += 1));
    const messages = await heard('error', async () => {
      element.lang = 'en';
      await waitUntil(() => answers.length === 1, 'the English is asked for');
      element.lang = 'fr';
      // An observer hears of it, and the element renders.
      await nextFrame();
      answers[0]!.fail();
      await nextFrame();
    });
    expect([told, messages, status(element)]).to.deep.equal([0, [], '']);
  });
});
