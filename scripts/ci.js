/* All that CI runs: the tests, those of the plugin in a real WordPress, then what else must hold. */
import { close, readCounts, runAndRead } from './lib/count.js';

const runs = [];
for (const command of [['test'], ['run', 'test:wordpress'], ['run', 'verify']]) {
  runs.push(readCounts(await runAndRead([...command, '--silent'])));
}
const sum = (name) => runs.reduce((total, counts) => total + counts[name], 0);
close({ passed: sum('passed'), failed: sum('failed') });
