import type { noChange, TemplateResult } from 'lit';
import { phoenix11 } from '../../content/generated/organisations.js';
import { AboutController } from '../../shared/about-controller.js';
import { headingLevel, hideable, tokens, type HeadingLevel, type HiddenPart } from '../../shared/attributes.js';
import { define } from '../../shared/define.js';
import { P11Element } from '../../shared/element.js';
import type { Shown } from '../../shared/events.js';
import { hostStyles } from '../../shared/host.styles.js';
import { property } from '../../shared/property.js';
import { phoenix11Text } from '../../shared/texts.js';
import { wordsStyles } from '../../shared/words.styles.js';

const tag = 'p11-about';
const level = headingLevel(tag);
const hide = tokens(tag, 'hide', hideable);

/**
 * Who the Phoenix 11 are, in the words published under their statements.
 *
 * The words are fetched in the language shown and in no other. Until they are there, and
 * wherever they cannot be had, the content of the element stays on the page.
 *
 * @tag p11-about
 * @summary Who the Phoenix 11 are, in the words published under their statements.
 * @attr {string} lang - Language to show, as a BCP 47 tag: French for `fr` and `fr-*`, English for any other. Without it, the language of the page around.
 * @slot - Fallback: what the page shows until the words are rendered, or instead of them.
 * @csspart article - The whole.
 * @csspart heading - The heading, run into the first paragraph.
 * @csspart about - Heading and paragraphs.
 * @csspart paragraph - A paragraph.
 * @csspart source - The links to the sites.
 * @csspart translation-note - Says that the words are a translation.
 * @csspart language-switch - The control that shows the other language.
 * @cssprop [--p11-accent] - Colour of what can be followed.
 * @cssprop [--p11-ink] - Colour of the words.
 * @cssprop [--p11-paper=transparent] - Ground behind the element.
 * @cssprop [--p11-muted] - Colour of quieter text.
 * @cssprop [--p11-font] - Typeface of the words: a list of families.
 * @cssprop [--p11-heading-font] - Typeface of headings.
 * @cssprop [--p11-size=1.125em] - Size of the words; `em` is the reader's default size.
 * @cssprop [--p11-space=0.75em] - Space between paragraphs; other spaces are multiples of it.
 * @cssprop [--p11-measure=28em] - Longest line: about 66 characters.
 * @fires {P11RenderEvent} p11-render - The words are on the page: for the first time, or others than before.
 * @fires {P11ErrorEvent} p11-error - The words cannot be shown; `code` says why.
 * @fires {P11LanguageChangeEvent} p11-language-change - The words are shown in another language than before.
 */
export class P11About extends P11Element {
  static override styles = [hostStyles, wordsStyles];

  /** Registers the element, by default as `p11-about` in the page's registry. */
  static define(name = tag, registry = customElements): void {
    define(this, name, registry);
  }

  readonly #about = new AboutController(this, phoenix11Text, 'group', phoenix11);

  /** Level of the heading, 1–6. */
  @property({ attribute: 'heading-level', reflect: true, useDefault: true, converter: level })
  headingLevel: HeadingLevel = 2;
  /** Parts to leave out; here only `language-switch` has an effect. */
  @property({ reflect: true, useDefault: true, converter: hide })
  hide: readonly HiddenPart[] = [];
  /** Shows the official words, never a translation. */
  @property({ attribute: 'official-only', type: Boolean, reflect: true, useDefault: true }) officialOnly = false;

  /** Describes the organisation to machines, by JSON-LD in the page; once per page. */
  @property({ attribute: 'structured-data', type: Boolean, reflect: true, useDefault: true }) structuredData = false;

  /** What the element shows; `undefined` while its fallback stands in. */
  get shown(): Shown | undefined {
    return this.#about.shown;
  }

  override render(): TemplateResult | typeof noChange {
    return this.#about.render();
  }
}
