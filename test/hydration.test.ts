import { expect, waitUntil } from '@open-wc/testing';
import type {} from './apps/view.js';
import { shown } from './support/page.js';
import { closeAll, open, type Page } from './support/partner-page.js';

/** Opens a page as a server sent it, in which our script runs before the framework does. */
async function openServed(name: string): Promise<{ page: Page; root: HTMLElement }> {
  const page = await open(`<div id="root"></div><script type="module" src="/apps/${name}.js"></script>`);
  const { document } = page;
  const root = document.getElementById('root')!;
  root.innerHTML = await page.app.markup({ page: 'elements' });
  document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/src/index.ts' }));
  await shown(document, ['p11-statement', 'p11-quote', 'donate-button', 'donate-appeal', 'p11-statement-list']);
  const described = () => document.head.querySelectorAll('script[type="application/ld+json"]').length;
  await waitUntil(() => described() === 2, 'the page is described');
  return { page, root };
}

for (const [framework, name] of [
  ['React', 'react'],
  ['Vue', 'vue'],
  ['Svelte', 'svelte'],
] as const) {
  describe(`a page with elements that ${framework} hydrates`, () => {
    afterEach(closeAll);

    it('is found as the server wrote it, and keeps its nodes', async () => {
      const { page, root } = await openServed(name);
      const before = [...root.querySelectorAll('*')];
      page.app.hydrate();
      await page.app.set({ note: true });
      const messages = page.messages.filter((message) => !message.startsWith('Lit is in dev mode'));
      expect([...page.app.mended, ...messages]).to.deep.equal([]);
      const after = new Set(root.querySelectorAll('*'));
      expect(before.filter((node) => !after.has(node)).map(({ localName }) => localName)).to.deep.equal([]);
      expect(after.size, 'the page goes on with the framework').to.equal(before.length + 1);
    });

    it('can ask each element what it shows, having heard no event', async () => {
      const { page, root } = await openServed(name);
      page.app.hydrate();
      const told = ['p11-statement', 'p11-quote', 'donate-button', 'p11-statement-list'].map(
        (tag) => (root.querySelector(tag) as unknown as { shown: unknown }).shown,
      );
      expect(told).to.deep.equal([
        { id: 'lighthouse-2023', locale: 'fr', status: 'official' },
        { id: 'lighthouse-2023', locale: 'fr', status: 'official' },
        { id: 'donate', locale: 'fr', status: 'official' },
        { id: 'bibliography', locale: 'fr', status: 'official' },
      ]);
    });
  });
}
