import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * The tarball, and two projects outside of the repository that have installed it: one with what the
 * server part asks to be installed beside it, and one without. scripts/test-package.js makes them.
 */
export const { P11_TARBALL: tarball, P11_PROJECT: project, P11_ALONE: alone } = process.env;
if (!project || !alone) throw new Error('These tests need an installed tarball. Run: npm test -- package');

/** Where the package was installed. */
export const installed = join(project, 'node_modules/p11-embed');

/** The text of a file of the installed package. */
export const read = (path) => readFileSync(join(installed, path), 'utf8');

/** What the installed package says of itself. */
export const packageJson = JSON.parse(read('package.json'));

/** What a program imports by a name of its own, without folders of files and without data. */
export const modules = Object.keys(packageJson.exports)
  .filter((path) => !/\*|\.json$/.test(path))
  .map((path) => path.replace('.', 'p11-embed'));

/** The tags of all elements. */
export const tags = modules.filter((name) => name.endsWith('/class')).map((name) => name.split('/')[1]);

/** Paths of all files of a folder, from there, in order. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** Writes files into a folder of a project, by their names. Returns the folder's path. */
export function write(folder, files, parent = project) {
  for (const [name, text] of Object.entries(files)) {
    const path = join(parent, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return join(parent, folder);
}

/** Runs a program of Node's in the project. */
export function run(args, cwd = project) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}
