/*
 * `npm run build`: compiles the words, then makes dist/ of them: modules and types, the script of partners' pages, the
 * command line, and the list of what is installed with the package.
 */
import { rmSync } from 'node:fs';
import { start } from './lib/run.js';
import { bin, root } from './lib/setup.js';

rmSync(`${root}dist`, { recursive: true, force: true });
bin('tsx', ['src/content/cli.ts', 'build']);

const sbom = '--package-lock-only --omit dev optional peer --output-reproducible --flatten-components';
const vite = `${root}node_modules/.bin/vite`;
const ends = await Promise.all([
  start([process.execPath, `${root}scripts/build-npm.js`]),
  start([vite, 'build'])
    .then((end) => (end.code === 0 ? start([vite, 'build', '--config', 'vite.cli.config.ts']) : end))
    .then((end) => (end.code === 0 ? start([vite, 'build', '--config', 'vite.verify.config.ts']) : end)),
  start([`${root}node_modules/.bin/cyclonedx-npm`, ...sbom.split(' '), '--output-file', 'dist/sbom.cdx.json']),
]);
process.exitCode = ends.some(({ code }) => code !== 0) ? 1 : 0;
