import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** What one packet carries, in bytes: what is sent arrives bit by bit, not file by file. */
const packet = 1460;

/** Does things when they are due, in the order in which they were given; none may be due before the one before. */
function queue() {
  const waiting = [];
  const next = () => {
    while (waiting.length > 0 && waiting[0].due <= performance.now()) waiting.shift().send();
    if (waiting.length > 0) setTimeout(next, waiting[0].due - performance.now());
  };
  return (due, send) => {
    waiting.push({ due, send });
    if (waiting.length === 1) next();
  };
}

/**
 * A slow line between a browser and servers. All that comes through shares its width, and every
 * connection pays a round trip before it carries anything, as TCP does. A browser's own means of
 * slowing down delay answers only: connections cost nothing there, and a plain page looks faster
 * against the others than it is.
 */
export class Line {
  /** When all that was sent so far is through, in the milliseconds of `performance.now()`. */
  #busyUntil = 0;
  #kilobits;
  #latency;
  #servers = [];

  /** @param latency of a round trip, in milliseconds */
  constructor({ kilobits, latency }) {
    this.#kilobits = kilobits;
    this.#latency = latency;
  }

  /** The port by which a server on this machine is reached through the line. */
  async to(port) {
    const server = createServer({ noDelay: true }, (near) => this.#join(near, connect({ port, noDelay: true })));
    this.#servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server.address().port;
  }

  close() {
    for (const server of this.#servers) server.close();
  }

  #join(near, far) {
    const opened = performance.now() + this.#latency;
    const up = queue();
    near.on('data', (bytes) => {
      up(Math.max(performance.now(), opened) + this.#latency / 2, () => far.write(bytes));
    });
    const down = queue();
    far.on('data', (bytes) => {
      for (let start = 0; start < bytes.length; start += packet) {
        const part = bytes.subarray(start, start + packet);
        this.#busyUntil = Math.max(performance.now(), this.#busyUntil) + (part.length * 8) / this.#kilobits;
        down(this.#busyUntil + this.#latency / 2, () => near.write(part));
      }
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }
}
