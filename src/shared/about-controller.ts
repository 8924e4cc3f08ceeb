import { html, nothing, type LitElement, type noChange, type TemplateResult } from 'lit';
import type { Locale, Organisation, TextWords } from '../content/types.js';
import { about } from './about.js';
import type { HeadingLevel, HiddenPart } from './attributes.js';
import { Description } from './description.js';
import type { Shown } from './events.js';
import type { Labels } from './labels.js';
import { LanguageSwitch } from './language-switch.js';
import type { Library } from './library.js';
import { LocaleController } from './locale-controller.js';
import { outboundLink } from './link.js';
import { remark } from './remark.js';
import { excerptNote, help, linkTo, textNote } from './remarks.js';
import { WordsController } from './words-controller.js';

const programmesLabel: Labels<string> = { fr: 'Programmes', en: 'Programs' };

function siteLink(organisation: Organisation, locale: Locale): TemplateResult {
  const { href, text } = linkTo(organisation, locale);
  return outboundLink(href, text);
}

/** The attributes of an element that says who somebody is. */
export interface AboutAttributes {
  headingLevel: HeadingLevel;
  hide: readonly HiddenPart[];
  officialOnly: boolean;
  structuredData: boolean;
}

/** What the elements that say who somebody is have in common: all but the words. */
export class AboutController<Id extends string> {
  readonly #host: LitElement & AboutAttributes;
  readonly #text: Library<TextWords, Id>;
  readonly #id: Id;
  readonly #organisation: Organisation;
  readonly #programmes: readonly Organisation[];
  readonly #hasHelp: boolean;
  readonly #locale: LocaleController;
  readonly #words: WordsController<TextWords>;
  readonly #switch: LanguageSwitch;

  constructor(
    host: LitElement & AboutAttributes,
    text: Library<TextWords, Id>,
    thing: 'group' | 'centre' | 'project',
    organisation: Organisation,
    programmes: readonly Organisation[] = [],
    hasHelp = false,
  ) {
    this.#host = host;
    this.#text = text;
    this.#id = text.ids[0]!;
    this.#organisation = organisation;
    this.#programmes = programmes;
    this.#hasHelp = hasHelp;
    this.#locale = new LocaleController(host);
    this.#words = new WordsController(host, text, () => ({
      id: this.#id,
      locale: this.#locale.current,
      officialOnly: host.officialOnly,
    }));
    this.#switch = new LanguageSwitch(this.#locale, this.#words);
    new Description(host, (things) => this.#words.words && things[thing](this.#words.words.locale));
  }

  get shown(): Shown | undefined {
    return this.#words.shown;
  }

  /** The words, or the place of the fallback until they are there. */
  render(): TemplateResult | typeof noChange {
    const { words } = this.#words;
    const { headingLevel, hide, officialOnly } = this.#host;
    if (!words) return this.#words.fallback;
    const locale = officialOnly ? this.#locale.current : words.locale;
    const switchable = !hide.includes('language-switch') && !(officialOnly && this.#text.official(this.#id).length < 2);
    return html`<article part="article" lang=${words.locale} dir="ltr">
      <div class="content">
        ${remark(textNote(words, locale, this.#organisation), words.locale, { part: 'translation-note' })}
        ${about(words, headingLevel)}
        <div class="foot ui">${this.#links(words, locale)} ${switchable ? this.#switch.control(locale) : nothing}</div>
        ${this.#switch.status(locale)}
      </div>
    </article>`;
  }

  #links(words: TextWords, locale: Locale): TemplateResult {
    const programmes = this.#programmes.map((programme) => html`<li>${siteLink(programme, locale)}</li>`);
    return html`<div part="source" lang=${locale === words.locale ? nothing : locale}>
      ${remark(excerptNote(words, locale), locale, { className: 'sentence' })}
      <p>${siteLink(this.#organisation, locale)}</p>
      ${programmes.length > 0 ? html`<div><p id="programmes">${programmesLabel[locale]}</p><ul role="list" aria-labelledby="programmes">${programmes}</ul></div>` : nothing}
      ${this.#hasHelp ? remark(help(locale), locale, { className: 'sentence' }) : nothing}
    </div>`;
  }
}
