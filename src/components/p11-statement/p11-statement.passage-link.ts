import type { ReactiveController } from 'lit';
import { read } from '../../shared/dom.js';
import { reportError } from '../../shared/report.js';
import { links, navigation, passageFragment, type Linked } from './p11-statement.fragment.js';

/*
 * The address of a page can name a passage, as `#p11-meta-e2ee-2023-p6`. A browser looks for it
 * in the document only, and often before the words are there, so the element itself leads to it.
 * What that takes is fetched where an address first names a passage: most readers come by none.
 */

let guide: typeof import('./p11-statement.guide.js') | undefined;

/** @param top - Where a reader is who has not moved yet. */
async function look(top: number): Promise<void> {
  if (guide || !passageFragment.test(location.hash)) return;
  const start = { top, active: read(document, 'activeElement') };
  const [first] = links;
  try {
    guide = await import('./p11-statement.guide.js');
    guide.begin(start);
  } catch (error) {
    reportError(first!.host, 'load-failed', `the code that leads to a passage could not be loaded. ${String(error)}`);
  }
}

const lookHere = () => void look(scrollY);

/** Leads a reader to the passage that the page's address names: once, when the words are there. */
export class PassageLink implements ReactiveController, Linked {
  constructor(
    readonly host: Linked['host'],
    readonly words: Linked['words'],
    readonly open: Linked['open'],
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    links.add(this);
    if (links.size > 1) return;
    addEventListener('hashchange', lookHere);
    navigation?.addEventListener('currententrychange', lookHere);
    guide?.goOn();
    void look(0);
  }

  hostDisconnected(): void {
    links.delete(this);
    if (links.size > 0) return;
    removeEventListener('hashchange', lookHere);
    navigation?.removeEventListener('currententrychange', lookHere);
    guide?.rest();
  }

  hostUpdated(): void {
    guide?.lead(this);
  }
}
