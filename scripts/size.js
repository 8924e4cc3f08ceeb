/*
 * `npm run size`: what the built script weighs on its way to a reader, by brotli, file by file and page by page. Code
 * has a budget for each file; the words of a statement and a pinned file have one for each kind, so that a new statement
 * changes no budget. It fails past a budget of size-budgets.json, and says which line of it to change.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import './lib/closed-pipe.js';

const cdn = new URL('../dist/cdn/', import.meta.url);
const budgetsFile = 'scripts/size-budgets.json';
const text = readFileSync(new URL('size-budgets.json', import.meta.url), 'utf8');
const budgets = JSON.parse(text);

/** Bytes on the wire; Node compresses at the highest quality unless told otherwise. */
const weigh = (path) => brotliCompressSync(readFileSync(new URL(path, cdn))).length;

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const line = (name) => text.split('\n').findIndex((one) => one.includes(`"${name}":`)) + 1;

/** Sizes by name without the hash of the content. */
const sizes = new Map(
  readdirSync(cdn, { recursive: true })
    .filter((path) => path.endsWith('.js'))
    .sort()
    .map((path) => [path.replace(/(parts|words|pinned)\/(.*?)-([\w-]{8}|[\w-]{4})\.js$/, '$1/$2.js'), weigh(path)]),
);

const problems = [];

function check(name, bytes, key, budget) {
  if (bytes <= budget) return;
  problems.push(
    `${name} is ${bytes} bytes, ${bytes - budget} more than its budget. To let it grow on purpose: line ${line(key)} of ${budgetsFile}.`,
  );
}

console.log('Code, brotli');
for (const [name, bytes] of sizes) {
  if (/^(words|pinned)\//.test(name)) continue;
  const budget = budgets.files[name];
  console.log(`  ${name.padEnd(40)} ${kB(bytes).padStart(8)}${budget ? ` of ${kB(budget)}` : ''}`);
  if (budget) check(name, bytes, name, budget);
  else problems.push(`${name} has no budget. Give it a line in ${budgetsFile}.`);
}

console.log('Words and pinned files, brotli: the largest of each kind');
for (const [kind, budget] of Object.entries(budgets.largest)) {
  const ofKind = [...sizes].filter(([name]) => name.startsWith(kind));
  const [largest, bytes] = ofKind.sort(([, a], [, b]) => b - a)[0] ?? ['none is built', 0];
  const name = `${kind} (${ofKind.length}): ${largest.slice(kind.length)}`;
  console.log(`  ${name.padEnd(56)} ${kB(bytes).padStart(8)} of ${kB(budget)}`);
  check(largest, bytes, kind, budget);
}

for (const name of Object.keys(budgets.files))
  if (!sizes.has(name)) problems.push(`${name} is not built any more. Remove line ${line(name)} of ${budgetsFile}.`);

console.log('Pages without their words, brotli');
for (const [name, { files, budget, wanted }] of Object.entries(budgets.pages)) {
  const bytes = files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  console.log(`  ${name.padEnd(40)} ${kB(bytes).padStart(8)} of ${kB(budget)}; wanted: ${kB(wanted)}`);
  check(name, bytes, name, budget);
}

for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
