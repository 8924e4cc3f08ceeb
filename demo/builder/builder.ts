import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Locale, StatementModule } from '../../src/content/types.js';
import { snippet } from '../../src/server/snippet.js';
import { otherLocale, resolveLocale } from '../../src/shared/locale.js';
import { allPassages } from '../../src/shared/blocks.js';
import { findStatement, statements } from '../../src/shared/statements.js';
import { attributesFor, isNewestChosen, readChoice, writeChoice, type Choice } from './choice.js';
import { copyCode, copyFormatted } from './copy.js';
import { attributeField, passageFields, radios, select } from './fields.js';
import { labels } from './labels.js';
import { limitsOf } from './limits.js';
import { attributesOf, summaryOf, tags } from './options.js';
import { formFor, isFormatted, isPlace, placeLabels, places } from './places.js';
import { preview } from './preview.js';

/** Attributes that have a field of their own, before the options. */
const ownField = ['statement', 'passage', 'lang'];

/**
 * The first page of the demo: makes what somebody pastes into a page of theirs, and shows what
 * comes of it. All that was chosen stands in the address of the page.
 */
@customElement('snippet-builder')
export class SnippetBuilder extends LitElement {
  readonly #locale: Locale = resolveLocale(document.documentElement);
  readonly #siteUrl = document.querySelector<HTMLMetaElement>('meta[name="site-url"]')!.content;

  @state() private choice: Choice = readChoice(location.search, this.#locale);
  /** The statements in the language of the page. */
  @state() private statements: readonly StatementModule[] = [];
  @state() private code = '';
  /** What came of the last click. */
  @state() private status = '';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#readAddress);
    void this.#loadStatements();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#readAddress);
    super.disconnectedCallback();
  }

  /** In the page itself, so that the page's styles are the builder's too. */
  protected override createRenderRoot(): this {
    this.replaceChildren();
    return this;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('choice')) return;
    void this.#makeCode(this.choice);
    // Who goes on in the other language goes on with what was chosen.
    const other = document.querySelector<HTMLAnchorElement>('[data-other-language]')!;
    other.search = writeChoice(this.choice, otherLocale(this.#locale));
  }

  override render(): TemplateResult {
    return html`<form @submit=${(event: Event) => event.preventDefault()}>${this.#fields()} ${this.#options()}</form>
      <div class="result">
        ${this.#copy()} ${preview(this.choice, this.#locale, (change) => this.#choose(change))}
      </div>`;
  }

  #fields(): TemplateResult {
    const { tag, attributes, place } = this.choice;
    const own = labels[this.#locale];
    const languages = [
      { value: '', text: own.pageLanguage },
      { value: 'fr', text: 'Français', lang: 'fr' as const },
      { value: 'en', text: 'English', lang: 'en' as const },
    ];
    const kinds = tags.map((one) => {
      const text = own.tags[one];
      return text ? { value: one, text } : { value: one, text: summaryOf(one), lang: 'en' as const };
    });
    const where = places.map((one) => ({ value: one, text: placeLabels[this.#locale][one].name }));
    return html`${select('show', own.show, kinds, tag, (value) => this.#choose({ tag: value, attributes: attributesFor(value, attributes) }))}
    ${'statement' in attributes ? this.#statementField() : nothing}
    ${'passage' in attributes ? this.#passageFields() : nothing}
    ${radios('lang', own.language, languages, attributes.lang ?? '', (lang) => this.#set({ lang }))}
    ${select('place', own.place, where, place, (value) => isPlace(value) && this.#choose({ place: value }))}`;
  }

  #statementField(): TemplateResult {
    const { latest, statement } = labels[this.#locale];
    const newest = { value: 'latest', text: latest };
    const options = this.statements.map(({ id, title, locale }) => ({ value: id, text: title, lang: locale }));
    return select(
      'statement',
      statement,
      isNewestChosen(this.choice.tag) ? [newest, ...options] : options,
      this.choice.attributes.statement ?? '',
      // A passage of another statement is none of this one.
      (statementId) => this.#set({ statement: statementId, passage: undefined }),
    );
  }

  #passageFields(): TemplateResult | typeof nothing {
    const { statement = '', passage = '' } = this.choice.attributes;
    const words = this.statements.find(({ id }) => id === findStatement(statement));
    if (!words || 'withdrawn' in words) return nothing;
    return passageFields(allPassages(words.blocks), passage, this.#locale, (value) => this.#set({ passage: value }));
  }

  #options(): TemplateResult {
    const { tag, attributes } = this.choice;
    const options = attributesOf(tag).filter(({ name }) => !ownField.includes(name));
    return html`<details>
      <summary>${labels[this.#locale].options}</summary>
      <div class="options">
        ${options.map((option) =>
          attributeField(option, attributes[option.name], this.#locale, (value) => this.#set({ [option.name]: value })),
        )}
      </div>
    </details>`;
  }

  #copy(): TemplateResult {
    const own = labels[this.#locale];
    const { place, tag } = this.choice;
    const formatted = isFormatted(formFor(place));
    const isNoFrame = formFor(place) === 'frame' && tag === 'quick-exit';
    return html`<section class="copy">
      <p>${isNoFrame ? own.noFrame : placeLabels[this.#locale][place].why} ${limitsOf(this.choice, this.#locale)}</p>
      <p class="buttons">
        ${formatted ? html`<button type="button" class="main" @click=${() => this.#copyWith(copyFormatted)}>${own.copyFormatted}</button>` : nothing}
        <button type="button" class=${formatted ? '' : 'main'} @click=${() => this.#copyWith(copyCode)}>
          ${own.copyCode}
        </button>
        <span role="status">${this.status}</span>
      </p>
      <details>
        <summary>${own.code}</summary>
        <pre tabindex="0"><code>${this.code}</code></pre>
      </details>
    </section>`;
  }

  #set(change: Readonly<Record<string, string | undefined>>): void {
    this.#choose({ attributes: attributesFor(this.choice.tag, { ...this.choice.attributes, ...change }) });
  }

  #choose(change: Partial<Choice>): void {
    this.choice = { ...this.choice, ...change };
    this.status = '';
    history.replaceState(null, '', location.pathname + writeChoice(this.choice, this.#locale));
  }

  readonly #readAddress = (): void => {
    this.choice = readChoice(location.search, this.#locale);
  };

  async #makeCode(choice: Choice): Promise<void> {
    const code = await this.#snippet(choice).catch(
      (error: unknown) => `${labels[this.#locale].failed} ${String(error)}`,
    );
    // Somebody who goes on choosing wants the newest, whichever is ready first.
    if (choice === this.choice) this.code = code;
  }

  async #snippet({ tag, attributes, place }: Choice): Promise<string> {
    const form = formFor(place);
    // Whose page is elsewhere cannot have the language of the page it goes to.
    const own = form === 'frame' || form === 'link' ? { lang: this.#locale, ...attributes } : attributes;
    return snippet(form, { tag, attributes: own, siteUrl: this.#siteUrl });
  }

  /** Copies what is chosen now, which may be newer than the code in sight. */
  async #copyWith(copy: (code: string) => Promise<void>): Promise<void> {
    const { copied, copiedFormatted, notCopied } = labels[this.#locale];
    try {
      await copy(await this.#snippet(this.choice));
      this.status = copy === copyFormatted ? copiedFormatted : copied;
    } catch {
      this.status = notCopied;
    }
  }

  async #loadStatements(): Promise<void> {
    this.statements = await Promise.all(statements.ids.map((id) => statements.load(id, this.#locale)));
  }
}
