/*
 * Copies what partners paste while the statement stands, and its words: from the builder of the site, and from the
 * command line's snippets. Runs in the copy that scripts/check-withdrawal.js makes.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../../scripts/lib/browsers.js';
import { answer, serve } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { siteUrl } from '../support/site.js';

const [id] = process.argv.slice(2);
const { loadStatement, passages } = await import('../../dist/data.js');
const { snippet } = await import('../../dist/server/snippet.node.js');

const pasted = {};
for (const tag of ['p11-statement', 'p11-quote']) {
  for (const form of ['element', 'quote', 'static']) {
    const attributes = { lang: 'fr', statement: id, ...(tag === 'p11-quote' && { passage: 'p8' }) };
    pasted[`${tag} as ${form}`] = await snippet(form, { tag, attributes, siteUrl });
  }
}

const { server, address } = await serve(answer, Number(new URL(siteUrl).port));
const browser = await launch({ executablePath: findEngines().Chromium, args: chromiumArguments });
const page = await browser.newPage();
for (const [name, pinned] of Object.entries({ 'a floating script': '', 'a pinned script': '&pinned' })) {
  await page.goto(`${address}?show=p11-statement&statement=${id}&lang=fr&place=page${pinned}`);
  await page.waitForFunction(() => document.querySelector('snippet-builder code')?.textContent.includes('</script>'));
  pasted[name] = await page.$eval('snippet-builder code', ({ textContent }) => textContent);
}
await browser.close();
server.close();

const words = {};
for (const locale of ['fr', 'en']) words[locale] = passages(await loadStatement(id, locale)).map(({ text }) => text);
mkdirSync(`${root}.reports`, { recursive: true });
cpSync(`${root}site/cdn/pinned`, `${root}.reports/pinned`, { recursive: true });
writeFileSync(`${root}.reports/before-withdrawal.json`, JSON.stringify({ id, pasted, words }));
