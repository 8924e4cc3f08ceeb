/*
 * Builds the package and, in a folder outside of this repository, the examples with it. Opens them in a browser.
 */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { useFixtureWords } from './lib/fixture-words.js';
import { install, pack } from './lib/package.js';
import { close, collectFromNode } from './lib/results.js';
import { npm, root, setup } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';
import { filesOf } from './lib/test-files.js';

setup();
useFixtureWords();
npm(['run', 'build', '--silent']);

await withTemporaryFolder(async (folder) => {
  const examples = join(folder, 'examples');
  const isOurs = (path) => !/[\\/](node_modules|dist|\.astro)$/.test(path);
  cpSync(`${root}examples`, examples, { recursive: true, filter: isOurs });
  install(examples, pack(folder));
  for (const { name } of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    if (name !== 'node_modules') npm(['run', 'build', '--silent', '--workspace', name], { cwd: examples });
  }
  process.env.P11_EXAMPLES = examples;
  close(await collectFromNode('examples', [filesOf('test/examples', '.test.js')]));
});
