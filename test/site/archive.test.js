import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { serve } from '../../scripts/lib/server.js';
import { root } from '../../scripts/lib/setup.js';
import { openChromium, openPage } from '../support/chromium.js';

const files = unzipSync(readFileSync(`${root}site/p11-embed.zip`));

/** The page of a webmaster who pasted README's first snippet. The address in it is an example. */
const [, snippet] = /```html\n(.*?)```/s.exec(readFileSync(`${root}README.md`, 'utf8'));
const ownHost = 'https://your.site/';

/** A host that knows nothing of this project: it serves the unzipped files and the page. */
const requested = [];
const { server, address } = await serve(({ url }, response) => {
  requested.push(url);
  const body =
    url === '/'
      ? `<!doctype html><title>A page</title><link rel="icon" href="data:,">${snippet.replace(ownHost, address)}`
      : files[url.slice(1)];
  const type = url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
  response.writeHead(body ? 200 : 404, { 'Content-Type': type }).end(body);
});
after(() => server.close());

describe('the archive for web hosts', () => {
  test('has the script, its hashes, the licences and instructions in both languages', () => {
    const script = readdirSync(`${root}dist/cdn`, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const names = Object.keys(files).map((path) => path.replace('p11-embed/', ''));
    assert.equal(names.filter((name) => name.startsWith('cdn/')).length, script.length);
    assert.deepEqual(
      names.filter((name) => !name.startsWith('cdn/')),
      ['LICENSE', 'LICENSE-WORDS.md', 'LISEZMOI-README.txt'],
    );
    assert.ok(names.includes('cdn/integrity.json'));
    const instructions = Buffer.from(files['p11-embed/LISEZMOI-README.txt']).toString();
    assert.match(instructions, /^FRANÇAIS$.*^ENGLISH$/ms);
  });

  test('shows what README’s first snippet is about, on any host', async () => {
    const { page, faults } = await openPage(await openChromium(), address);
    const [tag] = /(?<=<)[a-z0-9]+-[a-z0-9-]+/.exec(snippet);
    await page.waitForFunction((name) => document.querySelector(name).shown, {}, tag);
    const text = await page.$eval(tag, ({ shadowRoot }) => shadowRoot.querySelector('article').innerText);
    assert.match(text, /banded together to denounce/);
    assert.deepEqual(faults, []);
    assert.ok(requested.includes('/p11-embed/cdn/embed.js'));
    await page.close();
  });
});
