import { html, type noChange, type TemplateResult } from 'lit';
import { cyberaide } from '../../content/generated/organisations.js';
import { about } from '../../shared/about.js';
import { headingLevel, type HeadingLevel } from '../../shared/attributes.js';
import { define } from '../../shared/define.js';
import { P11Element } from '../../shared/element.js';
import type { Shown } from '../../shared/events.js';
import { hostStyles } from '../../shared/host.styles.js';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { outboundLink } from '../../shared/link.js';
import { LocaleController } from '../../shared/locale-controller.js';
import { property } from '../../shared/property.js';
import { remark } from '../../shared/remark.js';
import { excerptNote, textNote } from '../../shared/remarks.js';
import { cyberaideText } from '../../shared/texts.js';
import { WordsController } from '../../shared/words-controller.js';
import { wordsStyles } from '../../shared/words.styles.js';
import { purpose, waysToReport } from './cyberaide-report.composition.js';
import { styles } from './cyberaide-report.styles.js';

const tag = 'cyberaide-report';
const level = headingLevel(tag);

/**
 * How to report the sexual exploitation or abuse of a child on the internet: what Cyberaide.ca
 * (Cybertip.ca) is, its site and its telephone number. The address of the form itself is not known.
 *
 * The words are fetched in the language shown and in no other. Until they are there, and
 * wherever they cannot be had, the content of the element stays on the page.
 *
 * @tag cyberaide-report
 * @summary How to report: Cyberaide.ca / Cybertip.ca, online or by telephone.
 * @attr {string} lang - Language to show, as a BCP 47 tag: French for `fr` and `fr-*`, English for any other. Without it, the language of the page around.
 * @slot - Fallback: what the page shows until the words are rendered, or instead of them. A plain link to the site.
 * @csspart article - The whole.
 * @csspart about - What Cyberaide.ca is.
 * @csspart heading - The name, run into the paragraph.
 * @csspart paragraph - A paragraph.
 * @csspart actions - The links to report by.
 * @csspart source - Where the excerpt is taken from.
 * @csspart translation-note - Says that the words are a translation.
 * @csspart language-switch - The control that shows the other language.
 * @cssprop [--p11-accent] - Colour of what can be followed.
 * @cssprop [--p11-ink] - Colour of the words.
 * @cssprop [--p11-paper=transparent] - Ground behind the element.
 * @cssprop [--p11-muted] - Colour of quieter text.
 * @cssprop [--p11-font] - Typeface of the words: a list of families.
 * @cssprop [--p11-heading-font] - Typeface of the heading.
 * @cssprop [--p11-size=1.125em] - Size of the words; `em` is the reader's default size.
 * @cssprop [--p11-space=0.75em] - Space between paragraphs; other spaces are multiples of it.
 * @cssprop [--p11-measure=28em] - Longest line: about 66 characters.
 * @fires {P11RenderEvent} p11-render - The words are on the page: for the first time, or others than before.
 * @fires {P11ErrorEvent} p11-error - The words cannot be shown; `code` says why.
 * @fires {P11LanguageChangeEvent} p11-language-change - The words are shown in another language than before.
 */
export class CyberaideReport extends P11Element {
  static override styles = [hostStyles, wordsStyles, styles];

  /** Registers the element, by default as `cyberaide-report` in the page's registry. */
  static define(name = tag, registry = customElements): void {
    define(this, name, registry);
  }

  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this, cyberaideText, () => ({
    id: 'cyberaide',
    locale: this.#locale.current,
    officialOnly: false,
  }));

  readonly #switch = new LanguageSwitch(this.#locale, this.#words);

  /** Level of the heading, 1–6. */
  @property({ attribute: 'heading-level', reflect: true, useDefault: true, converter: level })
  headingLevel: HeadingLevel = 2;

  /** What the element shows; `undefined` while its fallback stands in. */
  get shown(): Shown | undefined {
    return this.#words.shown;
  }

  override render(): TemplateResult | typeof noChange {
    const { words } = this.#words;
    if (!words) return this.#words.fallback;
    const { locale } = words;
    return html`<article part="article" lang=${locale} dir="ltr">
      <div class="content">
        ${remark(textNote(words, locale, cyberaide), locale, { part: 'translation-note' })}
        ${about(words, this.headingLevel)} ${remark(purpose(locale), locale)}
        <ul part="actions" class="ui" role="list">
          ${waysToReport(locale).map(({ text, link }) => html`<li>${text} ${outboundLink(link.href, link.text)}</li>`)}
        </ul>
        <div class="foot ui">
          <div part="source">${remark(excerptNote(words, locale), locale, { className: 'sentence' })}</div>
          ${this.#switch.control(locale)}
        </div>
        ${this.#switch.status(locale)}
      </div>
    </article>`;
  }
}
