import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { serve } from '../../scripts/lib/server.js';
import { openPage } from '../support/chromium.js';
import { openSite } from '../support/site.js';

const { browser, address } = await openSite();

const element = '<p11-statement statement="lighthouse-2023" lang="fr"></p11-statement>';

/** Pages of a partner, with the statement and more. */
const pages = {
  plain: element,
  scroller: `<style>html, body { height: 100%; overflow: hidden } main { height: 100%; overflow: auto }</style>
    <header>Header</header><main>${element}</main>`,
  drawer: `<style>aside { position: fixed; inset: 0 0 0 auto; width: 20em; overflow: auto; transition: all 1s }</style>
    <p>Page</p><aside>${element}</aside>`,
  box: `<style>section { max-height: 400px; overflow: auto }</style><p>Page</p><section>${element}</section>`,
  dialog: `<p>Page</p><dialog style="width: 20em">${element}</dialog>
    <script>document.querySelector('dialog').showModal()</script>`,
};

const host = await serve((request, response) => {
  const script = `<script type="module" src="${address}cdn/embed.js"></script>`;
  // The margins of a page and of a dialog are their own.
  const style = '<style>body, main, aside, section, dialog { margin: 0; padding: 0; border: 0 }</style>';
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><html lang="fr"><title>A page</title>${style}${pages[request.url.slice(1)]}${script}`);
});
after(() => host.server.close());

/** Prints the statement as its reader does, and counts the sheets of paper. */
async function print(name) {
  const { page } = await openPage(browser, `${host.address}${name}`);
  const button = await page.waitForSelector('p11-statement >>> [part=actions] > button:nth-of-type(3)');
  await page.evaluate(() => {
    // Chromium has nobody to ask for a printer here, and is asked for a file below.
    globalThis.print = () => dispatchEvent(new Event('beforeprint'));
  });
  await button.evaluate((one) => one.click());
  await page.waitForSelector('p11-statement[data-p11-printing]');
  const file = Buffer.from(await page.pdf({ format: 'letter' })).toString('latin1');
  assert.equal(await page.$('[data-p11-printing]'), null, 'what printing changed is taken back');
  await page.close();
  return file.match(/\/Type \/Page\b/g).length;
}

describe('“Print the statement”', () => {
  for (const name of Object.keys(pages).slice(1)) {
    test(`takes as much paper on a page with the statement in a ${name} as on one with nothing else`, async () => {
      const sheets = await print('plain');
      assert.ok(sheets > 1, `${sheets} sheets`);
      assert.equal(await print(name), sheets);
    });
  }
});

describe('on paper', () => {
  /** Opens a page with an element, as it is printed. */
  async function onPaper(name, html) {
    pages[name] = html;
    const { page } = await openPage(browser, `${host.address}${name}`);
    await page.emulateMediaType('print');
    await page.waitForFunction(() => document.querySelector('p11-statement').shadowRoot?.querySelector('[part=body]'));
    return page;
  }

  for (const [language, room] of [
    ['fr', 60],
    ['en', 60],
    ['en', 140],
  ]) {
    test(`no sheet ends after the headline, nor after what is said of the text: ${language}, ${room} px left`, async () => {
      // Columns break as sheets do, and can be looked at.
      const columns = 'columns: 2; column-fill: auto; width: 1000px; height: 900px';
      const words = `<p11-statement statement="lighthouse-2023" lang="${language}"></p11-statement>`;
      const page = await onPaper('columns', `<div style="${columns}"><div id="filler"></div>${words}</div>`);
      const [header, first] = await page.evaluate((left) => {
        const { shadowRoot } = document.querySelector('p11-statement');
        const header = shadowRoot.querySelector('header');
        const { height } = header.getBoundingClientRect();
        document.querySelector('#filler').style.height = `${900 - height - left}px`;
        const first = shadowRoot.querySelector('[part=body] > *');
        return [header, first].map((one) => one.getClientRects()[0].left);
      }, room);
      assert.equal(header, first, 'the headline and the words begin on the same sheet');
      await page.close();
    });
  }

  for (const statement of ['lighthouse-2023', 'river-ferry-2021']) {
    for (const language of ['fr', 'en']) {
      test(`a statement with all that follows it takes two sheets: ${statement}, ${language}`, async () => {
        const words = `<p11-statement statement="${statement}" lang="${language}"></p11-statement>`;
        const page = await onPaper('sheets', words);
        const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
        const file = Buffer.from(await page.pdf({ format: 'letter', margin })).toString('latin1');
        assert.equal(file.match(/\/Type \/Page\b/g).length, 2);
        await page.close();
      });
    }
  }

  test('the words are set in 10.5 points, unless the page says otherwise, and rules are thin and grey', async () => {
    const page = await onPaper('type', element);
    const seen = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('p11-statement');
        const rule = getComputedStyle(shadowRoot.querySelector('header')).borderBlockEndColor;
        return [getComputedStyle(shadowRoot.querySelector('.content')).fontSize, rule];
      });
    assert.deepEqual(await seen(), ['14px', 'rgb(153, 153, 153)']);
    await page.$eval('p11-statement', ({ style }) => style.setProperty('--p11-size', '20px'));
    assert.equal((await seen())[0], '20px');
    await page.close();
  });

  test('an address follows each link whose text is not the address or a number', async () => {
    const page = await onPaper('links', `<cyberaide-report lang="fr"></cyberaide-report>${element}`);
    await page.waitForFunction(() => document.querySelector('cyberaide-report').shadowRoot?.querySelector('a'));
    const links = await page.evaluate(() =>
      ['cyberaide-report', 'p11-statement'].flatMap((tag) =>
        [...document.querySelector(tag).shadowRoot.querySelectorAll('a')].map((link) => [
          link.textContent,
          getComputedStyle(link, '::after').content !== 'none',
          getComputedStyle(link, '::after').fontFamily.startsWith('system-ui'),
        ]),
      ),
    );
    const named = /^(Cyberaide\.ca|AidezMoiSVP\.ca|[\d\s-]+)$/u;
    assert.ok(links.some(([text]) => named.test(text)));
    for (const [text, isFollowed, isSans] of links) {
      assert.equal(isFollowed, !named.test(text), text);
      if (isFollowed) assert.ok(isSans, text);
    }
    await page.close();
  });
});
