/*
 * `npm run bench`: how fast the elements are beside a plain page and beside what others publish,
 * all in one run. Writes docs/performance.md and its plots. Nothing depends on what comes out.
 *
 * `ROUNDS=1 npm run bench` is a try.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import puppeteer from 'puppeteer-core';
import { generate } from 'selfsigned';
import { chromiumArguments, findEngines, howToInstall } from '../scripts/lib/browsers.js';
import { root, stop } from '../scripts/lib/setup.js';
import { timeOf, workOf } from './measure.js';
import { allPages, many } from './pages.js';
import { plot } from './plot.js';
import { report } from './report.js';
import { BenchServer } from './server.js';
import { fit, median } from './statistics.js';
import { expected } from './words.js';

const rounds = Number(process.env.ROUNDS ?? 5);
const counts = { 'donate-button': [100, 200, 300, 400, 500], 'p11-statement': [10, 20, 30, 40, 50] };

const { Chromium } = findEngines();
if (!Chromium) stop(howToInstall(['Chromium']));

const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {});
const site = await new BenchServer().start({ key, cert });
const scripts = await new BenchServer().start({ key, cert });
const servers = [site, scripts];

const { pages, files } = await allPages(scripts.origin);
const names = Object.keys(pages);
scripts.files = files;
const slug = (name) => `/${encodeURIComponent(name)}.html`;
site.files = Object.fromEntries(names.map((name) => [new URL(slug(name), site.origin).pathname, pages[name]]));
for (const [tag, each] of Object.entries(counts))
  for (const count of each) site.files[`/${tag}-${count}.html`] = many(scripts.origin, tag, count);

const browser = await puppeteer.launch({
  executablePath: Chromium,
  args: chromiumArguments,
  acceptInsecureCerts: true,
});
const version = await browser.version();
const samples = new Map(names.map((name) => [name, []]));
const slopes = {};
try {
  // The first page of a browser pays for what the others find ready.
  await workOf(browser, servers, site.origin + slug(names[0]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names) {
      const url = site.origin + slug(name);
      const seen = await timeOf(browser, servers, url, expected);
      const work = await workOf(browser, servers, url);
      samples.get(name).push({ ...seen, work });
      console.log(
        `${round}/${rounds} ${name}: ${Math.round(seen.content)} ms, ${Math.round(seen.ready)} ms, ${seen.requests} requests`,
      );
    }
  }
  for (const [tag, each] of Object.entries(counts)) {
    const points = [];
    for (const count of each) {
      const works = [];
      for (let round = 0; round < Math.min(rounds, 3); round += 1)
        works.push(await workOf(browser, servers, `${site.origin}/${tag}-${count}.html`, { shaped: false }));
      points.push([count, median(works)]);
    }
    slopes[tag] = { points, ...fit(points) };
  }
} finally {
  await browser.close();
  for (const server of servers) server.stop();
}

const plain = samples.get(names[0]);
const of = (list, key) => list.map((sample) => sample[key]);
const rows = names.map((name) => {
  const list = samples.get(name);
  const ratio = (key) => {
    const all = list.map((sample, round) => sample[key] / plain[round][key]);
    return { median: median(all), least: Math.min(...all), most: Math.max(...all) };
  };
  return {
    name,
    requests: median(of(list, 'requests')),
    javascript: median(of(list, 'javascript')),
    shift: median(of(list, 'shift')),
    content: ratio('content'),
    ready: ratio('ready'),
    work: ratio('work'),
    ms: { content: median(of(list, 'content')), ready: median(of(list, 'ready')), work: median(of(list, 'work')) },
  };
});

mkdirSync(`${root}docs/performance`, { recursive: true });
const results = { version, rounds, processors: cpus().length, rows, slopes };
writeFileSync(`${root}docs/performance/results.json`, `${JSON.stringify(results, undefined, 2)}\n`);
writeFileSync(`${root}docs/performance.md`, report(results));
for (const scheme of ['light', 'dark'])
  writeFileSync(`${root}docs/performance/ready-${scheme}.svg`, plot(rows, scheme));
console.log('docs/performance.md is written.');
