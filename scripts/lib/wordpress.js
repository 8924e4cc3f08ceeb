/* Debian's WordPress and what it runs on, for the tests of the plugin. Node's own modules only. */
import { existsSync } from 'node:fs';
import { installPackages } from './debian.js';

/** Where Debian puts what the tests use. */
export const wordpress = {
  files: '/usr/share/wordpress',
  php: '/usr/bin/php',
  database: '/usr/sbin/mariadbd',
  installDatabase: '/usr/bin/mariadb-install-db',
  /** Checks translations. */
  msgfmt: '/usr/bin/msgfmt',
};

/** A theme of Debian's, by its folder's name. */
export const theme = 'twentytwentythree';

// The package wants a web server and a PHP for it. Apache would start by itself; these do not.
const packages = [
  'wordpress',
  `wordpress-theme-${theme}`,
  'micro-httpd',
  'php',
  'php-cgi',
  'php-cli',
  'mariadb-server-core',
  'gettext',
];

const isHere = () =>
  [...Object.values(wordpress), `${wordpress.files}/wp-content/themes/${theme}`].every((path) => existsSync(path));

/** Installs WordPress where it is missing and that is possible. Returns what to do where it stays missing. */
export function installWordPress() {
  if (!isHere()) installPackages('WordPress, PHP and MariaDB', packages);
  if (isHere()) return undefined;
  return `The plugin is tested in Debian's WordPress, which is not here.\n  On Debian: sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
}
