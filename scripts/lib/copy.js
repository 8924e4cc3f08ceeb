import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, root, run } from './setup.js';

/**
 * Copies the files of the repository as they are now, and leads to the packages that it has
 * installed: its files keep their times, or the copy would install those packages anew.
 */
export function copyRepository(folder) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const paths = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const path of paths) cpSync(join(root, path), join(folder, path), { preserveTimestamps: true });
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
