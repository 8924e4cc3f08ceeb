/**
 * Runs in every document of a measured page: notes what a reader sees at each frame at which that may
 * have changed, and only then, because looking takes time that the page would have. The time of the
 * last change, and that of the first frame with all words, stay in `__bench`, in milliseconds since
 * 1970. It refers to nothing outside itself, because it is sent to the page as text.
 */
export function probe(expected) {
  const marks = { content: 0, ready: 0, shift: 0 };
  globalThis.__bench = marks;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) marks.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** How many of the next frames are looked at: what is changed in one may be seen in the one after. */
  let frames = 0;
  const changed = () => {
    frames = 2;
  };

  // Nodes and attributes, in every shadow tree too; what is loaded; what moves; and when an element begins to be one.
  const observer = new MutationObserver(changed);
  const observed = new WeakSet();
  function observe(root) {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
  }
  observe(document);
  for (const type of ['load', 'transitionrun', 'transitionend', 'animationstart', 'animationend', 'scroll'])
    addEventListener(type, changed, true);
  addEventListener('resize', changed);
  document.fonts.addEventListener('loadingdone', changed);
  for (const [owner, name] of [
    [Element.prototype, 'attachShadow'],
    [CustomElementRegistry.prototype, 'define'],
  ]) {
    const original = owner[name];
    owner[name] = function (...values) {
      const result = original.apply(this, values);
      changed();
      if (result instanceof ShadowRoot) observe(result);
      return result;
    };
  }

  const canBeSeen = { visibilityProperty: true, opacityProperty: true };
  const range = document.createRange();

  /** Words and their places, in shadow roots too. Text that a template has cut into nodes is one run of words. */
  function see(root, seen) {
    const element = root instanceof ShadowRoot ? root.host : root;
    let run = [];
    const endRun = () => {
      if (run.some(({ data }) => data.trim()) && element.checkVisibility(canBeSeen)) {
        range.setStartBefore(run[0]);
        range.setEndAfter(run.at(-1));
        const { width, height, left, top } = range.getBoundingClientRect();
        if (width && height) {
          const { color, fontSize } = getComputedStyle(element);
          seen.text += range.toString().replace(/\s+/g, '');
          seen.looks += [left, top, width, height].map(Math.round).join() + color + fontSize;
        }
      }
      run = [];
    };
    for (const node of root.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) run.push(node);
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      endRun();
      if (/^(SCRIPT|STYLE|TEMPLATE)$/.test(node.tagName)) continue;
      if (node.tagName === 'IFRAME') seen.looks += node.clientHeight;
      if (node.shadowRoot) {
        observe(node.shadowRoot);
        see(node.shadowRoot, seen);
      }
      see(node, seen);
    }
    endRun();
    return seen;
  }

  let before = '';
  requestAnimationFrame(function frame() {
    if (frames > 0 && document.body) {
      frames -= 1;
      // The page's own work for this frame counts, the looking does not.
      document.body.getBoundingClientRect();
      const now = performance.timeOrigin + performance.now();
      const { text, looks } = see(document.body, { text: '', looks: '' });
      if (looks !== before) marks.ready = now;
      before = looks;
      if (!marks.content && expected.every((words) => text.includes(words))) marks.content = now;
    }
    requestAnimationFrame(frame);
  });
}
