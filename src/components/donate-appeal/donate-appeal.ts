import { html, type noChange, type TemplateResult } from 'lit';
import { ccpe } from '../../content/generated/organisations.js';
import { headingLevel, type HeadingLevel } from '../../shared/attributes.js';
import { httpsAddress } from '../../shared/address.js';
import { buttonStyles } from '../../shared/button.styles.js';
import { define } from '../../shared/define.js';
import { donateCall } from '../../shared/donate.js';
import { donationAddress } from '../../shared/donation.js';
import { P11Element } from '../../shared/element.js';
import type { Shown } from '../../shared/events.js';
import { hostStyles } from '../../shared/host.styles.js';
import { LocaleController } from '../../shared/locale-controller.js';
import { property, text } from '../../shared/property.js';
import { donateText } from '../../shared/texts.js';
import { remark } from '../../shared/remark.js';
import { textNote } from '../../shared/remarks.js';
import { WordsController } from '../../shared/words-controller.js';
import { wordsStyles } from '../../shared/words.styles.js';

const tag = 'donate-appeal';
const href = httpsAddress(tag, 'href');
const level = headingLevel(tag);

/**
 * The Centre's call to donate, in its own words, with the link to the donation page. The address
 * of that page is not confirmed yet: without `href` it is the Centre's home page.
 *
 * @tag donate-appeal
 * @summary The call to donate: heading, words and link.
 * @attr {string} lang - Language to show, as a BCP 47 tag: French for `fr` and `fr-*`, English for any other. Without it, the language of the page around.
 * @slot - Fallback: what the page shows until the words are rendered, or instead of them. A plain link to the donation page.
 * @csspart article - The whole.
 * @csspart donate - Heading, words and link.
 * @csspart heading - The heading.
 * @csspart paragraph - A paragraph.
 * @csspart button - The link.
 * @csspart translation-note - Says that the words are a translation.
 * @cssprop [--p11-accent] - Colour of what can be followed.
 * @cssprop [--p11-ink] - Colour of the words.
 * @cssprop [--p11-paper=transparent] - Ground behind the element.
 * @cssprop [--p11-muted] - Colour of quieter text.
 * @cssprop [--p11-font] - Typeface of the words: a list of families.
 * @cssprop [--p11-heading-font] - Typeface of the heading.
 * @cssprop [--p11-size=1.125em] - Size of the words; `em` is the reader's default size.
 * @cssprop [--p11-space=0.75em] - Space between paragraphs; other spaces are multiples of it.
 * @cssprop [--p11-radius=2px] - Radius of the button's corners.
 * @cssprop [--p11-measure=28em] - Longest line: about 66 characters.
 * @fires {P11RenderEvent} p11-render - The words are on the page: for the first time, or others than before.
 * @fires {P11ErrorEvent} p11-error - The words cannot be shown; `code` says why.
 * @fires {P11LanguageChangeEvent} p11-language-change - The words are shown in another language than before.
 * @fires {P11DonateEvent} p11-donate - A reader follows the link. Cancelable.
 */
export class DonateAppeal extends P11Element {
  static override styles = [hostStyles, wordsStyles, buttonStyles];

  /** Registers the element, by default as `donate-appeal` in the page's registry. */
  static define(name = tag, registry = customElements): void {
    define(this, name, registry);
  }

  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this, donateText, () => ({
    id: 'donate',
    locale: this.#locale.current,
    officialOnly: false,
  }));

  /** Level of the heading, 1–6. */
  @property({ attribute: 'heading-level', reflect: true, useDefault: true, converter: level })
  headingLevel: HeadingLevel = 2;
  /** Address of the donation page, `https:` only. */
  @property({ reflect: true, useDefault: true, converter: href }) href = '';
  /** Name of a campaign, added to the address as `utm_campaign`, with the page's host as `utm_source`. */
  @property({ reflect: true, useDefault: true, converter: text }) campaign = '';

  /** What the element shows; `undefined` while its fallback stands in. */
  get shown(): Shown | undefined {
    return this.#words.shown;
  }

  override render(): TemplateResult | typeof noChange {
    const { words } = this.#words;
    if (!words) return this.#words.fallback;
    return html`<article part="article" lang=${words.locale} dir="ltr">
      <div class="content">
        ${remark(textNote(words, words.locale, ccpe), words.locale, { part: 'translation-note' })}
        ${donateCall(words, donationAddress(this, words.locale), this.headingLevel, words.locale)}
      </div>
    </article>`;
  }
}
