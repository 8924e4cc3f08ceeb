import { html, nothing, type noChange, type PropertyValues, type TemplateResult } from 'lit';
import { donation } from '../../content/generated/organisations.js';
import type { StatementWords } from '../../content/types.js';
import { about } from '../../shared/about.js';
import { headingLevel, hideable, oneOf, tokens, type HeadingLevel, type HiddenPart } from '../../shared/attributes.js';
import { firstPassages } from '../../shared/blocks.js';
import { buttonStyles } from '../../shared/button.styles.js';
import { define } from '../../shared/define.js';
import { Description } from '../../shared/description.js';
import { donateCall } from '../../shared/donate.js';
import { isOnServer, P11Element } from '../../shared/element.js';
import { below } from '../../shared/heading.js';
import type { Shown } from '../../shared/events.js';
import { hostStyles } from '../../shared/host.styles.js';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { outboundLink, siteOf } from '../../shared/link.js';
import { LocaleController } from '../../shared/locale-controller.js';
import { property, state, text } from '../../shared/property.js';
import { remark } from '../../shared/remark.js';
import { contentNotice, help, statementNote, withdrawal } from '../../shared/remarks.js';
import { findStatement, statements, unknownStatement } from '../../shared/statements.js';
import { WordsController } from '../../shared/words-controller.js';
import { wordsStyles } from '../../shared/words.styles.js';
import { StatementActions } from './p11-statement.actions.js';
import { labels } from './p11-statement.labels.js';
import { focusPassage } from './p11-statement.focus.js';
import { PassageLink } from './p11-statement.passage-link.js';
import { styles } from './p11-statement.styles.js';
import { byline, headline, release, type View } from './p11-statement.template.js';

const tag = 'p11-statement';
const variants = ['full', 'summary'] as const;
const notices = ['open', 'closed'] as const;

const variant = oneOf(tag, 'variant', variants, 'full');
const notice = oneOf(tag, 'notice', notices, 'open');
const hide = tokens(tag, 'hide', hideable);
const level = headingLevel(tag);

/** How many passages a summary begins with. */
const summaryPassages = 2;

export type Variant = (typeof variants)[number];
export type Notice = (typeof notices)[number];

/**
 * One statement of the Phoenix 11, the official French word for word or this project's English translation, with its
 * attribution and source.
 *
 * The words are fetched in the language shown and in no other. Until they are there, and
 * wherever they cannot be had, the content of the element stays on the page.
 *
 * Each passage can be linked to: `#p11-`, the id of the statement, `-` and the id of the passage,
 * after the address of the host page (`#p11-an-id-p6`). The first element of that
 * statement shows the passage, and opens what hides it; an element of the page with that id wins.
 *
 * @tag p11-statement
 * @summary One statement of the Phoenix 11.
 * @attr {string} lang - Language to show, as a BCP 47 tag: French for `fr` and `fr-*`, English for any other. Without it, the language of the page around.
 * @slot - Fallback: what the page shows until the statement is rendered, or instead of it.
 * @csspart article - The whole.
 * @csspart heading - A headline, or the heading of a text below the statement.
 * @csspart release-line - The line that says when the release may be published.
 * @csspart source - Who speaks, the date and the link to the publisher's page.
 * @csspart notice - What the text is about, with a link to help; the help again after the words.
 * @csspart translation-note - Says that the words are a translation, with the published version.
 * @csspart body - The statement itself.
 * @csspart dateline - Place of issue, at the beginning of the first passage.
 * @csspart paragraph - A paragraph.
 * @csspart quotation - Passages that the statement gives as one quotation.
 * @csspart signature - The lines that sign the statement.
 * @csspart end-mark - The mark that ends the release.
 * @csspart about - Who the group or the Centre is.
 * @csspart donate - The call to donate.
 * @csspart button - The link to donate.
 * @csspart actions - What a reader can do: copy the link, cite, share, print.
 * @csspart language-switch - The control that shows the other language.
 * @cssprop [--p11-accent] - Colour of what can be followed.
 * @cssprop [--p11-ink] - Colour of the words.
 * @cssprop [--p11-paper=transparent] - Ground behind the element.
 * @cssprop [--p11-muted] - Colour of quieter text.
 * @cssprop [--p11-border] - Colour of thin rules.
 * @cssprop [--p11-font] - Typeface of the words: a list of families.
 * @cssprop [--p11-heading-font] - Typeface of headings.
 * @cssprop [--p11-size=1.125em] - Size of the words; `em` is the reader's default size.
 * @cssprop [--p11-space=0.75em] - Space between paragraphs; other spaces are multiples of it.
 * @cssprop [--p11-radius=2px] - Radius of the button's corners.
 * @cssprop [--p11-measure=28em] - Longest line: about 66 characters.
 * @fires {P11RenderEvent} p11-render - The words are on the page: for the first time, or others than before.
 * @fires {P11ErrorEvent} p11-error - The words cannot be shown; `code` says why.
 * @fires {P11LanguageChangeEvent} p11-language-change - The words are shown in another language than before.
 * @fires {P11DonateEvent} p11-donate - A reader follows the link to donate. Cancelable.
 */
export class P11Statement extends P11Element {
  static override styles = [hostStyles, wordsStyles, buttonStyles, styles];

  /** Registers the element, by default as `p11-statement` in the page's registry. */
  static define(name = tag, registry = customElements): void {
    define(this, name, registry);
  }

  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this, statements, () => ({
    id: findStatement(this.statement),
    locale: this.#locale.current,
    officialOnly: this.officialOnly,
    unknown: unknownStatement(this.statement),
  }));

  readonly #switch = new LanguageSwitch(this.#locale, this.#words);
  readonly #actions = new StatementActions(this);

  /** Whether the reader opened a summary, or a text behind its notice. */
  @state() private open = false;

  /** Id of the statement, or `latest`. */
  @property({ reflect: true, useDefault: true, converter: text }) statement = '';
  /** `summary` shows the first passages, and opens in place. */
  @property({ reflect: true, useDefault: true, converter: variant }) variant: Variant = 'full';
  /** Level of the headline, 1–6. */
  @property({ attribute: 'heading-level', reflect: true, useDefault: true, converter: level })
  headingLevel: HeadingLevel = 2;
  /** Parts to leave out, with spaces between: `release-line notice about donate actions language-switch`. */
  @property({ reflect: true, useDefault: true, converter: hide }) hide: readonly HiddenPart[] = [];
  /** `closed` keeps the text behind its content notice until the reader opens it. */
  @property({ reflect: true, useDefault: true, converter: notice }) notice: Notice = 'open';
  /** Shows the official words, never a translation. */
  @property({ attribute: 'official-only', type: Boolean, reflect: true, useDefault: true }) officialOnly = false;
  /** Says to machines what is shown, by JSON-LD in the page; once per page and statement. */
  @property({ attribute: 'structured-data', type: Boolean, reflect: true, useDefault: true }) structuredData = false;

  /** What the element shows; `undefined` while its fallback stands in. */
  get shown(): Shown | undefined {
    return this.#words.shown;
  }

  constructor() {
    super();
    new PassageLink(
      this,
      () => this.#words.words,
      () => void (this.open = true),
    );
    new Description(this, ({ newsArticle }) => {
      const { words } = this.#words;
      return words && !('withdrawn' in words) ? newsArticle(words) : undefined;
    });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('statement')) this.open = false;
  }

  override render(): TemplateResult | typeof noChange {
    const { words } = this.#words;
    if (!words) return this.#words.fallback;
    // The interface speaks the words' language, except around official words in another one.
    const locale = this.officialOnly ? this.#locale.current : words.locale;
    const view = { words, locale, lang: locale === words.locale ? undefined : locale };
    return html`<article part="article" lang=${words.locale} dir="ltr" aria-labelledby="title">
      <div class="content">
        <header>
          ${'releaseLine' in words && this.#shows('release-line') ? html`<p part="release-line">${words.releaseLine}</p>` : nothing}
          ${this.#switchable(words.id) ? this.#switch.control(locale) : nothing} ${headline(words.title, this.headingLevel)} ${byline(view)}
        </header>
        ${'withdrawn' in words ? remark(withdrawal(words, locale), words.locale, { part: 'notice' }) : this.#statementTemplate({ ...view, words })}
        ${this.#switch.status(locale)}
      </div>
    </article>`;
  }

  #shows(part: HiddenPart): boolean {
    return !this.hide.includes(part);
  }

  #switchable(id: string): boolean {
    return this.#shows('language-switch') && !(this.officialOnly && statements.official(id).length < 2);
  }

  #statementTemplate(view: View<StatementWords>): TemplateResult {
    const { words, locale } = view;
    const preview = this.notice === 'closed' ? 0 : this.variant === 'summary' ? summaryPassages : undefined;
    const opened = this.open || preview === undefined;
    const blocks = opened ? words.blocks : firstPassages(words.blocks, preview);
    const levelBelow = below(this.headingLevel);
    const isNoticeHidden = !this.#shows('notice') && this.notice === 'open';
    return html`${remark(contentNotice(words, locale, isNoticeHidden), words.locale, { part: 'notice' })}
    ${remark(statementNote(words, locale), words.locale, { part: 'translation-note' })}
    ${preview === 0 ? this.#disclosure(view, preview) : nothing}
    ${blocks.length > 0 ? release(view, blocks) : nothing}
    ${blocks.length > 0 ? remark(help(locale), words.locale, { part: 'notice' }) : nothing}
    ${preview ? this.#disclosure(view, preview) : nothing}
    ${opened && this.#shows('actions') ? this.#actions.render(view) : nothing}
    ${opened && this.#shows('about') ? words.about.map((text) => about(text, levelBelow)) : nothing}
    ${opened && this.#shows('donate') ? donateCall(words.donate, donation.url[locale], levelBelow, locale, words.locale) : nothing}`;
  }

  #disclosure({ words, locale, lang }: View, preview: number): TemplateResult {
    const { read, readOn, close } = labels[locale];
    const text = this.open ? close : preview === 0 ? read : readOn;
    const { url } = words.source[words.locale];
    // Nothing opens without the script, but the publisher's page has it all.
    if (isOnServer(this))
      return html`<p class="disclosure" lang=${lang ?? nothing}>${outboundLink(url, `${text} (${siteOf(url)})`)}</p>`;
    return html`<p class="disclosure" lang=${lang ?? nothing}>
      <button type="button" aria-expanded=${this.open} @click=${() => this.#toggle(preview)}>${text}</button>
    </p>`;
  }

  /** Opens or closes the text. The focus goes to where the reader goes on, never to the top of the page. */
  async #toggle(preview: number): Promise<void> {
    this.open = !this.open;
    await this.updateComplete;
    if (this.open) {
      focusPassage(this.renderRoot, `p${preview + 1}`);
    } else {
      this.renderRoot.querySelector('.disclosure')?.scrollIntoView({ block: 'nearest' });
    }
  }
}
