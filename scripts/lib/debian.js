import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './setup.js';

/** Installs packages, where this is Debian and may do so. */
export function installPackages(what, packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  console.log(`Installing ${what} from Debian's packages.`);
  // In this runlevel no server of a package starts by itself.
  const options = { mayFail: true, env: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } };
  run('apt-get', ['update', '-qq'], options);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/** Which of some packages are not installed. */
export function missingPackages(packages) {
  const isInstalled = (name) =>
    spawnSync('dpkg-query', ['--show', '--showformat=${db:Status-Status}', name]).stdout?.toString() === 'installed';
  return packages.filter((name) => !isInstalled(name));
}
