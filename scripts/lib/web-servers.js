/* Debian's Apache and nginx, which the files for web hosts are tested with. Node's own modules only. */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { quietPort } from './ports.js';
import { installPackages } from './debian.js';

const apacheModules = '/usr/lib/apache2/modules';

/** The least that serves a folder of files, each server as its own manual has it. `folder` is for what it writes. */
const servers = {
  Apache: {
    program: '/usr/sbin/apache2',
    package: 'apache2-bin',
    arguments: (file) => ['-f', file, '-X'],
    configuration: ({ port, site, folder }) => `
ServerRoot "${folder}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${folder}/apache.pid"
ErrorLog "${folder}/apache.log"
User nobody
Group nogroup
${['mpm_event', 'authz_core', 'dir', 'headers', 'mime'].map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
AddType text/html .html
AddType text/javascript .js
AddType application/json .json
DocumentRoot "${site}"
DirectoryIndex index.html
<Directory "${site}">
  AllowOverride FileInfo
  Require all granted
</Directory>
`,
  },
  nginx: {
    program: '/usr/sbin/nginx',
    package: 'nginx',
    arguments: (file) => ['-c', file, '-e', 'stderr'],
    configuration: ({ port, site, folder }) => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  types { text/html html; text/javascript js; application/json json; }
  server {
    listen 127.0.0.1:${port};
    root ${site};
    include ${site}/hosting/nginx.conf;
  }
}
`,
  },
};

const missing = () => Object.values(servers).filter(({ program }) => !existsSync(program));

/** Installs the servers where they are missing and that is possible. Returns what to do where one stays missing. */
export function installWebServers() {
  const packages = () => missing().map((server) => server.package);
  if (missing().length > 0) installPackages('Apache and nginx', packages());
  if (missing().length === 0) return undefined;
  return `The files for web hosts are tested in Debian's Apache and nginx.\n  On Debian: sudo apt-get install --no-install-recommends ${packages().join(' ')}`;
}

export const webServers = Object.keys(servers);

/** Starts a server for a folder on this machine only. */
export async function startWebServer(name, { site, folder }) {
  const { program, arguments: toArguments, configuration } = servers[name];
  const port = await quietPort();
  const file = join(folder, `${name}.conf`);
  writeFileSync(file, configuration({ port, site, folder }));
  const child = spawn(program, toArguments(file), { stdio: ['ignore', 'inherit', 'inherit'] });
  const address = `http://127.0.0.1:${port}/`;
  while (!(await fetch(address).catch(() => undefined))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with status ${child.exitCode}.`);
    await wait(50);
  }
  return { address, stop: () => child.kill() };
}
