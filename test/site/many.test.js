import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { root } from '../../scripts/lib/setup.js';
import { openPage } from '../support/chromium.js';
import { openSite } from '../support/site.js';

/* What a page is left with when elements come and go, by the browser's own count. */

const { browser, address } = await openSite();

const tags = ['p11-statement', 'p11-quote', 'p11-statement-list', 'p11-about', 'donate-button', 'quick-exit'];
const { modules } = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const everyTag = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
const times = 1000;

/** What one element would keep, if it stayed behind, is more than this: bytes of the heap. */
const perElement = 250;

async function open(tag) {
  const page = await browser.newPage();
  await page.goto(`${address}robots.txt`);
  await page.setContent('<!doctype html><html lang="fr"><body><p>The page’s own text</p></body></html>');
  await page.addScriptTag({ type: 'module', url: `${address}cdn/embed.js` });
  await comeAndGo(page, tag, 1);
  return page;
}

/** Puts an element on the page, in a shadow root every other time, waits for what it shows, and takes it away. */
function comeAndGo(page, tag, count) {
  return page.evaluate(
    async (name, rounds) => {
      const card = document.createElement('div');
      card.attachShadow({ mode: 'open' });
      for (let round = 0; round < rounds; round += 1) {
        const element = document.createElement(name);
        element.setAttribute('statement', 'lighthouse-2023');
        element.setAttribute('passage', 'p2');
        document.body.append(card);
        (round % 2 ? card.shadowRoot : document.body).append(element);
        await customElements.whenDefined(name);
        await element.updateComplete;
        if (!element.shadowRoot.querySelector('[part~=article]'))
          await new Promise((resolve) => element.addEventListener('p11-render', resolve, { once: true }));
        element.remove();
        card.remove();
      }
    },
    tag,
    count,
  );
}

/** The same with a quotation that becomes an element: the page takes it away, or all that is around it. */
function comeAndGoAsHook(page, count) {
  return page.evaluate(async (rounds) => {
    for (let round = 0; round < rounds; round += 1) {
      const quote = document.createElement('blockquote');
      const link = document.createElement('a');
      link.href = '#p11-embed=p11-quote&statement=lighthouse-2023&passage=p2&lang=fr';
      link.append('The source');
      quote.append(link);
      const rendered = new Promise((resolve) => document.addEventListener('p11-render', resolve, { once: true }));
      const card = document.createElement('div');
      card.append(quote);
      document.body.append(card);
      const { target } = await rendered;
      while (quote.checkVisibility()) await new Promise((resolve) => setTimeout(resolve));
      (round % 2 ? quote : card).remove();
      while (target.isConnected) await new Promise((resolve) => setTimeout(resolve));
      card.remove();
    }
  }, count);
}

/** Nodes, listeners and bytes that are still in use. */
async function inUse(page) {
  const session = await page.createCDPSession();
  // Some garbage is only seen to be garbage once other garbage is gone.
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { Nodes: nodes, JSEventListeners: listeners, JSHeapUsedSize: heap } = await page.metrics();
  return { nodes, listeners, heap };
}

describe('a page where elements come and go a thousand times', () => {
  /** Whether so many rounds leave no more than some rounds before them did. */
  async function leavesNothing(page, rounds) {
    // What is made once, for all who come later: templates, styles, what the browser compiles.
    await rounds(times / 5);
    const before = await inUse(page);
    await rounds(times);
    const after = await inUse(page);
    assert.ok(after.nodes <= before.nodes, `${before.nodes} nodes have become ${after.nodes}`);
    assert.ok(after.listeners <= before.listeners, `${before.listeners} listeners have become ${after.listeners}`);
    const grown = (after.heap - before.heap) / times;
    assert.ok(grown < perElement, `each left ${Math.round(grown)} bytes on the heap`);
    await page.close();
  }

  for (const tag of tags)
    test(`keeps nothing of <${tag}>`, async () => {
      const page = await open(tag);
      await leavesNothing(page, (count) => comeAndGo(page, tag, count));
    });

  test('keeps nothing of links that become elements', async () => {
    const page = await open('p11-quote');
    await leavesNothing(page, (count) => comeAndGoAsHook(page, count));
  });
});

describe('a page with five hundred elements', () => {
  const count = 500;

  /** Puts elements of every kind on a page at once, waits for what they show, and takes them away. */
  async function showAndRemove(page) {
    const shown = await page.evaluate(
      async (names, total) => {
        const elements = Array.from({ length: total }, (_, index) => {
          const element = document.createElement(names[index % names.length]);
          element.setAttribute('statement', 'lighthouse-2023');
          element.setAttribute('passage', 'p2');
          return element;
        });
        const isShown = ({ shadowRoot }) => shadowRoot?.querySelector('[part~=article]');
        document.body.append(...elements);
        while (!elements.every(isShown)) await new Promise(requestAnimationFrame);
        for (const element of elements) element.remove();
        return new Set(elements.map(({ localName }) => localName)).size;
      },
      everyTag,
      count,
    );
    assert.equal(shown, everyTag.length);
  }

  test('shows each of them without an error, and keeps nothing of them', { timeout: 120_000 }, async () => {
    const { page, faults } = await openPage(browser, `${address}robots.txt`);
    await page.setContent('<!doctype html><html lang="fr"><body><p>The page’s own text</p></body></html>');
    await page.addScriptTag({ type: 'module', url: `${address}cdn/embed.js` });
    // What is made once stays: the second time has to leave as much as the first.
    await showAndRemove(page);
    const before = await inUse(page);
    await showAndRemove(page);
    const after = await inUse(page);
    assert.ok(after.nodes <= before.nodes, `${before.nodes} nodes have become ${after.nodes}`);
    assert.ok(after.listeners <= before.listeners, `${before.listeners} listeners have become ${after.listeners}`);
    // The page itself is not there, nor is its icon. A file that an element lacks would keep the test waiting.
    assert.deepEqual(
      faults.filter((fault) => !fault.startsWith('Failed to load resource')),
      [],
    );
    await page.close();
  });
});
