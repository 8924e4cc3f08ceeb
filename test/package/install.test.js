import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { npmCommand } from '../../scripts/lib/setup.js';
import { read, tarball, write } from './project.js';

/** Has npm work out what it would install in a project, without fetching that. */
function resolve(packages, settings = {}) {
  const manifest = JSON.stringify({ private: true, ...settings });
  const folder = write(`install-${packages[0]}`, { 'package.json': manifest });
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
      const { status, stderr } = resolve(packages);
      assert.equal(status, 0, stderr);
    });
  }

  test('works beside new types of Node with the entry that docs/frameworks.md shows', () => {
    const [, entry] = /```json\n(.*"overrides".*)\n```/.exec(read('docs/frameworks.md'));
    const settings = { devDependencies: { '@types/node': '26' }, ...JSON.parse(entry) };
    const { status, stderr } = resolve(['@lit-labs/ssr'], settings);
    assert.equal(status, 0, stderr);
  });
});
