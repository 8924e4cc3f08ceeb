/* `npm start`: installs what is missing, builds, and serves the demo with the built script. */
import { existsSync } from 'node:fs';
import { npm, root, setup, stop } from './lib/setup.js';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT is “${process.env.PORT}”; expected a whole number from 0 to 65535.`);
}

setup();

const { answer, serve } = await import('./lib/server.js');
let pages = answer;
try {
  // The address first, because it stands in what is built.
  const { address } = await serve((request, response) => pages(request, response), port);
  npm(['run', 'build:site', '--silent'], { env: { SITE_URL: address } });
  const { tsImport } = await import('tsx/esm/api');
  const { answerHosts } = await tsImport('../test/hosts/server.ts', import.meta.url);
  pages = (request, response) => answerHosts(request, response, () => answer(request, response));
  const isStyled = existsSync(`${root}tools/hosts/node_modules`);
  const hint = isStyled ? '' : ' (for the frameworks’ style sheets: npm ci --prefix tools/hosts)';
  console.log(
    `\nThe demo, with the built script: ${address}\nOn difficult pages: ${address}hosts/${hint}\nCtrl+C ends it.`,
  );
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  stop(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`);
}
