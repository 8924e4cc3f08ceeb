// Tells the page of the test what happened here. The content policy allows no inline script.
const violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
  violations.push(`${violatedDirective} ${sourceFile}`);
});
document.addEventListener('p11-render', ({ target }) => {
  const body = target.shadowRoot.querySelector('[part="body"]');
  // A style that the policy refused would leave the quotation marks and rules of the text unset.
  const { fontFamily } = getComputedStyle(body);
  parent.postMessage({ paragraphs: body.querySelectorAll('[part="paragraph"]').length, fontFamily, violations }, '*');
});
