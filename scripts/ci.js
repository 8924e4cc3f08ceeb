/*
 * All that CI runs: the tests, the plugin in a real WordPress, the site on real web servers, what else
 * must hold, what is made outside of the repository, and what becomes of it with a statement more or less.
 */
import { close, readCounts, runAndRead, sumCounts } from './lib/count.js';

const runs = [];
const names = [
  'test',
  'test:wordpress',
  'test:hosting',
  'verify',
  'test:examples',
  'check:new',
  'check:withdrawal',
  'check:scale',
];
for (const name of names)
  runs.push({ name: `npm run ${name}`, ...readCounts(await runAndRead(['run', name, '--silent'])) });
close(sumCounts(runs));
