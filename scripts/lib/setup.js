/*
 * What a fresh clone lacks. Node's own modules only: this runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import './closed-pipe.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Oldest version of Node that everything here runs on. */
const oldestNode = [20, 19];

/** Ends the process with a message that says what to do. */
export function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Runs a command in the repository and shows what it prints. Ends the process where it fails, unless told not to. */
export function run(command, args, { mayFail = false, env = {}, cwd = root } = {}) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
  const code = status ?? 1;
  if (code !== 0 && !mayFail)
    stop(`“${[command, ...args].join(' ')}” failed${error ? `: ${error.message}` : ` (exit status ${code})`}.`);
  return code;
}

/** How to start the npm that runs this script, or the one on the path. */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  return cli ? [process.execPath, cli, ...args] : ['npm', ...args];
}

export function npm(args, options) {
  const [command, ...rest] = npmCommand(args);
  return run(command, rest, options);
}

/** A program of an installed package. */
export function bin(name, args, options) {
  return run(`${root}node_modules/.bin/${name}`, args, options);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(`This needs Node ${oldestNode.join('.')} or newer; here is ${process.versions.node}. See https://nodejs.org/.`);
}

/** Installs the packages of a folder's lockfile, if they are missing or older than it. */
function installLocked(folder) {
  const installed = `${folder}node_modules/.package-lock.json`;
  const isCurrent =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${folder}package-lock.json`).mtimeMs;
  if (!isCurrent) npm(['ci'], { cwd: folder });
}

/** Installs what is missing in a fresh clone. */
export function setup() {
  checkNode();
  installLocked(root);
}

/** Installs the tools of one check, which have a package of their own. */
export function setupTools(folder) {
  installLocked(`${root}${folder}/`);
}
