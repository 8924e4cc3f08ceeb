/* Builds the script and installs the peers where they are missing, then runs the bench. */
import { existsSync } from 'node:fs';
import { npm, root, run, setup } from '../scripts/lib/setup.js';

setup();
npm(['run', 'build', '--silent']);
if (!existsSync(`${root}bench/node_modules/selfsigned`)) npm(['install'], { cwd: `${root}bench` });
run(process.execPath, [`${root}bench/run.js`]);
