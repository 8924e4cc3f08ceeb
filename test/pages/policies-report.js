/*
 * Tells the page around what happened in this one, whenever something does. A file of its own,
 * because the content policies allow no inline script, and a classic one, because it comes first.
 */
(() => {
  const messages = [];
  const violations = [];
  const tell = () => {
    const element = document.querySelector('p11-statement');
    const visible = (tree, selector) =>
      [...(tree ? tree.querySelectorAll(selector) : [])].filter((found) => found.getClientRects().length > 0);
    const [paragraph] = visible(element?.shadowRoot, '[part=paragraph]');
    parent.postMessage(
      {
        words: visible(element?.shadowRoot, '[part=end-mark]').length,
        fallbacks: visible(element, 'a').length,
        inOurStyle: paragraph !== undefined && getComputedStyle(paragraph).fontFamily.includes('Charter'),
        loaded: document.readyState === 'complete',
        messages,
        violations,
      },
      '*',
    );
  };
  for (const level of ['warn', 'error']) {
    console[level] = (...args) => {
      messages.push(args.join(' '));
      tell();
    };
  }
  const hear = (message) => {
    messages.push(String(message));
    tell();
  };
  addEventListener('error', ({ message }) => hear(message));
  addEventListener('unhandledrejection', ({ reason }) => hear(reason));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI}`);
    tell();
  });
  for (const type of ['p11-render', 'p11-error']) document.addEventListener(type, () => requestAnimationFrame(tell));
  addEventListener('load', tell);
})();
