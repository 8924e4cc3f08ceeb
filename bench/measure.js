import { setTimeout as wait } from 'node:timers/promises';
import { probe } from './probe.js';

/** A slow phone on a slow line. */
export const speed = { kilobits: 1600, latency: 150, slowdown: 4 };

/** How long nothing may be asked for or change before a page counts as done, in milliseconds. */
const quiet = 1500;

/** Opens a page for itself, with nothing kept from the one before. */
async function openPage(browser, { slowdown = speed.slowdown } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 900 });
  await page.emulateCPUThrottling(slowdown);
  return { context, page };
}

/** Resolves once the servers have nothing left to send. */
async function untilQuiet(servers) {
  const asked = () => servers.reduce((sum, { log }) => sum + log.length, 0);
  for (let before = -1; before !== asked();) {
    before = asked();
    await wait(quiet);
  }
}

/** What a reader waits for: milliseconds until all words are there, and until nothing moves any more. */
export async function timeOf(browser, servers, url, expected) {
  const { context, page } = await openPage(browser);
  try {
    for (const server of servers) server.log = [];
    await page.evaluateOnNewDocument(probe, expected);
    await page.goto(url);
    await untilQuiet(servers);
    const start = await page.evaluate(() => performance.timeOrigin);
    const marks = await Promise.all(page.frames().map((frame) => frame.evaluate(() => globalThis.__bench)));
    const contents = marks.map(({ content }) => content).filter(Boolean);
    if (contents.length === 0) throw new Error(`${url} never showed all of the words`);
    // The page's own document was asked for by the browser, not by the page.
    const sent = servers.flatMap(({ log }) => log).slice(1);
    return {
      content: Math.min(...contents) - start,
      ready: Math.max(...marks.map(({ ready }) => ready)) - start,
      shift: marks[0].shift,
      requests: sent.length,
      javascript: sent.filter(({ pathname }) => pathname.endsWith('.js')).reduce((sum, { bytes }) => sum + bytes, 0),
    };
  } finally {
    await context.close();
  }
}

/** How long the main thread is busy until the page is quiet, in milliseconds, without a probe in the page. */
export async function workOf(browser, servers, url, options) {
  const { context, page } = await openPage(browser, options);
  try {
    for (const server of servers) server.log = [];
    await page.goto(url);
    await untilQuiet(servers);
    const { TaskDuration } = await page.metrics();
    return TaskDuration * 1000;
  } finally {
    await context.close();
  }
}
