/*
 * What came of the browser tests in each engine: @web/test-runner writes it when all have run, `npm test` and the
 * tables of docs/ read it.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './setup.js';

const folder = `${root}.reports`;
const report = `${folder}/browsers.json`;

/** The launchers name the program; the report names the engine. */
const engineNames = { Chrome: 'Chromium', MiniBrowser: 'WebKit' };

/** A reporter of @web/test-runner that writes `[{ name, passed, failures: [{ file, suite, test }] }]`. */
export function engineReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const rows = new Map();
      for (const { browser, testFile, testResults, errors, passed } of sessions) {
        const name = engineNames[browser.name] ?? browser.name;
        const row = rows.get(name) ?? { name, passed: 0, failures: [] };
        rows.set(name, row);
        const tests = testsOf(testResults);
        const failed = tests.filter((test) => !test.passed);
        // A file that does not load has no tests that could fail.
        if ((!passed || errors.length > 0) && failed.length === 0) failed.push({ suite: '', test: 'did not run' });
        const file = relative(root, testFile);
        row.passed += tests.filter((test) => test.passed).length;
        row.failures.push(...failed.map(({ suite, test }) => ({ file, suite, test })));
      }
      mkdirSync(folder, { recursive: true });
      writeFileSync(report, JSON.stringify([...rows.values()]));
    },
  };
}

function testsOf(suite) {
  const ran = (suite?.tests ?? []).filter(({ skipped }) => !skipped);
  return [
    ...ran.map(({ name, passed }) => ({ suite: suite.name, test: name, passed })),
    ...(suite?.suites ?? []).flatMap(testsOf),
  ];
}

/** Takes away what an earlier run left, so that nobody reads it as what came of this one. */
export function clearEngineReport() {
  rmSync(report, { force: true });
}

/** A row for each engine that ran; none where the tests did not run to their end. */
export function readEngineReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return [];
  }
}
