/*
 * All that CI runs: the tests, the plugin in a real WordPress, the site on real web servers, what else
 * must hold, and what is made outside of the repository.
 */
import { close, readCounts, runAndRead } from './lib/count.js';

const runs = [];
for (const name of ['test', 'test:wordpress', 'test:hosting', 'verify', 'test:examples', 'check:new'])
  runs.push(readCounts(await runAndRead(['run', name, '--silent'])));
const sum = (name) => runs.reduce((total, counts) => total + counts[name], 0);
close({ passed: sum('passed'), failed: sum('failed') });
