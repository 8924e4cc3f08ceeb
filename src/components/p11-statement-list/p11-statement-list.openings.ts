import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../content/types.js';
import { reportError } from '../../shared/report.js';
import { statements } from '../../shared/statements.js';

/** What became of a statement that a reader asked for; closed where nothing is said. */
export type Opening = 'awaited' | 'open' | 'failed';

/** The statements that a reader opened in place. What shows them is fetched when the first is opened. */
export class Openings {
  readonly #host: ReactiveControllerHost & Element;
  readonly #openings = new Map<string, Opening>();

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  get(statement: string | undefined): Opening | undefined {
    return statement === undefined ? undefined : this.#openings.get(statement);
  }

  /** Opens a statement, or closes it. One that failed to open can be tried again. */
  async toggle(statement: string, locale: Locale): Promise<void> {
    const opening = this.#openings.get(statement);
    if (opening === 'awaited') return;
    if (opening === 'open') this.#set(statement, undefined);
    else await this.#open(statement, locale);
  }

  /** Code and words come together, and the statement stands in the list once both are there. */
  async #open(statement: string, locale: Locale): Promise<void> {
    this.#set(statement, 'awaited');
    try {
      const code = import('../p11-statement/p11-statement.js');
      const [{ P11Statement }] = await Promise.all([code, statements.load(statement, locale)]);
      P11Statement.define();
      this.#set(statement, 'open');
    } catch (error) {
      this.#set(statement, 'failed');
      const message = `the statement ${statement} could not be opened. The link to its page stays. ${String(error)}`;
      reportError(this.#host, 'load-failed', message);
    }
  }

  #set(statement: string, opening: Opening | undefined): void {
    if (opening) this.#openings.set(statement, opening);
    else this.#openings.delete(statement);
    this.#host.requestUpdate();
  }
}
