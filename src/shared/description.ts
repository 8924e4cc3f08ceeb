import type { ReactiveController } from 'lit';
import { reportError } from './report.js';
import type { StructuredDataHost, Thing } from './structured-data.js';

type Things = typeof import('./structured-data.js');

/** Describes what an element shows by JSON-LD. The code for it is fetched by pages that ask for it only. */
export class Description implements ReactiveController {
  readonly #host: StructuredDataHost;
  readonly #thing: (things: Things) => Thing | undefined;
  #asked = false;

  constructor(host: StructuredDataHost, thing: (things: Things) => Thing | undefined) {
    this.#host = host;
    this.#thing = thing;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#host.structuredData || this.#asked) return;
    this.#asked = true;
    void this.#describe();
  }

  async #describe(): Promise<void> {
    try {
      const things = await import('./structured-data.js');
      new things.StructuredDataController(this.#host, () => this.#thing(things));
    } catch (error) {
      reportError(this.#host, 'load-failed', `the code for structured data could not be loaded. ${String(error)}`);
    }
  }
}
