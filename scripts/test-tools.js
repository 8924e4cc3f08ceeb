/*
 * Installs tools that only this check needs and builds the site. Then compares what Markdown engines make of a
 * snippet, and runs the Nu Html Checker over the site and the snippets.
 */
import { existsSync } from 'node:fs';
import { installPackages, missingPackages } from './lib/debian.js';
import { useFixtureWords } from './lib/fixture-words.js';
import { close, collectFromNode } from './lib/results.js';
import { npm, setup, setupTools, stop } from './lib/setup.js';
import { filesOf } from './lib/test-files.js';

setup();
useFixtureWords();
setupTools('tools/checkers');

const { debianPackages } = await import('../tools/checkers/markdown-engines.js');
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
close(await collectFromNode('tools', ['--import', 'tsx', filesOf('test/tools', '.test.js')]));
