/*
 * All that CI runs: the tests, the plugin in a real WordPress, the site on real web servers, what else
 * must hold, what is made outside of the repository, and what becomes of it with a statement more or less.
 */
import { close, readCounts, runAndRead } from './lib/count.js';

const runs = [];
const names = ['test', 'test:wordpress', 'test:hosting', 'verify', 'test:examples', 'check:new', 'check:withdrawal'];
for (const name of names) runs.push(readCounts(await runAndRead(['run', name, '--silent'])));
const sum = (name) => runs.reduce((total, counts) => total + counts[name], 0);
close({ passed: sum('passed'), failed: sum('failed') });
