// Tells the page of the test what happened here. The content policy allows no inline script.
const violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
  violations.push(`${violatedDirective} ${sourceFile}`);
});
// The last thing that the element does is to describe itself.
new MutationObserver((_, observer) => {
  const description = document.querySelector('script[type="application/ld+json"]');
  if (!description) return;
  observer.disconnect();
  const body = document.querySelector('p11-statement').shadowRoot.querySelector('[part="body"]');
  parent.postMessage(
    {
      paragraphs: body.querySelectorAll('[part="paragraph"]').length,
      fontFamily: getComputedStyle(body).fontFamily,
      described: JSON.parse(description.textContent)['@type'],
      fallbacks: [...document.querySelectorAll('body a')].filter((link) => link.checkVisibility()).length,
      violations,
    },
    '*',
  );
}).observe(document, { childList: true, subtree: true });
