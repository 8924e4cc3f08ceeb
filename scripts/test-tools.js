/*
 * `npm run test:tools`: installs tools that others made and that only this needs, builds the site, and asks
 * them: Markdown engines what they make of a snippet, and the Nu Html Checker what is wrong with the markup.
 */
import { existsSync, statSync } from 'node:fs';
import { close, readNodeCounts, runAndRead } from './lib/count.js';
import { installPackages, missingPackages } from './lib/debian.js';
import { npm, root, setup, stop } from './lib/setup.js';

setup();
const folder = `${root}scripts/tools/`;
const installed = `${folder}node_modules/.package-lock.json`;
const isCurrent =
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${folder}package-lock.json`).mtimeMs;
if (!isCurrent) npm(['ci'], { cwd: folder });

const { debianPackages } = await import('./tools/markdown-engines.js');
const missing = () => [
  ...missingPackages(debianPackages),
  ...(existsSync('/usr/bin/java') ? [] : ['default-jre-headless']),
];
if (missing().length > 0) installPackages('Markdown engines and Java', missing());
if (missing().length > 0) {
  const command = `sudo apt-get install --no-install-recommends ${missing().join(' ')}`;
  stop(`These tests run Markdown engines of Debian, and Java.\n  On Debian: ${command}`);
}

npm(['run', 'build:site', '--silent']);
close(readNodeCounts(await runAndRead(['run', 'test:asked', '--silent'])));
