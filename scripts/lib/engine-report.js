/* A reporter for @web/test-runner: writes each test in each engine as scripts/lib/results.js describes. */
import { writeSync } from 'node:fs';
import { relative } from 'node:path';
import { reportFile, writeResults } from './results.js';
import { root } from './setup.js';
import { endedPrograms } from './watch.js';

/** The launchers name the program; the report names the engine. */
const engineNames = { Chrome: 'Chromium', MiniBrowser: 'WebKit' };

/** The reporter. A run that breaks off reports what ran until then, and why the rest did not. */
export function engineReporter() {
  let reason = 'The test runner ended before these tests.';
  let isWritten = false;

  // @web/test-runner prints an unexpected error to a buffer that is lost when it then ends the process.
  process.on('uncaughtExceptionMonitor', (error) => {
    reason = ['The test runner broke off:', error.stack ?? String(error), ...endedPrograms()].join('\n');
    writeSync(process.stderr.fd, `\n${reason}\n`);
  });

  return {
    start({ sessions }) {
      process.on('exit', () => {
        if (!isWritten) write(sessions.all(), reason);
      });
    },
    onTestRunFinished({ sessions }) {
      isWritten = true;
      write(sessions);
      for (const description of endedPrograms()) console.log(`\n${description}`);
    },
  };
}

function write(sessions, reason) {
  const results = [...sessions].flatMap((session) => resultsOf(session, reason));
  writeResults(process.env.RESULTS ?? reportFile('browsers'), results);
}

/** The tests of one file in one engine. */
function resultsOf({ browser, testFile, testResults, errors = [], passed, status }, reason) {
  const place = { engine: engineNames[browser.name] ?? browser.name, file: relative(root, testFile) };
  const results = testsOf(testResults).map((test) => ({ ...place, ...test }));
  const isFinished = status === 'FINISHED';
  // A file that does not load has no tests that could fail.
  if ((!isFinished || !passed || errors.length > 0) && results.every((test) => test.passed)) {
    const why = isFinished ? [...errors.map((error) => error.message), ...endedPrograms()] : [reason];
    results.push({ ...place, suite: '', test: 'did not run to its end', passed: false, message: why.join('\n') });
  }
  return results;
}

function testsOf(suite, parents = []) {
  const ran = (suite?.tests ?? []).filter(({ skipped }) => !skipped);
  return [
    ...ran.map(({ name, passed, error }) => ({
      suite: parents.join(' › '),
      test: name,
      passed,
      ...(!passed && { message: error?.stack ?? error?.message }),
    })),
    ...(suite?.suites ?? []).flatMap((child) => testsOf(child, [...parents, child.name])),
  ];
}
