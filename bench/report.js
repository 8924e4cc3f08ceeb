import { readFileSync } from 'node:fs';
import { line } from './measure.js';

const { pages: sizes } = JSON.parse(readFileSync(new URL('../scripts/size-budgets.json', import.meta.url), 'utf8'));

const times = (value) => `×${value.toFixed(2)}`;
const spread = ({ median, least, most }) => `${times(median)} (${least.toFixed(2)}–${most.toFixed(2)})`;
const kB = (bytes) => (bytes / 1000).toFixed(1);
const shift = (value) => (value < 0.0005 ? '0' : value.toFixed(3));

function table(heads, rows) {
  const align = heads.map((_, column) => (column === 0 ? '---' : '--:'));
  return [heads, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const verdict = (isMet) => (isMet ? 'met' : '**not met**');

/** What was wanted when the work began, beside what was measured, and what `npm run size` holds. */
function wishes(rows, slopes) {
  const row = (name) => rows.find((one) => one.name === name);
  const most = (what, limit, value, write) => {
    const isMet = value <= limit;
    // What is missed by so little that it reads as the limit has one figure more.
    const figure = !isMet && write(value) === write(limit) ? `×${value.toFixed(3)}` : write(value);
    return [what, write(limit), figure, verdict(isMet), ''];
  };
  const size = (page, name) => {
    const { wanted, budget } = sizes[page];
    const [what, limit, value, met] = most(`${name}: JavaScript, kB`, wanted, row(name).javascript, kB);
    return [what, limit, value, met, kB(budget)];
  };
  const ours = ['static, without script', 'static, with script'];
  const linear = Object.entries(slopes).map(([tag, { points, slope, r2 }]) => {
    const [[few, fast], [many, slow]] = [points[0], points.at(-1)];
    const figure = `×${(slow / fast).toFixed(1)} from ${few} to ${many}; ${slope.toFixed(2)} ms each (R² ${r2.toFixed(2)})`;
    // Linear or better: so many times the elements take at most so many times the work.
    const isLinear = slow / fast <= many / few;
    return [`many \`${tag}\`: main thread, unslowed`, `×${many / few}`, figure, verdict(isLinear), ''];
  });
  return [
    ...ours.flatMap((name) => [
      most(`${name}: content`, 1.05, row(name).content.median, times),
      most(`${name}: ready`, 1.05, row(name).ready.median, times),
      most(`${name}: layout shift`, 0, Number(row(name).shift.toFixed(3)), shift),
    ]),
    most('script form: content', 1.05, row('script form').content.median, times),
    most('script form: ready', 1.45, row('script form').ready.median, times),
    most('script form: layout shift', 0.02, row('script form').shift, shift),
    most('empty tag: content', 1.5, row('empty tag').content.median, times),
    most('empty tag: requests after the page', 3, row('empty tag').requests, String),
    most('empty tag: main thread', 2.2, row('empty tag').work.median, times),
    most('script form: main thread', 2.2, row('script form').work.median, times),
    size('statement', 'empty tag'),
    size('donate-button', 'donate-button alone'),
    ...linear,
  ];
}

/** docs/performance.md of one run. */
export function report({ version, rounds, processors, rows, slopes }) {
  const [plain] = rows;
  return `# How fast it is

Made by \`npm run bench\`; not edited by hand. One run, ${rounds} rounds through all pages in turn, on ${processors} processors.
${version}, HTTP/2 with brotli (quality 11), the scripts from an origin of their own, ${line.kilobits / 1000} Mbit/s,
${line.latency} ms for a round trip, the processor slowed down ${line.slowdown} times, a window of 412 × 900 px. Every page shows the same French card:
the newest statement.

*Content* is the first frame with all words, *ready* the last frame in which anything changed, *main thread* how long it
was busy until nothing happened any more: each against the plain page of the same round, as the median, with the least
and the most in brackets. The plain page takes ${Math.round(plain.ms.content)} ms, ${Math.round(plain.ms.work)} ms of them busy. *JavaScript* counts what arrives as
\`.js\`; of pages that write a script into their HTML, that is not counted.

<picture>
  <source media="(prefers-color-scheme: dark)" srcset="performance/ready-dark.svg">
  <img src="performance/ready-light.svg" alt="When the words are there and when nothing moves any more, against a plain page. The table below says the same in figures.">
</picture>

${table(
  ['page', 'requests', 'JavaScript, kB', 'content', 'ready', 'layout shift', 'main thread'],
  rows.map(({ name, requests, javascript, content, ready, shift: moved, work }) => [
    name,
    requests,
    kB(javascript),
    spread(content),
    spread(ready),
    shift(moved),
    spread(work),
  ]),
)}

## What was wanted

${table(['what', 'wanted, at most', 'measured', '', 'held'], wishes(rows, slopes))}

*Held* is what \`npm run size\` fails above. Why that is more than was wanted stands in
[docs/decisions/0015](decisions/0015-what-the-bytes-are.md). Times are held by nothing, because they change from machine
to machine. That 1,000 elements that come and go leave nothing behind is a test: \`test/site/many.test.js\`.

Connections are open here, as they are after the first page of a visit: on a new line the plain page waits longer, and
the round trips that follow weigh less against it. The empty tag takes two, one for the entry and one for its parts and
the words; the \`script\` form takes one, because it names the files of its version.

## Many on a page

${table(
  ['element', 'on the page', 'main thread, ms'],
  Object.entries(slopes).flatMap(([tag, { points }]) =>
    points.map(([count, ms]) => [`\`${tag}\``, count, Math.round(ms)]),
  ),
)}
`;
}
