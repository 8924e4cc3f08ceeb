import { html, nothing, type TemplateResult } from 'lit';
import { neutral } from '../../content/generated/organisations.js';
import type { Locale } from '../../content/types.js';
import { httpsAddress } from '../../shared/address.js';
import { define } from '../../shared/define.js';
import { P11Element } from '../../shared/element.js';
import { hostStyles } from '../../shared/host.styles.js';
import { siteOf } from '../../shared/link.js';
import { LocaleController } from '../../shared/locale-controller.js';
import { property, state } from '../../shared/property.js';
import { answerToKeys, type Progress } from './quick-exit.keys.js';
import { labels } from './quick-exit.labels.js';
import { leave } from './quick-exit.leave.js';
import { styles } from './quick-exit.styles.js';

const tag = 'quick-exit';
const href = httpsAddress(tag, 'href');

/** Whether a click asks for this page to be left, and not for a new tab, a new window or a download. */
function leavesThisPage({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}

/** How many of three presses are done, as dots. Nothing before the first: the link is a link. */
function presses(progress: Progress): TemplateResult | typeof nothing {
  const done = { none: 0, once: 1, twice: 2, expired: 0 }[progress];
  return done === 0
    ? nothing
    : html`<span class="presses" aria-hidden="true"
        ><i class="done"></i><i class=${done > 1 ? 'done' : ''}></i><i></i
      ></span>`;
}

/**
 * A link that leaves the page at once: the page goes blank and silent, and a neutral one takes its place in
 * the history of the tab. Shift, pressed three times with no more than five seconds between presses, does the
 * same; three dots count the presses. What the browser remembers apart from that is not erased, and the
 * element says so.
 *
 * The page decides where the element stands, best before everything else. A page that keeps it in view
 * does so by its own style, and gives it a background:
 * `quick-exit { position: sticky; inset-block-start: 0; z-index: 1; --p11-paper: Canvas }`.
 * If a page has several, Shift leads to where the first of them leads. In a frame it leaves
 * the frame, not the page around it. `docs/quick-exit.md` says where to put it and what it does not do.
 *
 * @tag quick-exit
 * @summary Leaves the page at once, for a neutral one.
 * @attr {string} lang - Language to show, as a BCP 47 tag: French for `fr` and `fr-*`, English for any other. Without it, the language of the page around.
 * @slot - Fallback: a plain link to a neutral page, which works without the script.
 * @csspart article - The whole.
 * @csspart button - The link that leaves the page.
 * @csspart notice - That the history is not erased, and what the keyboard can do.
 * @cssprop [--p11-ink] - Ground of the link.
 * @cssprop [--p11-paper=transparent] - Ground behind the element.
 * @cssprop [--p11-muted] - Colour of the notice.
 * @cssprop [--p11-radius=2px] - Radius of the link's corners.
 * @cssprop [--p11-measure=66ch] - Longest line of the notice.
 */
export class QuickExit extends P11Element {
  static override styles = [hostStyles, styles];

  /** Registers the element, by default as `quick-exit` in the page's registry. */
  static define(name = tag, registry = customElements): void {
    define(this, name, registry);
  }

  readonly #locale = new LocaleController(this);
  #release: (() => void) | undefined;

  /** How often Shift was pressed: dots show it, and a status says it. */
  @state() private progress: Progress = 'none';

  /** Address of the page to leave for, `https:` only; by default the weather office of the Government of Canada. */
  @property({ reflect: true, useDefault: true, converter: href }) href = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#release = answerToKeys({ tell: (progress) => (this.progress = progress), leave: () => this.#leave() });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release?.();
  }

  override render(): TemplateResult {
    const locale = this.#locale.current;
    const target = this.#target(locale);
    const words = labels[locale];
    return html`<div part="article" lang=${locale} dir="ltr">
      <a part="button" href=${target} rel="noopener noreferrer" aria-describedby="notice" @click=${this.#click}
        ><span class="label">${words.leave}</span> <span class="where">${words.where(siteOf(target))}</span
        >${presses(this.progress)}</a
      >
      <p part="notice" id="notice">${words.history} <span class="scripted">${words.keys}</span></p>
      <p role="status" class="unseen">${this.progress === 'none' ? '' : words[this.progress]}</p>
    </div>`;
  }

  #target(locale: Locale): string {
    return this.href || neutral.url[locale];
  }

  #click(event: MouseEvent): void {
    if (!leavesThisPage(event)) return;
    event.preventDefault();
    this.#leave();
  }

  #leave(): void {
    const locale = this.#locale.current;
    leave(this.#target(locale), labels[locale].leaving, locale);
  }
}
