/* All that CI runs: the tests, then what else must hold. */
import { close, readCounts, runAndRead } from './lib/count.js';

const tests = readCounts(await runAndRead(['test', '--silent']));
const checks = readCounts(await runAndRead(['run', 'verify', '--silent']));
close({ passed: tests.passed + checks.passed, failed: tests.failed + checks.failed });
