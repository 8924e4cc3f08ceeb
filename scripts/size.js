/*
 * `npm run size`: what the built script weighs on its way to a reader, by brotli, file by file and
 * page by page. It fails past a budget of size-budgets.json, and says which line of it to change.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

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
    .map((path) => [path.replace(/(parts|words)\/(.*)-[\w-]{6}\.js$/, '$1/$2.js'), weigh(path)]),
);

const problems = [];

function check(name, bytes, budget) {
  if (bytes <= budget) return;
  problems.push(
    `${name} is ${bytes} bytes, ${bytes - budget} more than its budget. To let it grow on purpose: line ${line(name)} of ${budgetsFile}.`,
  );
}

console.log('Files, brotli');
for (const [name, bytes] of sizes) {
  const budget = budgets.files[name];
  console.log(`  ${name.padEnd(40)} ${kB(bytes).padStart(8)}${budget ? ` of ${kB(budget)}` : ''}`);
  if (budget) check(name, bytes, budget);
  // How long a statement is, nobody limits.
  else if (!name.startsWith('words/')) problems.push(`${name} has no budget. Give it a line in ${budgetsFile}.`);
}

for (const name of Object.keys(budgets.files))
  if (!sizes.has(name)) problems.push(`${name} is not built any more. Remove line ${line(name)} of ${budgetsFile}.`);

console.log('Pages, brotli');
for (const [name, { files, budget, wanted }] of Object.entries(budgets.pages)) {
  const bytes = files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  console.log(`  ${name.padEnd(40)} ${kB(bytes).padStart(8)} of ${kB(budget)}; wanted: ${kB(wanted)}`);
  check(name, bytes, budget);
}

for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
