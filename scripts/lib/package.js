import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm, root } from './setup.js';

/** Packages of the lockfile that a project has beside this one, to check its own files with. */
const tools = ['@types/react', '@types/node', 'csstype', 'svelte', 'vue'];

/** Packs the package as it would be published, into a folder. Returns the path of the tarball. */
export function pack(folder) {
  npm(['pack', '--silent', '--pack-destination', folder]);
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

/** Makes a project that has installed the tarball, and what the server part asks to be installed beside it. */
export function installTarball(tarball, folder) {
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  install(project, tarball, `@lit-labs/ssr@${installedVersion('@lit-labs/ssr')}`);
  for (const name of tools) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  return project;
}

function installedVersion(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
