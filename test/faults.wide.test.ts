import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { faults, wrong, type Fault, type Outcome, type Steps } from './faults/faults.js';
import { faultsTable } from './faults/table.js';
import { engine } from './support/browser.js';
import { closeAll, open, type Page } from './support/partner-page.js';

/*
 * Whatever goes wrong, a reader has the words or what stands there in their place, once, and the
 * console is told at most once.
 */

declare const scriptOrigin: string;

const engines = ['Chromium', 'Firefox', 'WebKit'] as const;

/** All elements of a page, in open shadow roots and in frames too. */
function everything(tree: ParentNode): Element[] {
  return [...tree.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? everything(element.shadowRoot) : []),
    ...(element.localName === 'iframe' ? everything((element as HTMLIFrameElement).contentDocument!) : []),
  ]);
}

const isVisible = (element: Element) => element.getClientRects().length > 0;

/** What a reader has, place by place. */
function seen({ document }: Page): Outcome[] {
  return everything(document)
    .filter(isVisible)
    .flatMap((element): Outcome[] => {
      if (element.textContent === 'The fallback' && element.localName === 'a') return ['the fallback'];
      // A text with an end: nothing of it is missing.
      if (element.matches('[part~="end-mark"]')) return ['the words'];
      return [];
    });
}

/** Messages of the page's own libraries. */
const isOfAnother = (message: string) => message.startsWith('Lit is in dev mode');
const messagesOf = ({ messages }: Page) => messages.filter((message) => !isOfAnother(message));

async function has(page: Page, ...expected: readonly Outcome[]): Promise<void> {
  const isSo = () => seen(page).join() === expected.join();
  await waitUntil(isSo, `a reader has ${expected.join(', ')}`, { timeout: 10_000 }).catch(() => undefined);
  expect(seen(page)).to.deep.equal(expected);
}

function isTold(page: Page): Promise<void> {
  return waitUntil(() => messagesOf(page).length > 0, 'the page is told', { timeout: 10_000 });
}

/** Ends once what was under way has had its turn: an answer of the server, and two frames. */
async function settle(): Promise<void> {
  await fetch(`${scriptOrigin}cdn/integrity.json`);
  await nextFrame();
  await nextFrame();
}

function stepsOf(name: string): Steps {
  const ask = (what: string) => fetch(`${scriptOrigin}fault/${what}/${name}`);
  return {
    async start({ document }, lateFile) {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = scriptOrigin + wrong('slow', lateFile, name);
      document.head.append(script);
      await ask('asked');
    },
    letGo: () => ask('go'),
    async has(page, what) {
      await has(page, what);
      expect(messagesOf(page)).to.deep.equal([]);
    },
    isTold,
    async onPaper(act) {
      await emulateMedia({ media: 'print' });
      await act().finally(() => emulateMedia({ media: 'screen' }));
    },
  };
}

async function check({ leaves, told = false, places = 1, body, act }: Fault): Promise<void> {
  const name = `t${Date.now()}${Math.random()}`;
  const page = await open(body(name));
  await act?.(page, stepsOf(name));
  if (told) await isTold(page);
  await settle();
  await has(page, ...Array<Outcome>(places).fill(leaves));
  expect(messagesOf(page).length, messagesOf(page).join('\n')).to.be.at.most(1);
  if (told) expect(messagesOf(page)[0], 'it says who speaks').to.match(/^(<[\w-]+>: |p11-embed )/);
}

describe('a fault', () => {
  afterEach(closeAll);

  for (const fault of faults) {
    if (fault.engines && !fault.engines.includes(engine)) continue;
    it(fault.name, () => check(fault));
  }

  it('is listed in docs/faults.md with what came of it', async () => {
    const isCurrent = (await (await fetch('/docs/faults.md')).text()) === faultsTable(faults, engines, []);
    expect(isCurrent, 'docs/faults.md is not what the tests say. Run: npm run faults').to.equal(true);
  });
});
