/**
 * Calls `found` for every element of a page, now and whenever one is added, open shadow roots
 * included. A shadow root that a component opens late is seen when that component is defined.
 */
export function watchElements(document: Document, found: (element: Element) => void): void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        visit(node);
        search(node);
      }
    }
  });
  const awaited = new Set<string>();
  const watched = new WeakSet<Document | ShadowRoot>();
  /** Weak, because a component that leaves the page takes its tree along. */
  const trees: WeakRef<Document | ShadowRoot>[] = [];

  function visit(element: Element): void {
    found(element);
    if (element.shadowRoot) watch(element.shadowRoot);
    else if (element.matches(':not(:defined)')) awaitDefinition(element.localName);
  }

  function search(tree: ParentNode): void {
    for (const element of tree.querySelectorAll('*')) visit(element);
  }

  function watch(tree: Document | ShadowRoot): void {
    // A component that is moved brings along what is watched already.
    if (watched.has(tree)) return;
    watched.add(tree);
    trees.push(new WeakRef(tree));
    observer.observe(tree, { childList: true, subtree: true });
    search(tree);
  }

  function awaitDefinition(name: string): void {
    if (awaited.has(name)) return;
    awaited.add(name);
    void customElements.whenDefined(name).then(() => {
      for (const tree of trees) {
        for (const { shadowRoot } of tree.deref()?.querySelectorAll(name) ?? []) if (shadowRoot) watch(shadowRoot);
      }
    });
  }

  watch(document);
}
