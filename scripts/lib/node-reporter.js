/* A reporter for Node's test runner: writes each test as scripts/lib/results.js describes. */
import { relative } from 'node:path';
import { root } from './setup.js';

/** A suite fails with its tests; only a failure of its own, such as in a hook, counts. */
const isOfChildren = ({ details }) => details.error?.failureType === 'subtestsFailed';

function messageOf({ error }) {
  const cause = error?.cause ?? error;
  return cause?.stack ?? String(cause?.message ?? cause);
}

export default async function* nodeReporter(events) {
  const results = [];
  // Suites by nesting, to name the suite that a test belongs to.
  const suites = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') suites.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const passed = type === 'test:pass';
    const isSuite = data.details.type === 'suite';
    if (data.skip !== undefined || data.todo !== undefined || (passed ? isSuite : isOfChildren(data))) continue;
    results.push({
      file: data.file && relative(root, data.file),
      suite: suites.slice(0, data.nesting).join(' › '),
      test: data.name,
      passed,
      ...(!passed && { message: messageOf(data.details) }),
    });
  }
  yield JSON.stringify(results);
}
