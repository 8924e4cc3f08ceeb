import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { collect, collectFromNode } from './results.js';
import { root } from './setup.js';
import { withTemporaryFolder } from './temporary.js';
import { endedPrograms, watch } from './watch.js';

const quiet = { quiet: true };
const runScript = (name, script) => collect(name, [process.execPath, '--input-type=module', '-e', script], quiet);

describe('a run that breaks off', () => {
  test('names the signal that ended it and its last output', async () => {
    const [result, ...others] = await runScript(
      'killed-run',
      `import { writeFileSync } from 'node:fs';
      writeFileSync(process.env.RESULTS, '');
      process.stdout.write('half way\\n', () => process.kill(process.pid, 'SIGKILL'))`,
    );
    assert.equal(result.test, 'killed-run was ended by SIGKILL, and no test failed');
    assert.match(result.message, /half way/);
    assert.deepEqual([result.passed, others], [false, []]);
  });

  test('is a failure even if it ran no test and ended well', async () => {
    const results = await runScript('empty-run', '');
    assert.deepEqual(
      results.map((result) => [result.test, result.passed]),
      [['empty-run ran no test', false]],
    );
  });

  test('keeps the results of the browsers until then, and names the error for the rest', async () => {
    const results = await runScript(
      'broken-run',
      `import { engineReporter } from '${root}scripts/lib/engine-report.js';
      const browser = { name: 'MiniBrowser' };
      const done = { browser, testFile: '${root}a.test.ts', status: 'FINISHED', passed: true, errors: [],
        testResults: { tests: [{ name: 'a rule', passed: true }], suites: [] } };
      const waiting = { browser, testFile: '${root}b.test.ts', status: 'SCHEDULED', errors: [] };
      engineReporter().start({ sessions: { all: () => [done, waiting] } });
      process.on('uncaughtException', () => process.exit(1));
      Promise.reject(new Error('read ECONNRESET'));`,
    );
    const [passed, failed, ...others] = results;
    assert.deepEqual([passed.engine, passed.test, passed.passed], ['WebKit', 'a rule', true]);
    assert.deepEqual([failed.engine, failed.file, failed.passed], ['WebKit', 'b.test.ts', false]);
    assert.match(failed.message, /read ECONNRESET/);
    assert.deepEqual(others, []);
  });

  test('names a program that ended before its time, and its last output', async () => {
    const child = spawn(process.execPath, ['-e', `console.error('no display'); process.exitCode = 3`]);
    watch('Xvfb', child);
    await once(child, 'close');
    assert.deepEqual(endedPrograms(), ['Xvfb ended with exit status 3. Its last output:\nno display']);
  });
});

test('Node’s tests are reported with file, suite and name, and a suite only for a failure of its own', () =>
  withTemporaryFolder(async (folder) => {
    const file = join(folder, 'sample.test.js');
    writeFileSync(
      file,
      `const { before, describe, test } = require('node:test');
      describe('a suite', () => {
        test('holds', () => {});
        test('fails', () => { throw new Error('not so') });
        test.skip('is skipped', () => {});
      });
      describe('a suite with a hook', () => {
        before(() => { throw new Error('no server') });
        test('cannot run', () => {});
      });`,
    );
    // Node’s runner does not run inside another one.
    const env = { NODE_TEST_CONTEXT: undefined };
    const results = await collectFromNode('sample-run', [[file]], { ...quiet, env });
    const names = results.map(({ suite, test: name, passed }) => `${suite} › ${name}: ${passed}`);
    assert.ok(names.includes('a suite › holds: true'));
    assert.ok(names.includes('a suite › fails: false'));
    assert.ok(names.includes(' › a suite with a hook: false'), names.join('\n'));
    assert.ok(!names.some((name) => /skipped|› a suite: /.test(name)), names.join('\n'));
    const failed = results.find(({ test: name }) => name === 'fails');
    assert.match(failed.message, /not so/);
    assert.match(failed.file, /sample\.test\.js$/);
  }));
