/**
 * Runs in every document of a measured page: notes at each frame what a reader sees. The time of
 * the last change, and that of the first frame with all words, stay in `__bench`, in milliseconds
 * since 1970. It refers to nothing outside itself, because it is sent to the page as text.
 */
export function probe(expected) {
  const marks = { content: 0, ready: 0, shift: 0 };
  globalThis.__bench = marks;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) marks.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  const canBeSeen = { visibilityProperty: true, opacityProperty: true };
  const range = document.createRange();

  /** Words and their places, in shadow roots too. */
  function see(root, seen) {
    const element = root instanceof ShadowRoot ? root.host : root;
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!node.data.trim() || !element.checkVisibility(canBeSeen)) continue;
        range.selectNodeContents(node);
        const { width, height, left, top } = range.getBoundingClientRect();
        if (!width || !height) continue;
        const { color, fontSize } = getComputedStyle(element);
        seen.text += node.data.replace(/\s+/g, '');
        seen.looks += [left, top, width, height].map(Math.round).join() + color + fontSize;
      } else if (node.nodeType === Node.ELEMENT_NODE && !/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.tagName)) {
        if (node.tagName === 'IFRAME') seen.looks += node.clientHeight;
        if (node.shadowRoot) see(node.shadowRoot, seen);
        see(node, seen);
      }
    }
    return seen;
  }

  let before = '';
  requestAnimationFrame(function frame() {
    if (document.body) {
      const { text, looks } = see(document.body, { text: '', looks: '' });
      const now = performance.timeOrigin + performance.now();
      if (looks !== before) marks.ready = now;
      before = looks;
      if (!marks.content && expected.every((words) => text.includes(words))) marks.content = now;
    }
    requestAnimationFrame(frame);
  });
}
