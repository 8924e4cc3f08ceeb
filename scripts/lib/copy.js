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
 * Copies the files of the repository as they are now, and leads to the packages that it has
 * installed: its files keep their times, or the copy would install those packages anew.
 */
export function copyRepository(folder) {
  for (const path of sourcePaths()) cpSync(join(root, path), join(folder, path), { preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Runs commands of npm in a folder until one fails. Says whether none did. */
export function runAll(commands, folder, env) {
  return commands.every((args) => {
    console.log(`\n— npm ${args.join(' ')}`);
    const [command, ...rest] = npmCommand(['--silent', ...args]);
    return run(command, rest, { cwd: folder, mayFail: true, env }) === 0;
  });
}
