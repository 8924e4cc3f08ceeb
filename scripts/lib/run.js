import { spawn } from 'node:child_process';
import { root } from './setup.js';

const maxLines = 40;

/**
 * Starts a command in the repository and waits for its end.
 *
 * @param quiet prints what the command said only if it failed, in one piece: for commands that run beside each other
 * @returns its exit status or the signal that ended it, and its last lines
 */
export async function start([command, ...args], { env = {}, cwd = root, quiet = false } = {}) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let output = '';
  for (const [stream, ours] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output += text;
      if (!quiet) ours.write(text);
    });
  }
  const [code, signal] = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += `\n${error.message}`;
      resolve([1, null]);
    });
    child.once('close', (...end) => resolve(end));
  });
  if (quiet && code !== 0) process.stdout.write(output);
  return { code, signal, lastOutput: output.trimEnd().split('\n').slice(-maxLines).join('\n') };
}
