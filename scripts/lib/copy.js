import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, root, run } from './setup.js';

/** Paths of the files of a repository as they are now: those that git keeps or would, without those that were deleted. */
export function sourcePaths(repository = root) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const listed = execFileSync('git', args, { cwd: repository, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return listed.split('\0').filter((path) => path && existsSync(join(repository, path)));
}

/**
 * Copies the files of the repository as they are now, and links to its installed packages. The files keep their times;
 * with new ones, the copy would install the packages again.
 */
export function copyRepository(folder) {
  for (const path of sourcePaths()) cpSync(join(root, path), join(folder, path), { preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Runs npm commands in a folder until one fails. Returns whether all passed. */
export function runAll(commands, folder, env) {
  return commands.every((args) => {
    const line = args.join(' ');
    console.log(`\n— npm ${line.length > 120 ? `${line.slice(0, 120)}…` : line}`);
    const [command, ...rest] = npmCommand(['--silent', ...args]);
    return run(command, rest, { cwd: folder, mayFail: true, env }) === 0;
  });
}
