import { html, nothing, type noChange, type TemplateResult } from 'lit';
import type { Locale, Passage, StatementModule, StatementWords } from '../../content/types.js';
import { findPassages, unknownPassage } from '../../shared/blocks.js';
import { define } from '../../shared/define.js';
import { P11Element } from '../../shared/element.js';
import type { Shown } from '../../shared/events.js';
import { hostStyles } from '../../shared/host.styles.js';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { outboundLink, siteOf } from '../../shared/link.js';
import { LocaleController } from '../../shared/locale-controller.js';
import { passages } from '../../shared/passages.js';
import { property, text } from '../../shared/property.js';
import { publishedTime, publishedTitle } from '../../shared/published.js';
import { remark } from '../../shared/remark.js';
import {
  attribution as composeAttribution,
  contentNotice,
  help,
  statementNote,
  withdrawal,
} from '../../shared/remarks.js';
import { findStatement, statements, unknownStatement } from '../../shared/statements.js';
import { textFragment } from '../../shared/text-fragment.js';
import { WordsController, type WantedWords } from '../../shared/words-controller.js';
import { wordsStyles } from '../../shared/words.styles.js';
import { styles } from './p11-quote.styles.js';

const tag = 'p11-quote';

/** Who, when and where from; the link leads to the passage itself where the page has these very words. */
function attribution(words: StatementWords, quoted: readonly Passage[], locale: Locale): TemplateResult {
  const { who, text, link } = composeAttribution(words, quoted, locale);
  const isPublished = words.status === 'official';
  const href = isPublished ? link.href + textFragment(quoted.map((passage) => passage.text).join(' ')) : link.href;
  return html`<figcaption part="source" class="ui" lang=${locale}>
    ${who}, ${publishedTime(words, locale)}. ${text}
    ${outboundLink(href, html`${publishedTitle(words.source[link.lang!].title, link.lang)} (${siteOf(link.href)})`)}
  </figcaption>`;
}

/**
 * One passage of a statement, or several that follow each other: whole paragraphs, with who
 * speaks them and a link to that passage on the publisher's page. Only the publisher's own words
 * are set as a quotation; a translation is marked as one.
 *
 * @tag p11-quote
 * @summary A passage of a statement, whole paragraphs only.
 * @attr {string} lang - Language to show, as a BCP 47 tag: French for `fr` and `fr-*`, English for any other. Without it, the language of the page around.
 * @slot - Fallback: what the page shows until the passage is rendered, or instead of it.
 * @csspart article - The whole.
 * @csspart quotation - The passages.
 * @csspart paragraph - A paragraph.
 * @csspart dateline - Place of issue, at the beginning of a release's first passage.
 * @csspart source - Who speaks, the date and the link to the passage.
 * @csspart notice - What the text is about, with a link to help; the help again after the passages. Of a withdrawn statement, that it was.
 * @csspart translation-note - Says that the words are a translation.
 * @csspart language-switch - The control that shows the other language.
 * @cssprop [--p11-accent] - Colour of what can be followed.
 * @cssprop [--p11-ink] - Colour of the words.
 * @cssprop [--p11-paper=transparent] - Ground behind the element.
 * @cssprop [--p11-muted] - Colour of quieter text.
 * @cssprop [--p11-font] - Typeface of the words: a list of families.
 * @cssprop [--p11-size=1.125em] - Size of the words; `em` is the reader's default size.
 * @cssprop [--p11-space=0.75em] - Space between paragraphs; other spaces are multiples of it.
 * @cssprop [--p11-measure=28em] - Longest line: about 66 characters.
 * @fires {P11RenderEvent} p11-render - The words are on the page: for the first time, or others than before.
 * @fires {P11ErrorEvent} p11-error - The words cannot be shown; `code` says why.
 * @fires {P11LanguageChangeEvent} p11-language-change - The words are shown in another language than before.
 */
export class P11Quote extends P11Element {
  static override styles = [hostStyles, wordsStyles, styles];

  /** Registers the element, by default as `p11-quote` in the page's registry. */
  static define(name = tag, registry = customElements): void {
    define(this, name, registry);
  }

  readonly #locale = new LocaleController(this);
  readonly #words = new WordsController(this, statements, () => this.#wanted());
  readonly #switch = new LanguageSwitch(this.#locale, this.#words);

  /** Id of the statement, or `latest`. */
  @property({ reflect: true, useDefault: true, converter: text }) statement = '';
  /** Id of a passage (`p3`), or of the first and the last of several (`p3-p5`). */
  @property({ reflect: true, useDefault: true, converter: text }) passage = '';
  /** Shows the official words, never a translation. */
  @property({ attribute: 'official-only', type: Boolean, reflect: true, useDefault: true }) officialOnly = false;

  /** What the element shows; `undefined` while its fallback stands in. */
  get shown(): Shown | undefined {
    return this.#words.shown;
  }

  override render(): TemplateResult | typeof noChange {
    const { words } = this.#words;
    const content = words && this.#content(words);
    if (!content) return this.#words.fallback;
    const locale = this.#interfaceLocale(words);
    const switchable = !this.officialOnly || statements.official(words.id).length > 1;
    return html`<div part="article" lang=${words.locale} dir="ltr">
      <div class="content">
        ${content} ${switchable ? html`<div class="foot ui">${this.#switch.control(locale)}</div>` : nothing}
        ${this.#switch.status(locale)}
      </div>
    </div>`;
  }

  /** The interface speaks the words' language, except around official words in another one. */
  #interfaceLocale({ locale }: StatementModule): Locale {
    return this.officialOnly ? this.#locale.current : locale;
  }

  /** The passages, or what stands in their place; nothing where the statement has no such passages. */
  #content(words: StatementModule): TemplateResult | undefined {
    const locale = this.#interfaceLocale(words);
    if ('withdrawn' in words) return html`${remark(withdrawal(words, locale), words.locale, { part: 'notice' })}`;
    const quoted = findPassages(words.blocks, this.passage);
    if (!quoted) return undefined;
    const paragraphs = passages(quoted, words.dateline);
    return html`${remark(contentNotice(words, locale), words.locale, { part: 'notice' })}
      ${remark(statementNote(words, locale), words.locale, { part: 'translation-note' })}
      <figure>
        ${
          words.status === 'official'
            ? html`<blockquote part="quotation" cite=${words.source[words.locale].url}>${paragraphs}</blockquote>`
            : html`<div part="quotation">${paragraphs}</div>`
        }
        ${attribution(words, quoted, locale)}
      </figure>
      ${remark(help(locale), words.locale, { part: 'notice' })}`;
  }

  /** A passage can be looked for only once the words are there; until then the statement is wanted. */
  #wanted(): WantedWords {
    const { officialOnly } = this;
    const locale = this.#locale.current;
    const id = findStatement(this.statement);
    if (id === undefined) return { id, locale, officialOnly, unknown: unknownStatement(this.statement) };
    const { passage } = this;
    const words = statements.atHand(id, statements.localeOfWords(id, locale, officialOnly));
    const isThere = !words || 'withdrawn' in words || findPassages(words.blocks, passage);
    if (isThere) return { id, part: passage, locale, officialOnly };
    return { id: undefined, locale, officialOnly, unknown: unknownPassage(words, passage) };
  }
}
