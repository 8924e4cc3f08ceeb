import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { npmCommand } from '../../scripts/lib/setup.js';
import { tarball, write } from './project.js';

/** Has npm work out what it would install, without fetching that. */
function resolve(...packages) {
  const folder = write(`install-${packages[0]}`, { 'package.json': '{ "private": true }' });
  const options = ['--package-lock-only', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
  const [command, ...args] = npmCommand(['install', ...options, ...packages, tarball]);
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
}

describe('installing the package', () => {
  for (const [name, ...packages] of [
    ['React 18', 'react@18', '@types/react@18'],
    ['Vue 3.4', 'vue@3.4'],
    ['Svelte 4', 'svelte@4'],
  ]) {
    test(`works beside ${name}, for which it has no types`, () => {
      const { status, stderr } = resolve(...packages);
      assert.equal(status, 0, stderr);
    });
  }
});
