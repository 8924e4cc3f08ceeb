import { expect, waitUntil } from '@open-wc/testing';
import type { State } from './apps/view.js';
import { closeAll, isShown, moduleScript, open, type Page } from './support/partner-page.js';

/*
 * Hooks in pages that React and Vue draw, and draw again. What a framework put on a page is its
 * own: it moves, changes and removes it by itself, and fails where that is not as it left it.
 */

declare const scriptOrigin: string;

/** What is seen of a page: its words, and an element that shows its own as its tag. */
function seen(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!;
  if (node.nodeType !== Node.ELEMENT_NODE || !(node as Element).checkVisibility()) return '';
  const { localName, childNodes } = node as Element;
  const content = Array.from(childNodes, seen).join(' ');
  return localName.startsWith('p11-') ? (isShown(node as Element) ? `[${localName}]` : '') : content;
}

const outline = ({ document }: Page) => seen(document.body).replace(/\s+/g, ' ').trim();

async function becomes(page: Page, expected: string): Promise<void> {
  const isSeen = () => outline(page) === expected;
  await waitUntil(isSeen, expected, { timeout: 10_000 }).catch(() => expect(outline(page)).to.equal(expected));
}

/** Opens the page of an app, which it has not drawn yet. */
async function openApp(name: string, script = ''): Promise<Page> {
  return open(`<div id="root"></div><script type="module" src="/apps/${name}.js"></script>${script}`);
}

const statement = 'A page [p11-statement] The end';

for (const [framework, name] of [
  ['React', 'react'],
  ['Vue', 'vue'],
] as const) {
  describe(`a hook in a page that ${framework} draws`, () => {
    afterEach(closeAll);

    /** What has the hook, and what is seen of the page with the element. */
    const pages: readonly [what: string, page: State['page'], expected: string][] = [
      ['a quote', 'quote', statement],
      ['paragraphs', 'paragraphs', statement],
      ['lines in no block', 'lines', statement],
      [
        'a sentence',
        'sentence',
        'A page Lire la Publié par le Centre canadien de protection de l’enfance du groupe. [p11-statement] The end',
      ],
    ];
    for (const [what, of, expected] of pages) {
      describe(`as ${what}`, () => {
        async function mounted(): Promise<Page> {
          const page = await openApp(name, moduleScript('cdn/embed.js'));
          page.app.mount({ page: of });
          await becomes(page, expected);
          return page;
        }

        it('goes with the page, and comes back with it', async () => {
          const page = await mounted();
          await page.app.set({ page: 'none' });
          await becomes(page, 'Another page');
          await page.app.set({ page: of });
          await becomes(page, expected);
          expect(page.messages).to.deep.equal([]);
        });

        it('goes with what it stands for, and comes back with it', async () => {
          const page = await mounted();
          await page.app.set({ on: false });
          await becomes(page, 'A page The end');
          await page.app.set({ on: true });
          await becomes(page, expected);
          expect(page.messages).to.deep.equal([]);
        });

        it('stays where a paragraph comes before it, and goes', async () => {
          const page = await mounted();
          const element = page.document.querySelector('p11-statement');
          await page.app.set({ note: true });
          await becomes(page, expected.replace('A page', 'A page A note'));
          await page.app.set({ note: false });
          await becomes(page, expected);
          expect(page.document.querySelector('p11-statement') === element, 'the same element').to.equal(true);
          expect(page.messages).to.deep.equal([]);
        });

        it('moves with what it stands for', async () => {
          const page = await mounted();
          await page.app.set({ last: true });
          await becomes(page, expected.replace(' The end', '').replace('A page', 'A page The end'));
          await page.app.set({ last: false });
          await becomes(page, expected);
          expect(page.messages).to.deep.equal([]);
        });

        it('becomes another statement where the link leads to another', async () => {
          const page = await mounted();
          await page.app.set({ statement: 'river-ferry-2021' });
          const element = () => page.document.querySelector('p11-statement');
          await waitUntil(() => element()?.getAttribute('statement') === 'river-ferry-2021', 'another', {
            timeout: 10_000,
          });
          await waitUntil(() => isShown(element()!), 'shown', { timeout: 10_000 });
          expect(page.document.querySelectorAll('p11-statement').length).to.equal(1);
          expect(page.messages).to.deep.equal([]);
        });
      });
    }

    it('is there once where the framework starts after the script', async () => {
      const page = await openApp(name);
      const { document } = page;
      document.querySelector('#root')!.innerHTML = await page.app.markup();
      const script = Object.assign(document.createElement('script'), {
        type: 'module',
        src: `${scriptOrigin}cdn/embed.js`,
      });
      document.head.append(script);
      await becomes(page, statement);
      page.app.hydrate();
      await becomes(page, statement);
      await page.app.set({ note: true });
      await becomes(page, statement.replace('A page', 'A page A note'));
      await page.app.set({ on: false });
      await becomes(page, 'A page A note The end');
      await page.app.set({ page: 'none' });
      await becomes(page, 'Another page');
    });

    it('is there once where the framework starts before the script', async () => {
      const page = await openApp(name);
      const { document } = page;
      document.querySelector('#root')!.innerHTML = await page.app.markup();
      page.app.hydrate();
      const script = Object.assign(document.createElement('script'), {
        type: 'module',
        src: `${scriptOrigin}cdn/embed.js`,
      });
      document.head.append(script);
      await becomes(page, statement);
      await page.app.set({ page: 'none' });
      await becomes(page, 'Another page');
      expect(page.messages).to.deep.equal([]);
    });
  });
}
