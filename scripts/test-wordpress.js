/*
 * `npm run test:wordpress`: installs what is missing, makes the plugin's zip, and tests it in a
 * WordPress of its own, in a real browser.
 */
import { findEngines, howToInstall, installEngines } from './lib/browsers.js';
import { close, readNodeCounts, runAndRead } from './lib/count.js';
import { npm, setup, stop } from './lib/setup.js';
import { installWordPress } from './lib/wordpress.js';

setup();
if (!findEngines().Chromium && installEngines().includes('Chromium')) stop(howToInstall(['Chromium']));
const remedy = installWordPress();
if (remedy) stop(remedy);

npm(['run', 'build', '--silent']);
npm(['run', 'build:wordpress', '--silent']);
close(readNodeCounts(await runAndRead(['run', 'test:plugin', '--silent'])));
