/*
 * `node bench/watching.js`: how the time that the script takes of a page grows with the page. Needs a built site.
 * A page builds a tree from the top, one element in the other. Another frame sends messages to a page with 100,000
 * elements. A page has many hooks. Each time should grow no faster than what is counted.
 */
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../scripts/lib/browsers.js';
import { answer, serve } from '../scripts/lib/server.js';
import { median } from './statistics.js';

const { server, address } = await serve(answer);
const browser = await launch({ executablePath: findEngines().Chromium, args: chromiumArguments });

/** Opens a page with a script of the site, and calls a function in it five times. Returns the median of the times. */
async function timeOf(script, body, act, argument) {
  const page = await browser.newPage();
  // Any page of the site's own origin will do; its content is replaced.
  await page.goto(`${address}cdn/integrity.json`);
  await page.setContent(
    `<!doctype html><title>A page</title>${body}<script type="module" src="/cdn/${script}"></script>`,
  );
  await page.waitForNetworkIdle({ idleTime: 200 });
  const times = [];
  for (let round = 0; round < 5; round += 1) times.push(await page.evaluate(act, argument));
  await page.close();
  return median(times);
}

async function build(depth) {
  let around = document.body.appendChild(document.createElement('div'));
  const start = performance.now();
  for (let level = 0; level < depth; level += 1) {
    const next = document.createElement('div');
    next.append(...Array.from({ length: 20 }, () => document.createElement('p')));
    around = around.appendChild(next);
  }
  // The observer of the script is called before this goes on.
  await null;
  return performance.now() - start;
}

async function listen(messages) {
  const start = performance.now();
  for (let sent = 0; sent < messages; sent += 1)
    dispatchEvent(new MessageEvent('message', { origin: 'null', data: { message: 'height', value: 1 + sent } }));
  await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - start;
}

/** Adds paragraphs with a hook each, and waits until all are elements. */
async function hook(count) {
  const files = Object.keys(await (await fetch('/cdn/integrity.json')).json());
  const [, statement] = files.map((path) => /^pinned\/p11-statement\.(.+)-/.exec(path)).find(Boolean);
  const link = `<p><a href="https://example.org/#p11-embed=p11-statement&statement=${statement}&lang=fr">Source</a></p>`;
  const start = performance.now();
  const main = document.body.appendChild(document.createElement('main'));
  let shown = 0;
  const all = new Promise((resolve) => main.addEventListener('p11-render', () => (shown += 1) === count && resolve()));
  main.innerHTML = link.repeat(count);
  await all;
  main.remove();
  return performance.now() - start;
}

const crowd = '<script>document.body.innerHTML += "<p></p>".repeat(100_000)</script>';
for (const depth of [100, 200, 400])
  console.log(`${depth} levels: ${(await timeOf('embed.js', '', build, depth)).toFixed(1)} ms`);
for (const messages of [100, 200, 400])
  console.log(`${messages} messages: ${(await timeOf('frame.js', crowd, listen, messages)).toFixed(1)} ms`);
for (const hooks of [250, 500, 1000])
  console.log(`${hooks} hooks: ${(await timeOf('embed.js', '', hook, hooks)).toFixed(1)} ms`);

await browser.close();
server.close();
