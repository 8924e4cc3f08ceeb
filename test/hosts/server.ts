import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { hosts, plain } from './hosts.js';
import { hostPage, hostsIndex } from './page.js';

const packages = sirv(fileURLToPath(new URL('../../tools/hosts/node_modules', import.meta.url)), { dev: true });

/** Answers with the pages of the gallery: `/hosts/`, `/hosts/<name>`, and the packages that they use. */
export function answerHosts(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const [, folder, rest = ''] = /^\/(hosts|packages)\/([^?#]*)/.exec(request.url ?? '') ?? [];
  const host = [plain, ...hosts].find(({ name }) => name === rest);
  if (folder === 'packages') {
    request.url = `/${rest}`;
    packages(request, response, next);
  } else if (folder === 'hosts' && (host || rest === '')) {
    const page = host ? hostPage(host, { script: '/cdn/embed.js', packages: '/packages/' }) : hostsIndex();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  } else {
    next();
  }
}
