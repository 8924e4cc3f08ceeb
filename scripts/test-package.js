/*
 * `npm run test:package`: packs what `npm run build` made, installs it in a project outside of this
 * repository, as a developer would, and tests it there.
 */
import { existsSync } from 'node:fs';
import { close, readNodeCounts, runAndRead } from './lib/count.js';
import { installTarball, pack } from './lib/package.js';
import { root, setup, stop } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

setup();
if (!existsSync(`${root}dist/cdn`)) stop('There is nothing to pack. Run: npm run build');

await withTemporaryFolder(async (folder) => {
  process.env.P11_TARBALL = pack(folder);
  process.env.P11_PROJECT = installTarball(process.env.P11_TARBALL, folder);
  close(readNodeCounts(await runAndRead(['run', 'test:installed', '--silent'])));
});
