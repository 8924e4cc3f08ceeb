import { findPassages, unknownPassage } from '../../shared/blocks.js';
import { warnOnce } from '../../shared/console.js';
import { call, read } from '../../shared/dom.js';
import { findStatement } from '../../shared/statements.js';
import { focusPassage } from './p11-statement.focus.js';
import { links, navigation, passageFragment, type Linked, type Whereabouts } from './p11-statement.fragment.js';

/*
 * Leads to the passages that the page's address names: whenever it is another than before, or a
 * link leads to it again. Fetched with the first of them.
 */

/** A passage that the page's address names, and where the reader was when it did. */
interface Wanted extends Whereabouts {
  readonly statement: string;
  readonly passage: string;
}

let wanted: Wanted | undefined;
/** The visit on which nobody has to be led any more: an element put back does not call the reader back. */
let settled = '';
let fragment = '';

/** The address, and which visit of it this is, where the browser tells. */
function visit(): string {
  return `${location.href} ${navigation?.currentEntry?.key ?? ''}`;
}

function settle(): void {
  wanted = undefined;
  settled = visit();
}

/** Takes up the passage that the address names. */
function look(start: Whereabouts): void {
  fragment = location.hash;
  const [, statement, passage] = passageFragment.exec(fragment) ?? [];
  wanted = statement && passage ? { statement, passage, ...start } : undefined;
}

function here(): Whereabouts {
  return { top: scrollY, active: read(document, 'activeElement') };
}

function follow(start = here()): void {
  look(start);
  if (wanted) for (const link of links) lead(link);
}

function followChange(): void {
  if (location.hash !== fragment) follow();
}

/** A script of the page may go to an address of its own making. No event but this one tells. */
function followPush({ navigationType }: NavigationCurrentEntryChangeEvent): void {
  if (navigationType === 'push') followChange();
}

/** A link to where the page is already leads there again, as any fragment does. */
function followAgain(event: MouseEvent): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link?.href === location.href && !event.defaultPrevented && !event.ctrlKey && !event.metaKey) follow();
}

function listen(): void {
  addEventListener('hashchange', followChange);
  addEventListener('click', followAgain);
  navigation?.addEventListener('currententrychange', followPush);
}

/** Begins with the passage for which this was fetched. */
export function begin(start: Whereabouts): void {
  if (links.size === 0) return;
  listen();
  if (location.hash !== fragment) follow(start);
}

/** Goes on where a page has a statement again. */
export function goOn(): void {
  listen();
  if (visit() !== settled) look({ ...here(), top: 0 });
}

/** Leaves the page alone as long as it has no statement. */
export function rest(): void {
  removeEventListener('hashchange', followChange);
  removeEventListener('click', followAgain);
  navigation?.removeEventListener('currententrychange', followPush);
  wanted = undefined;
}

/** Leads to the passage that is wanted, if it is one of this element and its words are there. */
export function lead(link: Linked): void {
  const words = link.words();
  if (!wanted || words?.id !== wanted.statement || 'withdrawn' in words || !isFirst(link, words.id)) return;
  const { passage, top, active } = wanted;
  settle();
  if (!findPassages(words.blocks, passage)) {
    warnOnce(`${fragment}: ${unknownPassage(words, passage)}`);
    return;
  }
  const moved = scrollY !== top || read(document, 'activeElement') !== active;
  const isOfPage = call(document, 'getElementById', fragment.slice(1)) !== null;
  if (!moved && !isOfPage) void show(link, passage);
}

/** Whether it is the first of its statement that is in sight, or the first where none is. */
function isFirst(link: Linked, statement: string): boolean {
  const same = [...links].filter(({ host }) => findStatement(host.statement) === statement);
  const first = same.find(({ host }) => host.getClientRects().length > 0) ?? same[0];
  return first === link;
}

/** Opens what the page keeps closed around an element, as a browser does for a fragment of the page itself. */
function reveal(element: Element): void {
  for (let closed; (closed = element.closest('details:not([open]), [hidden="until-found" i]'));) {
    if (call(closed, 'matches', 'details:not([open])')) closed.setAttribute('open', '');
    else call(closed, 'removeAttribute', 'hidden');
  }
}

async function show({ host, open }: Linked, id: string): Promise<void> {
  const { renderRoot, updateComplete } = host;
  await updateComplete;
  reveal(host);
  if (!renderRoot.querySelector(`#${id}`)) {
    open();
    await host.updateComplete;
  }
  const passage = focusPassage(renderRoot, id, { preventScroll: true });
  passage?.setAttribute('data-linked', '');
  // At once, also on a page that scrolls smoothly.
  passage?.scrollIntoView({ behavior: 'instant' });
}
