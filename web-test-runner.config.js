import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launchers } from './scripts/lib/browsers.js';
import { serve } from './scripts/lib/server.js';
import { apps } from './test/support/apps.js';
import { commands } from './test/support/commands.js';
import { echo } from './test/support/echo.js';
import { served } from './test/support/served.js';
import { pictures } from './test/support/picture-command.js';
import { answerWithDifference } from './test/support/server.js';

/** `ENGINES=Firefox,WebKit GREP=notice npm run test:browsers` runs these tests in these engines only. */
const engines = process.env.ENGINES?.split(',');

/** Partners load the script from another origin than their page's; so do the tests. */
const { address } = await serve(answerWithDifference);

/** The launchers name the program; the report names the engine. */
const engineNames = { Chrome: 'Chromium', MiniBrowser: 'WebKit' };

/** Writes how many tests passed and failed in each engine, for the closing lines of `npm test`. */
function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const rows = new Map();
      for (const { browser, testResults, errors, passed } of sessions) {
        const name = engineNames[browser.name] ?? browser.name;
        const row = rows.get(name) ?? { name, passed: 0, failed: 0 };
        const failedBefore = row.failed;
        countTests(testResults, row);
        // A file that does not load has no tests that could fail.
        if ((!passed || errors.length > 0) && row.failed === failedBefore) row.failed += 1;
        rows.set(name, row);
      }
      mkdirSync('.reports', { recursive: true });
      writeFileSync('.reports/browsers.json', JSON.stringify([...rows.values()]));
    },
  };
}

function countTests(suite, row) {
  for (const { passed, skipped } of suite?.tests ?? []) {
    if (skipped) continue;
    if (passed) row.passed += 1;
    else row.failed += 1;
  }
  for (const inner of suite?.suites ?? []) countTests(inner, row);
}

/** Writes every test that failed, with the suite that it stands in and the engine, into a file. */
function failuresReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const failures = sessions.flatMap(({ browser, testResults }) =>
        failedTests(testResults).map((failure) => ({ ...failure, engine: engineNames[browser.name] ?? browser.name })),
      );
      writeFileSync(file, JSON.stringify(failures));
    },
  };
}

function failedTests(suite) {
  const failed = (suite?.tests ?? []).filter(({ passed, skipped }) => !passed && !skipped);
  return [
    ...failed.map(({ name }) => ({ suite: suite.name, test: name })),
    ...(suite?.suites ?? []).flatMap(failedTests),
  ];
}

export default {
  files: ['src/{components,shared,embed}/**/*.test.ts', 'test/**/*.test.ts'],
  nodeResolve: true,
  middleware: [served, echo, apps],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    commands,
    pictures(),
  ],
  browsers: await launchers(engines),
  hostname: '127.0.0.1',
  // One page at a time in each browser: a page behind another one paints no frames.
  concurrency: 1,
  testFramework: { config: { timeout: 20_000, grep: process.env.GREP } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    countReporter(),
    ...(process.env.FAILURES ? [failuresReporter(process.env.FAILURES)] : []),
  ],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Tests</title>
    <script>globalThis.scriptOrigin = ${JSON.stringify(address)};</script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
