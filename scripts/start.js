/* `npm start`: installs what is missing, builds, and serves the demo with the built script. */
import { npm, setup, stop } from './lib/setup.js';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT is “${process.env.PORT}”; expected a whole number from 0 to 65535.`);
}

setup();
npm(['run', 'build', '--silent']);

const { answer, serve } = await import('./lib/server.js');
const { tsImport } = await import('tsx/esm/api');
const { answerHosts } = await tsImport('../test/hosts/server.ts', import.meta.url);
const answerAll = (request, response) => answerHosts(request, response, () => answer(request, response));
try {
  const { address } = await serve(answerAll, port);
  console.log(`\nThe demo, with the built script: ${address}\nCtrl+C ends it.`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  stop(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`);
}
