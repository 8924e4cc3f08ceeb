// Tells the page of the test what happened here. The content policy allows no inline script.
import { LitElement } from 'lit';
import { StructuredDataController, donateAction } from '../../src/shared/structured-data.ts';

customElements.define(
  'a-host',
  class extends LitElement {
    structuredData = true;
    locale = 'fr';
    controller = new StructuredDataController(this, () => donateAction(this.locale, 'https://example.org/'));
  },
);

const violations = [];
const warnings = [];
console.warn = (message) => message.startsWith('structured-data') && warnings.push(message);
document.addEventListener('securitypolicyviolation', ({ sample }) => {
  // Violations are told in the order they happened, and the last is one made on purpose.
  if (sample.includes('the end')) parent.postMessage({ texts, violations, warnings }, '*');
  else violations.push(sample);
});

const element = document.createElement('a-host');
document.body.append(element);
await element.updateComplete;
const text = () => document.querySelector('[type="application/ld+json"]')?.text ?? '';
const texts = [text()];
element.locale = 'en';
element.requestUpdate();
await element.updateComplete;
texts.push(text());
try {
  document.createElement('p').innerHTML = 'the end';
} catch {
  // Refused, as it should be.
}
