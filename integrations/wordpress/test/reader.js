/* A person who reads the public page. */
import { patience } from './editor.js';

/**
 * Reads what stands in the place of a statement, with the script or without. With it, resolves
 * once there is a full element.
 */
export async function read(browser, address, { script }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.setJavaScriptEnabled(script);
    await page.goto(address);
    if (script) await page.waitForFunction(isFull);
    return await page.evaluate(statementOn);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function isFull() {
  return Boolean(document.querySelector('p11-statement')?.shadowRoot?.querySelector('article'));
}

/** Runs in the page. */
function statementOn() {
  const element = document.querySelector('p11-statement');
  // The attribution follows the quotation.
  const place = element?.shadowRoot ?? element ?? document.querySelector('blockquote').parentElement;
  const links = [...place.querySelectorAll('a')].map(({ href }) => href);
  return { elements: document.querySelectorAll('p11-statement').length, text: place.textContent, links };
}
