import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { quietPort } from '../../../scripts/lib/ports.js';
import { wordpress } from '../../../scripts/lib/wordpress.js';

const zip = resolve(import.meta.dirname, '../p11-embed.zip');
const execute = promisify(execFile);

/** Password of all users. */
export const password = 'known to the tests';

/** Starts a program, and resolves once it says on its error output that it is ready. */
async function start(command, args, says, options = {}) {
  // A group of its own, because PHP's server has children that outlive it.
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...options });
  let said = '';
  await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', () => fail(new Error(`${command} ended.\n${said}`)));
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (says.test(said)) done();
    });
  });
  return async () => {
    const ended = once(child, 'exit');
    process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
}

async function startDatabase(folder) {
  const data = join(folder, 'database');
  const socket = join(folder, 'socket');
  const create = join(folder, 'create.sql');
  await writeFile(create, 'CREATE DATABASE wordpress;\n');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const common = ['--no-defaults', `--datadir=${data}`, ...asRoot];
  await execute(wordpress.installDatabase, [...common, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const own = [
    `--socket=${socket}`,
    `--init-file=${create}`,
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
  ];
  const stop = await start(wordpress.database, [...common, ...own], /ready for connections/);
  return { socket, stop };
}

/** Debian's own configuration looks for the site in /etc. */
function configuration({ address, socket, log }) {
  return `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';
`;
}

/** Writes down where WordPress would go, and does not let it. */
function requestLog(file) {
  return `<?php
add_filter( 'pre_http_request', function ( $answer, $arguments, $url ) {
	file_put_contents( '${file}', "$url\\n", FILE_APPEND );
	return new WP_Error( 'tests', 'The tests reach no other machine.' );
}, 10, 3 );
`;
}

/**
 * Makes a WordPress of its own, with the plugin from its zip and a user for each role, at an
 * address of this machine. `stop` ends it and leaves nothing behind.
 */
export async function startSite() {
  const folder = await mkdtemp(join(tmpdir(), 'p11-wordpress-'));
  const files = join(folder, 'wordpress');
  const [log, requests] = [join(folder, 'php.log'), join(folder, 'requests.log')];
  const read = (file) => readFile(file, 'utf8').catch(() => '');
  const address = `http://127.0.0.1:${await quietPort()}`;
  const stops = [() => rm(folder, { recursive: true })];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    await cp(wordpress.files, files, {
      recursive: true,
      dereference: true,
      filter: (path) => !path.endsWith('.htaccess'),
    });
    const database = await startDatabase(folder);
    stops.push(database.stop);
    await writeFile(join(files, 'wp-config.php'), configuration({ address, socket: database.socket, log }));
    await mkdir(join(files, 'wp-content/mu-plugins'));
    await writeFile(join(files, 'wp-content/mu-plugins/requests.php'), requestLog(requests));
    // WordPress takes a language for installed where it has a file of it.
    await mkdir(join(files, 'wp-content/languages'), { recursive: true });
    for (const name of ['fr_CA', 'fr_FR']) await writeFile(join(files, `wp-content/languages/${name}.mo`), '');
    const php = (...args) => execute(wordpress.php, args, { cwd: files });
    await php(resolve(import.meta.dirname, 'install.php'), zip, password);
    // As many as a browser asks at once; else the editor's requests wait for each other.
    const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' };
    const server = ['-d', 'opcache.revalidate_freq=60', '-S', address.slice('http://'.length), '-t', files];
    stops.push(await start(wordpress.php, server, /started/, { env }));
    return {
      address,
      stop,
      /** Runs PHP inside WordPress, as a user or as nobody, and returns what it prints. */
      async php(code, user = '') {
        const before = `require 'wp-load.php'; wp_set_current_user( (int) username_exists( '${user}' ) );`;
        const { stdout } = await php('-r', `${before} ${code}`);
        return stdout;
      },
      /** What PHP complained of. */
      log: () => read(log),
      /** Every address that WordPress asked for. */
      requests: async () => (await read(requests)).split('\n').filter(Boolean),
    };
  } catch (error) {
    const complaints = await read(log);
    await stop();
    throw new Error(`WordPress did not start. ${complaints}`, { cause: error });
  }
}
