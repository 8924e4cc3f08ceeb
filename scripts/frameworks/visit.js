import { brotliCompressSync } from 'node:zlib';

/** Words that only the statement has. */
const isStatement = (text) => text.includes('META FAIT PASSER');

/** Opens a page in Chromium. Returns what went wrong and how many bytes of JavaScript it loaded. */
async function openSite(browser, url) {
  const page = await browser.newPage();
  const faults = [];
  const scripts = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.buffer());
  });
  // The first element is the one that the parser made from what the server sent, or that the framework made.
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      const first = document.querySelector('p11-statement');
      if (!first) return;
      globalThis.first = first;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => document.querySelector('p11-statement')?.shown !== undefined);
  const sizes = (await Promise.all(scripts)).map((text) => brotliCompressSync(text).length);
  return { page, faults, size: sizes.reduce((sum, size) => sum + size, 0) };
}

/**
 * Opens the page of a site. Returns the cells of the table that are about it.
 *
 * @throws if the page lacks the words, reports a fault, or has another element than the first.
 */
export async function visit(browser, { path = '', server = false }, address) {
  const url = address + path;
  const html = await (await fetch(url)).text();
  if (server && !(isStatement(html) && html.includes('<template shadowrootmode="open">')))
    throw new Error('The page comes without the words.');

  const { page, faults, size } = await openSite(browser, url);
  const { isSame, hasOutput } = await page.evaluate(() => ({
    isSame: globalThis.first === document.querySelector('p11-statement'),
    hasOutput: document.querySelector('output') !== null,
  }));
  if (hasOutput)
    await page.waitForFunction(() => document.querySelector('output').textContent === 'meta-e2ee-2023, fr');
  if (faults.length > 0) throw new Error(`The page reports:\n${faults.join('\n')}`);
  if (!isSame) throw new Error('The framework replaced the element that it was given.');
  await page.close();
  const [words, events] = [server, hasOutput].map((isThere) => (isThere ? 'yes' : '—'));
  return { 'server words': words, hydration: words, events, size: `${(size / 1000).toFixed(1)} kB` };
}
