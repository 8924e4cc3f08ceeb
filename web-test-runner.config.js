import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launchers } from './scripts/lib/browsers.js';
import { engineReporter } from './scripts/lib/engine-report.js';
import { buildFixtureWords } from './scripts/lib/fixture-words.js';
import { quietPort } from './scripts/lib/ports.js';
import { serve } from './scripts/lib/server.js';
import { apps } from './test/support/apps.js';
import { commands } from './test/support/commands.js';
import { echo } from './test/support/echo.js';
import { served } from './test/support/served.js';
import { pictures } from './test/support/picture-command.js';
import { patience } from './test/support/patience.js';
import { answerWithDifference } from './test/support/server.js';

/** `ENGINES=Firefox,WebKit GREP=notice npx wtr --files test/hook.test.ts` runs these tests in these engines only. */
const engines = process.env.ENGINES?.split(',');

buildFixtureWords();

/** Partners load the script from another origin than their page's; so do the tests. */
const { address } = await serve(answerWithDifference);

export default {
  // The wide matrices belong to `.ci/run`: `npx wtr --files 'test/**/*.wide.test.ts'`.
  files: [
    'src/{components,shared,embed}/**/*.test.ts',
    'test/**/*.test.ts',
    '!test/**/*.wide.test.ts',
    '!**/node_modules/**',
  ],
  nodeResolve: true,
  middleware: [served, echo, apps],
  plugins: [
    esbuildPlugin({ ts: true, tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
    commands,
    patience,
    pictures(),
  ],
  browsers: await launchers(engines),
  hostname: '127.0.0.1',
  // Left to itself, the runner takes 8000, and two runs that start together both do.
  port: await quietPort(),
  // One page at a time in each browser: a page behind another one paints no frames.
  concurrency: 1,
  concurrentBrowsers: 3,
  testFramework: { config: { timeout: 60_000, grep: process.env.GREP } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    engineReporter(),
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
