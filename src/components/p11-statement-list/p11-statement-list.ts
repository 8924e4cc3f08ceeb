import { html, type TemplateResult } from 'lit';
import { headingLevel, type HeadingLevel } from '../../shared/attributes.js';
import { define } from '../../shared/define.js';
import { P11Element } from '../../shared/element.js';
import { announce, type Shown } from '../../shared/events.js';
import { below, heading } from '../../shared/heading.js';
import { hostStyles } from '../../shared/host.styles.js';
import { LanguageSwitch } from '../../shared/language-switch.js';
import { LocaleController } from '../../shared/locale-controller.js';
import { property } from '../../shared/property.js';
import { wordsStyles } from '../../shared/words.styles.js';
import { Openings } from './p11-statement-list.openings.js';
import { choose, headingOf, limit, year } from './p11-statement-list.publications.js';
import { styles } from './p11-statement-list.styles.js';
import { entry } from './p11-statement-list.template.js';

const tag = 'p11-statement-list';

const level = headingLevel(tag);

/**
 * What the Phoenix 11 published, and what was published about them, newest first. Statements
 * whose words this library carries open in place; every entry links to the publisher's page, in
 * the reader's language where there is one.
 *
 * @tag p11-statement-list
 * @summary The publications of the Phoenix 11, newest first.
 * @attr {string} lang - Language to show, as a BCP 47 tag: French for `fr` and `fr-*`, English for any other. Without it, the language of the page around.
 * @slot - Fallback: what the page shows until the list is rendered, or instead of it.
 * @csspart article - The whole.
 * @csspart heading - The heading of the list.
 * @csspart source - Title of a publication, with the link to its page.
 * @csspart language-switch - The control that shows the other language.
 * @cssprop [--p11-accent] - Colour of what can be followed.
 * @cssprop [--p11-ink] - Colour of the heading.
 * @cssprop [--p11-paper=transparent] - Ground behind the element.
 * @cssprop [--p11-muted] - Colour of quieter text.
 * @cssprop [--p11-border] - Colour of thin rules.
 * @cssprop [--p11-font] - Typeface of the titles: a list of families.
 * @cssprop [--p11-heading-font] - Typeface of the heading.
 * @cssprop [--p11-size=1.125em] - Size of the titles; `em` is the reader's default size.
 * @cssprop [--p11-space=0.75em] - Half the space between publications.
 * @cssprop [--p11-radius=2px] - Radius of the corners of the button below an open statement.
 * @cssprop [--p11-measure=28em] - Longest line: about 66 characters.
 * @fires {P11RenderEvent} p11-render - The list is on the page, with the id `bibliography`: for the first time, or another than before. Also of a statement that is opened in it.
 * @fires {P11ErrorEvent} p11-error - A statement could not be opened; the link to its page stays.
 * @fires {P11LanguageChangeEvent} p11-language-change - The list is shown in another language than before. Also of a statement that is open in it.
 * @fires {P11DonateEvent} p11-donate - A reader follows the link to donate below an open statement. Cancelable.
 */
export class P11StatementList extends P11Element {
  static override styles = [hostStyles, wordsStyles, styles];

  /** Registers the element, by default as `p11-statement-list` in the page's registry. */
  static define(name = tag, registry = customElements): void {
    define(this, name, registry);
  }

  readonly #locale = new LocaleController(this);
  readonly #switch = new LanguageSwitch(this.#locale);
  readonly #openings = new Openings(this);
  #shown: Shown | undefined;
  #choice = '';

  /** Level of the heading, 1–6; an open statement is one below. */
  @property({ attribute: 'heading-level', reflect: true, useDefault: true, converter: level })
  headingLevel: HeadingLevel = 2;
  /** How many publications to show, beginning with the newest; all without it. */
  @property({ reflect: true, converter: limit }) limit: number | undefined;
  /** Year of the publications to show; all without it. */
  @property({ reflect: true, converter: year }) year: number | undefined;

  /** What the element shows; the titles are as published, and so `official`. `undefined` while its fallback stands in. */
  get shown(): Shown | undefined {
    return this.#shown;
  }

  override updated(): void {
    const before = this.#shown;
    const locale = this.#locale.current;
    const choice = [this.year, this.limit].join();
    if (before?.locale === locale && choice === this.#choice) return;
    this.#shown = { id: 'bibliography', locale, status: 'official' };
    this.#choice = choice;
    announce(this, this.#shown, before);
  }

  override render(): TemplateResult {
    const locale = this.#locale.current;
    const entries = choose(this).map((publication) =>
      entry(publication, {
        locale,
        opening: this.#openings.get(publication.statement),
        level: below(this.headingLevel),
        onToggle: (statement) => void this.#openings.toggle(statement, locale),
      }),
    );
    return html`<div part="article" lang=${locale} dir="ltr">
      <div class="content">
        <header>${heading(this.headingLevel, headingOf(this, locale), { id: 'title' })} ${this.#switch.control(locale)}</header>
        <ul role="list" aria-labelledby="title">${entries}</ul>
        ${this.#switch.status(locale)}
      </div>
    </div>`;
  }
}
