/*
 * All that CI runs: the tests, the plugin in a real WordPress, the site on real web servers, what else must hold, what is
 * made outside of the repository, and what becomes of a corrected and a withdrawn statement. Not run here, because each is
 * red or was never run to its end: scripts/test-wide.js and scripts/check-words.js.
 */
import { close, collect } from './lib/results.js';

const scripts = {
  'npm test': 'test.js',
  'npm run verify': 'verify.js',
  WordPress: 'test-wordpress.js',
  'web servers': 'test-hosting.js',
  'other tools': 'test-tools.js',
  'an old browser': 'check-old-browser.js',
  examples: 'test-examples.js',
  'npm run new component': 'check-new.js',
  'a corrected and a withdrawn statement': 'check-withdrawal.js',
  'two hundred statements': 'check-scale.js',
};

const results = [];
for (const [name, script] of Object.entries(scripts)) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  results.push(...(await collect(name.replaceAll(' ', '-'), [process.execPath, `scripts/${script}`])));
  console.log(`— ${name} took ${Math.round((performance.now() - start) / 1000)} s`);
}
close(results);
