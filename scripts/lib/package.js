import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, root } from './setup.js';

/** Packages of the lockfile that a project has beside this one, to check its own files with. */
const tools = ['@types/react', '@types/node', 'csstype', 'preact', 'solid-js', 'svelte', 'vue'];

/** Packs the package as it would be published, into a folder. Returns the path of the tarball. */
export function pack(folder) {
  // What was built before is packed: `prepack` would build it anew.
  npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  return join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
}

/** Installs packages in a project, with what else it asks for. */
export function install(project, ...packages) {
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--silent'];
  npm(['install', ...options, ...packages], { cwd: project });
}

/** Makes a project that has installed the tarball, and other packages beside it. */
export function installTarball(tarball, project, ...packages) {
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  install(project, tarball, ...packages);
  for (const name of tools) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  return project;
}

/** A package as npm installs it, in the version that is installed here. */
export function asInstalled(name) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}
