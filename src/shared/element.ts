import { adoptStyles, isServer, LitElement, type PropertyValues } from 'lit';
import { focusedIn, keepFocus } from './focus.js';

/** Whether an element is rendered on a server. Lit types its own constant as what it is in a browser. */
export const onServer: boolean = isServer;

/**
 * An element that a server may have rendered before, as declarative shadow DOM. What the server
 * rendered stays until the element renders over it; then one takes the place of the other in
 * the same task. It is replaced, not hydrated: the two need not be equal to the last comment,
 * and `@lit-labs/ssr-client` makes no difference where a page has it.
 */
export class P11Element extends LitElement {
  /** Stands before what a server rendered; Lit renders before it. */
  #mark: Comment | undefined;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    if (!root) return super.createRenderRoot();
    // A content policy may have kept the browser from using the style element that was served.
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    this.#mark = this.ownerDocument.createComment('');
    root.prepend(this.#mark);
    this.renderOptions.renderBefore = this.#mark;
    return root;
  }

  /** Waits for the parser, which may not be done with what was served. */
  protected override async scheduleUpdate(): Promise<void> {
    const { ownerDocument } = this;
    if (this.#mark && !this.hasUpdated && ownerDocument.readyState === 'loading') {
      await new Promise((resolve) => {
        ownerDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
      });
    }
    await super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues): void {
    const focused = focusedIn(this);
    super.update(changed);
    if (this.#mark?.previousElementSibling) while (this.#mark.nextSibling) this.#mark.nextSibling.remove();
    keepFocus(this, focused);
  }
}
