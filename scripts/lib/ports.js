import { once } from 'node:events';
import { createServer } from 'node:net';

/** Ports below those that the system gives to connections: one that is free now is free later. */
const [first, last] = [20_000, 30_000];

/** Returns a port of this machine that nothing listens at. */
export async function quietPort() {
  for (;;) {
    const port = first + Math.floor(Math.random() * (last - first));
    const server = createServer().listen(port, '127.0.0.1');
    const isFree = await Promise.race([
      once(server, 'listening').then(() => true),
      once(server, 'error').then(() => false),
    ]).catch(() => false);
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
