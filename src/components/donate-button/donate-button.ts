import { html, type TemplateResult } from 'lit';
import { donateLabel } from '../../content/generated/texts/donate.js';
import { httpsAddress } from '../../shared/address.js';
import { buttonStyles } from '../../shared/button.styles.js';
import { define } from '../../shared/define.js';
import { Description } from '../../shared/description.js';
import { donateLink } from '../../shared/donate-link.js';
import { donationAddress } from '../../shared/donation.js';
import { P11Element } from '../../shared/element.js';
import { announce, type Shown } from '../../shared/events.js';
import { hostStyles } from '../../shared/host.styles.js';
import { LocaleController } from '../../shared/locale-controller.js';
import { property, text } from '../../shared/property.js';
import { donateText } from '../../shared/texts.js';
import { styles } from './donate-button.styles.js';

const tag = 'donate-button';
const href = httpsAddress(tag, 'href');

/**
 * The link to the donation page, as a button. The address of that page is not confirmed yet:
 * without `href` it is the home page of the Canadian Centre for Child Protection.
 *
 * @tag donate-button
 * @summary The link to the donation page.
 * @attr {string} lang - Language to show, as a BCP 47 tag: French for `fr` and `fr-*`, English for any other. Without it, the language of the page around.
 * @slot - Fallback: what the page shows until the button is rendered, or instead of it. A plain link to the donation page.
 * @csspart article - The whole.
 * @csspart button - The link.
 * @cssprop [--p11-accent] - Ground of the button.
 * @cssprop [--p11-size=1.125em] - Size of the words; `em` is the reader's default size.
 * @cssprop [--p11-radius=2px] - Radius of the button's corners.
 * @fires {P11RenderEvent} p11-render - The words are on the page: for the first time, or others than before.
 * @fires {P11ErrorEvent} p11-error - The code for structured data could not be loaded.
 * @fires {P11LanguageChangeEvent} p11-language-change - The words are shown in another language than before.
 * @fires {P11DonateEvent} p11-donate - A reader follows the link. Cancelable.
 */
export class DonateButton extends P11Element {
  static override styles = [hostStyles, buttonStyles, styles];

  /** Registers the element, by default as `donate-button` in the page's registry. */
  static define(name = tag, registry = customElements): void {
    define(this, name, registry);
  }

  readonly #locale = new LocaleController(this);
  #shown: Shown | undefined;

  /** Address of the donation page, `https:` only. */
  @property({ reflect: true, useDefault: true, converter: href }) href = '';
  /** Name of a campaign, added to the address as `utm_campaign`, with the page's host as `utm_source`. */
  @property({ reflect: true, useDefault: true, converter: text }) campaign = '';

  /** Describes the donation to machines, by JSON-LD in the page; once per page and address. */
  @property({ attribute: 'structured-data', type: Boolean, reflect: true, useDefault: true }) structuredData = false;

  /** What the element shows; `undefined` while its fallback stands in. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  constructor() {
    super();
    new Description(this, ({ donateAction }) => {
      const locale = this.#locale.current;
      return donateAction(locale, donationAddress(this, locale));
    });
  }

  override render(): TemplateResult {
    const locale = this.#locale.current;
    return html`<div part="article" lang=${locale} dir="ltr">
      <div class="content">${donateLink(donateLabel[locale], donationAddress(this, locale))}</div>
    </div>`;
  }

  override updated(): void {
    const before = this.#shown;
    const locale = this.#locale.current;
    if (locale === before?.locale) return;
    const status = donateText.official('donate').includes(locale) ? 'official' : 'translation';
    this.#shown = { id: 'donate', locale, status };
    announce(this, this.#shown, before);
  }
}
