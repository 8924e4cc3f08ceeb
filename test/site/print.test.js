import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { serve } from '../../scripts/lib/server.js';
import { openPage } from '../support/chromium.js';
import { openSite } from '../support/site.js';

const { browser, address } = await openSite();

const element = '<p11-statement statement="meta-e2ee-2023" lang="fr"></p11-statement>';

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
