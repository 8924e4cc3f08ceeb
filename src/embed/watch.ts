/**
 * Calls `found` for every element of a page that a selector matches, now and whenever one is added, open shadow
 * roots included. A shadow root that a component opens late is seen when that component is defined.
 */
export function watchElements(document: Document, selector: string, found: (element: Element) => void): void {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) search(node);
    }
  });
  const awaited = new Set<string>();
  const watched = new WeakSet<Document | ShadowRoot>();
  /** Weak, because a component that leaves the page takes its tree along. */
  const trees: WeakRef<Document | ShadowRoot>[] = [];

  /** A page may have ten thousand elements: only what no selector finds takes a look at each. */
  function search(tree: ParentNode): void {
    const all = (query: string) => [
      ...(tree instanceof Element && tree.matches(query) ? [tree] : []),
      ...tree.querySelectorAll(query),
    ];
    all(selector).forEach(found);
    for (const { localName } of all(':not(:defined)')) awaitDefinition(localName);
    for (const { shadowRoot } of all('*')) if (shadowRoot) watch(shadowRoot);
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
    // A built-in element that a page makes its own has a name that nobody defines: <button is="…">.
    if (awaited.has(name) || !name.includes('-')) return;
    awaited.add(name);
    void customElements.whenDefined(name).then(() => {
      for (const tree of trees) {
        for (const { shadowRoot } of tree.deref()?.querySelectorAll(name) ?? []) if (shadowRoot) watch(shadowRoot);
      }
    });
  }

  watch(document);
}
