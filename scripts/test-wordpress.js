/*
 * Installs what is missing, makes the plugin's zip, and tests it in a
 * WordPress of its own, in a real browser.
 */
import { findEngines, howToInstall, installEngines } from './lib/browsers.js';
import { useFixtureWords } from './lib/fixture-words.js';
import { close, collectFromNode } from './lib/results.js';
import { npm, setup, stop } from './lib/setup.js';
import { filesOf } from './lib/test-files.js';
import { installWordPress } from './lib/wordpress.js';

setup();
useFixtureWords();
if (!findEngines().Chromium && installEngines().includes('Chromium')) stop(howToInstall(['Chromium']));
const remedy = installWordPress();
if (remedy) stop(remedy);

npm(['run', 'build', '--silent']);
npm(['run', 'build:wordpress', '--silent']);
close(await collectFromNode('wordpress', ['--import', 'tsx', filesOf('integrations/wordpress/test', '.test.js')]));
