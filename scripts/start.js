/* `npm start`: installs what is missing, builds, and serves the demo with the built script. */
import { npm, setup, stop } from './lib/setup.js';

const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT is “${process.env.PORT}”; expected a whole number from 0 to 65535.`);
}

setup();

const { answer, serve } = await import('./lib/server.js');
try {
  // The address first, because it stands in what is built.
  const { address } = await serve(answer, port);
  npm(['run', 'build:site', '--silent'], { env: { SITE_URL: address } });
  console.log(`\nThe demo, with the built script: ${address}\nCtrl+C ends it.`);
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  stop(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`);
}
