import { adoptStyles, LitElement, supportsAdoptingStyleSheets, type CSSResult, type PropertyValues } from 'lit';
import { call, read } from './dom.js';
import { focusedIn, keepFocus } from './focus.js';

/**
 * Whether an element is rendered on a server, where it has no root. Lit's `isServer` is a bundler's
 * condition: it is true in a unit test with a simulated browser, too.
 */
export function isOnServer({ renderRoot }: LitElement): boolean {
  return !renderRoot;
}

/**
 * An element that a server may have rendered before, as declarative shadow DOM. What the server
 * rendered stays until the element renders over it; then one takes the place of the other in
 * the same task. It is replaced, not hydrated: the two need not be equal to the last comment,
 * and `@lit-labs/ssr-client` makes no difference where a page has it.
 */
export class P11Element extends LitElement {
  /** Stands before what a server rendered; Lit renders before it. */
  #mark: Comment | undefined;

  protected override createRenderRoot(): ShadowRoot {
    const served = this.shadowRoot;
    const root = served ?? this.attachShadow((this.constructor as typeof LitElement).shadowRootOptions);
    // Served, too: a content policy may have kept the browser from using the style element that came along.
    this.#adoptStyles(root);
    if (served) {
      this.#mark = call(this.ownerDocument, 'createComment', '');
      root.prepend(this.#mark);
      this.renderOptions.renderBefore = this.#mark;
    }
    return root;
  }

  /** The browser takes the style sheets off a shadow root that moves to another document. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  /** A document takes only style sheets that were made in its own window; those of Lit are of the script's. */
  #adoptStyles(root: ShadowRoot): void {
    const styles = (this.constructor as typeof LitElement).elementStyles as CSSResult[];
    const defaultView = read(this.ownerDocument, 'defaultView');
    if (defaultView === window || !supportsAdoptingStyleSheets) adoptStyles(root, styles);
    else if (defaultView)
      root.adoptedStyleSheets = styles.map(({ cssText }) => {
        const sheet = new defaultView.CSSStyleSheet();
        sheet.replaceSync(cssText);
        return sheet;
      });
  }

  /** Waits for the parser, which may not be done with what was served. */
  protected override async scheduleUpdate(): Promise<void> {
    const { ownerDocument } = this;
    if (this.#mark && !this.hasUpdated && read(ownerDocument, 'readyState') === 'loading') {
      await new Promise((resolve) => {
        call(ownerDocument, 'addEventListener', 'DOMContentLoaded', resolve, { once: true });
      });
    }
    await super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    const focused = focusedIn(this);
    try {
      super.update(changed);
    } catch {
      // Browser translation removed Lit's marker comments, so render from scratch.
      const start = call(this.ownerDocument, 'createComment', '');
      this.renderRoot.replaceChildren(start);
      // Before Safari 16.4, styles are among the children.
      this.#adoptStyles(this.renderRoot as ShadowRoot);
      this.renderOptions.renderBefore = start;
      try {
        super.update(changed);
      } catch (error) {
        // Lit cannot render, as on a page with a form named "importNode": the fallback shows again.
        this.renderRoot.replaceChildren(call(this.ownerDocument, 'createElement', 'slot'));
        throw error;
      }
    }
    if (this.#mark?.previousElementSibling) while (this.#mark.nextSibling) this.#mark.nextSibling.remove();
    keepFocus(this, focused);
  }
}
