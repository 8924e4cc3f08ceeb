import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findEngines } from '../../scripts/lib/browsers.js';
import { answer, serve } from '../../scripts/lib/server.js';
import { openPage } from '../support/chromium.js';
import { siteUrl } from '../support/site.js';

/** The site, where it was built for. */
const { server, address } = await serve(answer, Number(new URL(siteUrl).port));
after(() => server.close());

/** Pages of somebody else: another origin, which frames ours. */
const pages = new Map();
const host = await serve((request, response) => {
  const [, policy] = /^\/isolated-by-(.*)/.exec(request.url) ?? [];
  if (policy) {
    response.setHeader('Cross-Origin-Embedder-Policy', policy);
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  }
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(pages.get(request.url) ?? '');
});
after(() => host.server.close());

const statement = `${address}embed/p11-statement/lighthouse-2023/fr/`;
const frameScript = `<script type="module" src="${address}cdn/frame.js"></script>`;

/** Of readers whose system is dark. WebKit's driver has no way to say so. */
const { Chromium, Firefox } = findEngines();
const engines = {
  Chromium: { executablePath: Chromium, args: [...chromiumArguments, '--blink-settings=preferredColorScheme=0'] },
  ...(Firefox && {
    Firefox: {
      browser: 'firefox',
      executablePath: Firefox,
      extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': 0 },
    },
  }),
};

/** What a page has written for whoever frames one of ours in it. */
const frameTag = (attributes, src = statement) => `<iframe ${attributes} src="${src}"></iframe>`;

async function innerFrame(page, selector = 'iframe') {
  const handle = await page.waitForSelector(selector);
  const frame = await handle.contentFrame();
  await frame.waitForFunction(() => document.querySelector('main > *')?.shadowRoot?.querySelector('button'));
  return frame;
}

const contentHeight = (frame) =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** Waits until the frame shows all of its content, and no more. */
async function waitForHeight(page, frame) {
  for (let frames = 0; frames < 600; frames += 1) {
    const wanted = await contentHeight(frame);
    const given = await frame.evaluate(() => innerHeight);
    if (wanted === given) return given;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return assert.fail('the frame is not as high as its content');
}

/** Has a frame say its height, and waits until the page has heard it. Who listened before has heard it by then. */
async function say(page, frame, height) {
  await page.evaluate((height) => {
    globalThis.heard = new Promise((resolve) => {
      addEventListener('message', ({ data }) => data.value === height && resolve());
    });
  }, height);
  await frame.evaluate((value) => parent.postMessage({ message: 'height', value }, '*'), height);
  await page.evaluate(() => globalThis.heard);
}

const ground = (frame) => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const light = 'rgb(255, 255, 255)';
const dark = 'rgb(22, 19, 15)';

/** Follows the link to the source, and returns what is said below it, with where that stands. */
async function followSource(frame) {
  await frame.evaluate(() => {
    document.querySelector('p11-statement').shadowRoot.querySelector('[part=source] a').click();
  });
  await frame.waitForFunction(() => document.querySelector('[role=status]').textContent);
  return frame.evaluate(() => {
    const { shadowRoot } = document.querySelector('p11-statement');
    const link = shadowRoot.querySelector('[part=source] a');
    const status = document.querySelector('[role=status]');
    const box = status.getBoundingClientRect();
    const texts = [...shadowRoot.querySelectorAll('header > *, header ~ * > p, header ~ p')];
    const covered = texts.filter((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].some(({ top, bottom }) => top < box.bottom - 1 && bottom > box.top + 1);
    });
    getSelection().selectAllChildren(status);
    return {
      href: link.href,
      said: status.textContent,
      below: box.top - link.getBoundingClientRect().bottom,
      covered: covered.map(({ textContent }) => textContent),
      // Firefox makes plain spaces of those that do not break.
      selected: getSelection().toString().trim().replace(/\s/gu, ' '),
    };
  });
}

for (const [engine, options] of Object.entries(engines)) {
  describe(`a framed page in ${engine}`, { timeout: 240_000 }, () => {
    let browser;
    before(async () => {
      browser = await launch(options);
    });
    after(() => browser.close());

    async function openHost(name, html, address = host.address) {
      pages.set(`/${name}`, `<!doctype html><html lang="fr"><title>${name}</title>${html}`);
      return openPage(browser, `${address}${name}`);
    }

    test('gets the height of its content from frame.js, and again when that changes', async () => {
      const { page, faults } = await openHost('ours', frameTag('', `${statement}?variant=summary`) + frameScript);
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

    for (const policy of ['require-corp', 'credentialless']) {
      for (const sandbox of ['', 'sandbox="allow-scripts"']) {
        test(`shows the element ${sandbox && 'in a sandbox '}on a page of another site that is isolated by ${policy}`, async () => {
          const otherSite = host.address.replace('127.0.0.1', 'localhost');
          const { page } = await openHost(`isolated-by-${policy}`, frameTag(sandbox) + frameScript, otherSite);
          assert.equal(await page.evaluate('crossOriginIsolated'), true);
          await waitForHeight(page, await innerFrame(page));
          await page.close();
        });
      }
    }

    for (const [what, style] of [
      ['counts borders in', '* { box-sizing: border-box } iframe { border: 5px solid; padding: 7px 0 }'],
      ['does not count borders in', 'iframe { border: 5px solid; padding: 7px 0 }'],
      ['has vertical lines', 'html { writing-mode: vertical-rl }'],
    ]) {
      test(`gets the height of its content on a page that ${what}`, async () => {
        const { page } = await openHost('styled', `<style>${style}</style>${frameTag('width="600"')}${frameScript}`);
        await waitForHeight(page, await innerFrame(page));
        await page.close();
      });
    }

    test('gets the height of its content in a component of the page', async () => {
      const component = `<my-component></my-component><script>
        document.querySelector('my-component').attachShadow({ mode: 'open' }).innerHTML = '${frameTag('')}';
      </script>`;
      const { page } = await openHost('component', component + frameScript);
      await waitForHeight(page, await innerFrame(page, 'my-component >>> iframe'));
      await page.close();
    });

    test('gets the height of its content where it comes to the page later, in a component too', async () => {
      const { page } = await openHost('later', `${frameScript}<div></div>`);
      await page.evaluate((tag) => {
        document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = tag;
      }, frameTag(''));
      await waitForHeight(page, await innerFrame(page, 'div >>> iframe'));
      await page.close();
    });

    test('gets the height of its content whatever the names on the page', async () => {
      const names = ['querySelectorAll', 'shadowRoot', 'createTreeWalker', 'body', 'children'];
      const hostile = names
        .map((name) => `<img name="${name}"><form><fieldset name="${name}"></fieldset></form>`)
        .join('');
      const { page, faults } = await openHost('names', hostile + frameTag('') + frameScript);
      await waitForHeight(page, await innerFrame(page));
      assert.deepEqual(faults, []);
      await page.close();
    });

    test('has the page searched no more often for a hundred times as many messages of another frame', async () => {
      pages.set('/silent', '<!doctype html><html lang="fr"><title>silent</title>');
      const count = `<script>
        globalThis.searches = 0;
        for (const { prototype } of [Document, ShadowRoot]) {
          const search = prototype.querySelectorAll;
          prototype.querySelectorAll = function (selector) { searches += 1; return search.call(this, selector); };
        }
      </script>`;
      const crowd = '<p></p>'.repeat(20_000);
      const frames = frameTag('id="ours"') + frameTag('id="other" sandbox="allow-scripts"', '/silent');
      const { page } = await openHost('talkative', count + crowd + frames + frameScript);
      await waitForHeight(page, await innerFrame(page, '#ours'));
      const other = await (await page.$('#other')).contentFrame();
      const searches = async (messages) => {
        const before = await page.evaluate('searches');
        await other.evaluate((messages) => {
          for (let sent = 1; sent <= messages; sent += 1) parent.postMessage({ message: 'height', value: sent }, '*');
        }, messages);
        await say(page, other, 99_999);
        return (await page.evaluate('searches')) - before;
      };
      await searches(10);
      assert.ok((await searches(1000)) < 10, 'searches for 1,000 messages');
      await page.close();
    });

    test('gets a height from itself alone, and only while it is ours', async () => {
      pages.set('/other', '<!doctype html><html lang="fr"><title>other</title>');
      const other = `${host.address}other`;
      // In a sandbox it is from nowhere, as ours may be.
      const others = frameTag('id="ours"') + frameTag('id="other" sandbox="allow-scripts"', other);
      const { page } = await openHost('others', others + frameScript);
      const frameOf = async (selector) => (await page.$(selector)).contentFrame();
      await waitForHeight(page, await innerFrame(page, '#ours'));
      const given = () => page.$eval('#ours', ({ style }) => style.height);
      const height = await given();

      await say(page, await frameOf('#other'), 99_999);
      assert.equal(await given(), height, 'what another frame says');
      await (await frameOf('#ours')).goto(other);
      await say(page, await frameOf('#ours'), 88_888);
      assert.equal(await given(), height, 'what another page says in the frame');
      await page.close();
    });

    test('works in a sandbox that allows scripts and nothing else, with a secret as WordPress gives one', async () => {
      const listen = `<script>
        addEventListener('message', ({ data, source }) => {
          const frame = document.querySelector('iframe');
          if (source === frame.contentWindow && data.secret === 'a1B2') frame.height = data.value;
        });
      </script>`;
      const sandboxed = frameTag('sandbox="allow-scripts" height="300"', `${statement}#?secret=a1B2`);
      const { page } = await openHost('sandbox', listen + sandboxed);
      const frame = await innerFrame(page);
      await waitForHeight(page, frame);
      assert.equal(await frame.evaluate(() => window.origin), 'null');
      await page.close();
    });

    test('reports its height unasked, and when asked, where the page shows nothing of it yet', async () => {
      const listen = `<script>
        globalThis.heights = [];
        addEventListener('message', ({ data }) => heights.push(data.value));
      </script>`;
      const clipped = frameTag('sandbox="allow-scripts" style="position: absolute; clip: rect(1px, 1px, 1px, 1px)"');
      const { page } = await openHost('clipped', listen + clipped);
      await page.waitForFunction('heights.length > 0');
      await page.evaluate(() => {
        globalThis.before = globalThis.heights.length;
        document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'a1B2' }, '*');
      });
      await page.waitForFunction('heights.length > before && heights.every((height) => height > 0)');
      await page.close();
    });

    test('says below a link where it leads that its frame does not let open', async () => {
      const { page, faults } = await openHost('links', frameTag('sandbox="allow-scripts" width="600" height="4000"'));
      const { href, said, below, covered, selected } = await followSource(await innerFrame(page));
      assert.ok(said.includes(href) && said.includes('dans ce cadre'), said);
      assert.ok(below > 0 && below < 40, `${below} px below the link`);
      assert.deepEqual(covered, []);
      assert.equal(selected, said.replace(/\s/gu, ' '));
      // That the browser blocked something is its own to tell.
      assert.deepEqual(
        faults.filter((text) => !text.startsWith('Blocked opening')),
        [],
      );
      await page.close();
    });

    test('says where else the statement is where its frame does not let it print', async () => {
      const { page } = await openHost('printing', frameTag('sandbox="allow-scripts" width="600" height="4000"'));
      const frame = await innerFrame(page);
      const said = await frame.evaluate(async () => {
        const { shadowRoot } = document.querySelector('p11-statement');
        const actions = shadowRoot.querySelector('[part=actions]');
        const print = [...actions.querySelectorAll('button')].find(({ textContent }) =>
          textContent.includes('Imprimer'),
        );
        const status = actions.querySelector('[role=status]');
        const changed = new Promise((resolve) => {
          new MutationObserver(() => status.textContent && resolve()).observe(status, {
            childList: true,
            characterData: true,
            subtree: true,
          });
        });
        print.click();
        await changed;
        return status.textContent;
      });
      assert.match(said, /^L’impression n’est pas possible ici\..*https:\/\/lighthouse\.example\/fr\//);
      await page.close();
    });

    test('opens a link in a tab of its own that is not in the sandbox, where the frame lets it', async () => {
      const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
      const { page } = await openHost('tabs', frameTag(`sandbox="${sandbox}" width="600" height="4000"`));
      const frame = await innerFrame(page);
      await frame.evaluate((url) => {
        const link = document.querySelector('p11-statement').shadowRoot.querySelector('[part=source] a');
        // Nothing of these tests goes over the network.
        globalThis.open = new Proxy(open, { apply: (target, self) => target.call(self, url) });
        link.click();
      }, host.address);
      const target = await browser.waitForTarget((one) => one.url() === host.address);
      const tab = await target.page();
      assert.deepEqual(await tab.evaluate(() => [window.origin, opener]), [new URL(host.address).origin, null]);
      assert.equal(await frame.$eval('[role=status]', ({ textContent }) => textContent), '');
      await tab.close();
      await page.close();
    });

    test('scrolls by keyboard where the host keeps it low', async () => {
      const { page } = await openHost('low', frameTag('height="200"'));
      const frame = await innerFrame(page);
      await page.keyboard.press('Tab');
      await page.keyboard.press('End');
      await frame.waitForFunction(() => scrollY > 1000);
      await page.close();
    });

    test('is not resized by a page that is not ours', async () => {
      pages.set('/liar', '<!doctype html><script>parent.postMessage({ message: "height", value: 4000 }, "*")</script>');
      const frames = frameTag('id="other" height="150"', '/liar') + frameTag('id="ours"');
      const { page } = await openHost('two', frameScript + frames);
      await page.waitForFunction(() => document.querySelector('#ours').getBoundingClientRect().height > 400);
      assert.equal(await page.$eval('#other', ({ clientHeight }) => clientHeight), 150);
      await page.close();
    });

    test('takes the attributes that its element knows from its address, and no other', async () => {
      const { page } = await openHost('asked', frameTag('', `${statement}?variant=summary&onclick=alert(1)&id=own`));
      const names = await (await innerFrame(page)).$eval('main > *', (element) => element.getAttributeNames());
      assert.deepEqual(
        names.filter((name) => ['variant', 'onclick', 'id'].includes(name)),
        ['variant'],
      );
      await page.close();
    });

    for (const [asked, expected] of [
      ['', light],
      ['?color-scheme=light', light],
      ['?color-scheme=dark', dark],
      ['?color-scheme=light+dark', dark],
      ['?color-scheme=only', light],
    ]) {
      test(`is ${expected === dark ? 'dark' : 'light'} for who has a dark system and asks for ${asked || 'nothing'}`, async () => {
        const sandboxed = frameTag('sandbox="allow-scripts"', `${statement}${asked}#?secret=a1B2`);
        const { page } = await openHost('ground', sandboxed);
        assert.equal(await ground(await innerFrame(page)), expected);
        await page.close();
      });
    }
  });

  describe(`a page that stands by itself in ${engine}`, { timeout: 60_000 }, () => {
    let browser;
    before(async () => {
      browser = await launch(options);
    });
    after(() => browser.close());

    test('is as its reader’s system is, with margins, and is so before its words are there', async () => {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          const { className, style } = document.documentElement;
          globalThis.first = [className, style.colorScheme];
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.setViewport({ width: 1200, height: 900 });
      await page.goto(statement);
      assert.deepEqual(await page.evaluate('first'), ['alone', '']);
      await page.goto(`${statement}?color-scheme=light`);
      assert.deepEqual(await page.evaluate('first'), ['alone', 'light']);
      await page.goto(statement);
      assert.equal(await ground(page), dark);
      const [left, width] = await page.$eval('main', (main) => {
        const { left, width } = main.getBoundingClientRect();
        return [left, width];
      });
      assert.equal(width, 36 * 16);
      assert.ok(Math.abs(left - (1200 - width) / 2) < 20, `begins at ${left}`);
      await page.close();
    });
  });
}
