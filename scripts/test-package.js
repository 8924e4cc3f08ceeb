/*
 * `npm test -- package`: packs what `npm run build` made, installs it in projects outside of this
 * repository, as a developer would, and tests it there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asInstalled, installTarball, pack } from './lib/package.js';
import { close, collectFromNode } from './lib/results.js';
import { root, setup, setupTools, stop } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';
import { filesOf } from './lib/test-files.js';

setup();
setupTools('tools/package');
if (!existsSync(`${root}dist/cdn`)) stop('There is nothing to pack. Run: npm run build');

await withTemporaryFolder(async (folder) => {
  const tarball = pack(folder);
  process.env.P11_TARBALL = tarball;
  process.env.P11_PROJECT = installTarball(tarball, join(folder, 'project'), asInstalled('@lit-labs/ssr'));
  process.env.P11_ALONE = installTarball(tarball, join(folder, 'alone'));
  close(await collectFromNode('installed', [filesOf('test/package', '.test.js')]));
});
