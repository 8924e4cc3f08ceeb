/*
 * Installs what is missing, builds the site, and asks real web servers for
 * it that are configured as the site says.
 */
import { useFixtureWords } from './lib/fixture-words.js';
import { close, collectFromNode } from './lib/results.js';
import { npm, setup, stop } from './lib/setup.js';
import { filesOf } from './lib/test-files.js';
import { installWebServers } from './lib/web-servers.js';

setup();
useFixtureWords();
const remedy = installWebServers();
if (remedy) stop(remedy);

npm(['run', 'build:site', '--silent'], { env: { SITE_URL: 'https://words.example.org/' } });
close(await collectFromNode('hosting', [filesOf('test/hosting', '.test.js')]));
