import { html, type TemplateResult } from 'lit';
import type { Locale } from '../content/types.js';
import type { Labels } from './labels.js';
import type { LocaleController } from './locale-controller.js';
import { otherLocale } from './locale.js';
import type { WordsController } from './words-controller.js';

interface SwitchLabels {
  /** Name of the control, in the language that it switches to. */
  name: string;
  shown: string;
  failed: string;
}

const labels: Labels<SwitchLabels> = {
  fr: {
    name: 'Français',
    shown: 'Texte affiché en français.',
    failed: 'Le texte français n’a pas pu être chargé.',
  },
  en: {
    name: 'English',
    shown: 'Text shown in English.',
    failed: 'The English text could not be loaded.',
  },
};

/** The control that shows an element in the other language, and what became of it. */
export class LanguageSwitch {
  readonly #locale: LocaleController;
  readonly #words: WordsController<{ readonly id: string; readonly locale: Locale }>;

  constructor(locale: LocaleController, words: WordsController<{ readonly id: string; readonly locale: Locale }>) {
    this.#locale = locale;
    this.#words = words;
  }

  /** The control, named in the language that it switches to. It stays in place, and keeps the focus. */
  control(shown: Locale): TemplateResult {
    const other = otherLocale(shown);
    const onClick = () => {
      this.#words.retry();
      this.#locale.choose(other);
    };
    return html`<button type="button" part="language-switch" lang=${other} @click=${onClick}>${labels[other].name}</button>`;
  }

  /** Tells a screen reader that the language it asked for is shown now. Only a failure is also seen. */
  status(shown: Locale): TemplateResult {
    const { failed } = this.#words;
    const spoken = failed ?? shown;
    const isAsked = this.#locale.choice === shown;
    const text = failed ? labels[failed].failed : isAsked ? labels[shown].shown : '';
    return html`<p role="status" class=${failed ? 'ui' : 'unseen'} lang=${spoken}>${text}</p>`;
  }
}
