import { setTimeout as wait } from 'node:timers/promises';
import { probe } from './probe.js';

/** A slow phone on a slow line. */
export const line = { kilobits: 1600, latency: 150, slowdown: 4 };

/** How long nothing may be asked for or change before a page counts as done, in milliseconds. */
const quiet = 1500;

/**
 * Opens a page in a tab of its own. Nothing is kept from the one before, because the servers forbid it. In a context of
 * its own it would open with a new window, whose own parts are pages that are rendered at the same time.
 */
async function openPage(browser, { shaped = true } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height: 900 });
  const session = await page.createCDPSession();
  if (shaped) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: (line.kilobits * 1000) / 8,
      uploadThroughput: (line.kilobits * 1000) / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: line.slowdown });
  }
  return page;
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
  const page = await openPage(browser);
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
    await page.close();
  }
}

/** How long the main thread is busy until the page is quiet, in milliseconds, without a probe in the page. */
export async function workOf(browser, servers, url, options) {
  const page = await openPage(browser, options);
  try {
    for (const server of servers) server.log = [];
    await page.goto(url);
    await untilQuiet(servers);
    const { TaskDuration } = await page.metrics();
    return TaskDuration * 1000;
  } finally {
    await page.close();
  }
}
