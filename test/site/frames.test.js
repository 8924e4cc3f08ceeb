import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { serve } from '../../scripts/lib/server.js';
import { openPage } from '../support/chromium.js';
import { openSite } from '../support/site.js';

const { browser, address } = await openSite();

/** Pages of somebody else: another origin, which frames ours. */
const pages = new Map();
const host = await serve((request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(pages.get(request.url) ?? '');
});
after(() => host.server.close());

const statement = `${address}embed/p11-statement/meta-e2ee-2023/fr/`;

async function openHost(name, html) {
  pages.set(`/${name}`, `<!doctype html><html lang="fr"><title>${name}</title>${html}`);
  return openPage(browser, `${host.address}${name}`);
}

async function innerFrame(page) {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  await frame.waitForFunction(() => document.querySelector('main > *')?.shadowRoot?.querySelector('button'));
  return frame;
}

const contentHeight = (frame) =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** Waits until the frame is as high as its content. */
async function waitForHeight(page, frame) {
  for (let frames = 0; frames < 600; frames += 1) {
    const wanted = await contentHeight(frame);
    const given = await page.$eval('iframe', ({ clientHeight }) => clientHeight);
    if (wanted === given) return given;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return assert.fail('the frame is not as high as its content');
}

describe('a framed page', () => {
  test('gets the height of its content from frame.js, and again when that changes', async () => {
    const script = `<script type="module" src="${address}cdn/frame.js"></script>`;
    const { page, faults } = await openHost('ours', `<iframe src="${statement}?variant=summary"></iframe>${script}`);
    const frame = await innerFrame(page);
    const closed = await waitForHeight(page, frame);
    await frame.evaluate(() =>
      document.querySelector('p11-statement').shadowRoot.querySelector('.disclosure button').click(),
    );
    await frame.waitForFunction(
      (height) => document.documentElement.getBoundingClientRect().height > height,
      {},
      closed + 400,
    );
    assert.ok((await waitForHeight(page, frame)) > closed + 400);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('works in a sandbox that allows scripts and nothing else, with a secret as WordPress gives one', async () => {
    const listen = `<script>
      addEventListener('message', ({ data, source }) => {
        const frame = document.querySelector('iframe');
        if (source === frame.contentWindow && data.secret === 'a1B2') frame.height = data.value;
      });
    </script>`;
    const frameTag = `<iframe sandbox="allow-scripts" src="${statement}#?secret=a1B2" height="300"></iframe>`;
    const { page } = await openHost('sandbox', listen + frameTag);
    const frame = await innerFrame(page);
    await waitForHeight(page, frame);
    assert.equal(await frame.evaluate(() => window.origin), 'null');
    await page.close();
  });

  test('says where a link leads that its frame does not let open', async () => {
    const { page } = await openHost(
      'links',
      `<iframe sandbox="allow-scripts" src="${statement}" height="600"></iframe>`,
    );
    const frame = await innerFrame(page);
    const href = await frame.evaluate(() => {
      const link = document.querySelector('p11-statement').shadowRoot.querySelector('[part=source] a');
      link.click();
      return link.href;
    });
    await frame.waitForFunction(() => document.querySelector('[role=status]').textContent);
    const said = await frame.$eval('[role=status]', ({ textContent }) => textContent);
    assert.ok(said.includes(href) && said.includes('Ce cadre'), said);
    await page.close();
  });

  test('scrolls by keyboard where the host keeps it low', async () => {
    const { page } = await openHost('low', `<iframe src="${statement}" height="200"></iframe>`);
    const frame = await innerFrame(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await frame.waitForFunction(() => scrollY > 1000);
    await page.close();
  });

  test('is not resized by a page that is not ours', async () => {
    pages.set('/liar', '<!doctype html><script>parent.postMessage({ message: "height", value: 4000 }, "*")</script>');
    const script = `<script type="module" src="${address}cdn/frame.js"></script>`;
    const frames = `<iframe id="other" src="/liar" height="150"></iframe><iframe id="ours" src="${statement}"></iframe>`;
    const { page } = await openHost('two', script + frames);
    await page.waitForFunction(() => document.querySelector('#ours').getBoundingClientRect().height > 400);
    assert.equal(await page.$eval('#other', ({ clientHeight }) => clientHeight), 150);
    await page.close();
  });
});
