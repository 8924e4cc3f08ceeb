/*
 * Results of tests. Reporters write one file per suite into .reports/: a list of
 * `{ engine?, file, suite, test, passed, message? }`. `npm test` and `.ci/run` read these files, never what is printed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { start } from './run.js';
import { root } from './setup.js';

/** The file that the reporters of a suite write. */
// A folder of their own: a file `package.json` makes its folder a package, in which others do not find ours.
export const reportFile = (name) => `${root}.reports/results/${name}.json`;

export function writeResults(file, results) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(results));
}

/** Returns the results in a file, or none if nothing was written. */
export function readResults(file) {
  try {
    // Node's runner makes the file at its start and writes all of it at its end.
    return JSON.parse(readFileSync(file, 'utf8') || '[]');
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The options that make Node's test runner write the results of a suite, and print what a person reads. */
export const nodeReporters = (name) => [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  `--test-reporter=${root}scripts/lib/node-reporter.js`,
  `--test-reporter-destination=${reportFile(name)}`,
];

/**
 * Runs a command that writes results. A command that fails without naming a failed test is a failure itself, with how it
 * ended and its last output.
 */
export async function collect(name, command, options = {}) {
  const file = reportFile(name);
  rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  const { code, signal, lastOutput } = await start(command, { ...options, env: { RESULTS: file, ...options.env } });
  const results = readResults(file);
  const isComplete = code === 0 && results.length > 0;
  if (!isComplete && results.every(({ passed }) => passed)) {
    const end = signal ? `was ended by ${signal}` : `ended with exit status ${code}`;
    const problem = code === 0 ? 'ran no test' : `${end}, and no test failed`;
    results.push({ suite: '', test: `${name} ${problem}`, passed: false, message: `Its last output:\n${lastOutput}` });
  }
  return results;
}

/** Runs the test files of a suite in Node. */
export function collectFromNode(name, args, options) {
  return collect(
    name,
    [process.execPath, ...args.slice(0, -1), '--test', ...nodeReporters(name), ...args.at(-1)],
    options,
  );
}

/** Writes the results of a run for the command that started it, if one did. Prints the failures and the closing line. */
export function close(results) {
  if (process.env.RESULTS) writeResults(process.env.RESULTS, results);
  const failures = results.filter(({ passed }) => !passed);
  if (failures.length > 0) console.log(`\nFailed\n${failures.map(describe).join('\n')}`);
  console.log(`\n${results.length - failures.length} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 || results.length === 0 ? 1 : 0;
}

function describe({ engine, file, suite, test, message = '' }) {
  const place = [engine, file && relative(root, file)].filter(Boolean).join(', ');
  const name = [suite, test].filter(Boolean).join(' › ');
  const details = message.trim().split('\n').slice(0, 30);
  return [`  ✖ ${place ? `${place}: ` : ''}${name}`, ...details.map((line) => `      ${line}`.trimEnd())].join('\n');
}
