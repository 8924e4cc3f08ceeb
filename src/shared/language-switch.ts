import { html, type TemplateResult } from 'lit';
import type { Locale } from '../content/types.js';
import type { Labels } from './labels.js';
import type { LocaleController } from './locale-controller.js';
import { otherLocale } from './locale.js';

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

/** What the control has to know of words that are fetched. */
interface Words {
  readonly failed: Locale | undefined;
  retry(): void;
}

/** The control that shows an element in the other language, and what became of it. */
export class LanguageSwitch {
  readonly #locale: LocaleController;
  readonly #words: Words | undefined;

  /** `words` may be left out where both languages are there already. */
  constructor(locale: LocaleController, words?: Words) {
    this.#locale = locale;
    this.#words = words;
  }

  /** The control, named in the language that it switches to. It stays in place, and keeps the focus. */
  control(shown: Locale): TemplateResult {
    const other = otherLocale(shown);
    const onClick = () => {
      this.#words?.retry();
      this.#locale.choose(other);
    };
    return html`<button type="button" part="language-switch" lang=${other} @click=${onClick}>${labels[other].name}</button>`;
  }

  /** Tells a screen reader that the language it asked for is shown now. Only a failure is also seen. */
  status(shown: Locale): TemplateResult {
    const failed = this.#words?.failed;
    const spoken = failed ?? shown;
    const isAsked = this.#locale.choice === shown;
    const text = failed ? labels[failed].failed : isAsked ? labels[shown].shown : '';
    return html`<p role="status" class=${failed ? 'ui' : 'unseen'} lang=${spoken}>${text}</p>`;
  }
}
