import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { openPage } from '../support/chromium.js';
import { openSite } from '../support/site.js';

const { browser, address } = await openSite();
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const { origin } = new URL(address);
await browser.defaultBrowserContext().setPermission(
  origin,
  ...['clipboard-read', 'clipboard-write'].map((name) => ({
    permission: { name, allowWithoutSanitization: false },
    state: 'granted',
  })),
);

/** The published paragraphs of a statement, in French. */
const published = (id) =>
  readFileSync(new URL(`../fixtures/sources/${id}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim());

async function openBuilder(path, { from = browser, ...options } = {}) {
  const opened = await openPage(from, address + path, options);
  await opened.page.waitForSelector('snippet-builder form');
  await opened.page.waitForFunction(() => document.querySelector('snippet-builder code').textContent);
  return opened;
}

/** What a paste would get, by type. */
function readClipboard(page) {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const texts = await Promise.all(item.types.map(async (type) => (await item.getType(type)).text()));
    return Object.fromEntries(item.types.map((type, index) => [type, texts[index]]));
  });
}

/** Presses Tab until the focus is on what a selector names. */
async function tabTo(page, selector) {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((name) => document.activeElement.matches(name), selector)) return;
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

async function copied(page) {
  await page.waitForFunction(() => document.querySelector('.copy [role=status]').textContent);
  return readClipboard(page);
}

describe('the builder', () => {
  for (const path of ['', 'en/']) {
    test(`leads from a choice to the clipboard by keyboard alone (/${path})`, async () => {
      const { page, faults } = await openBuilder(path);
      await tabTo(page, 'select[name=statement]');
      await page.keyboard.press('End');
      await tabTo(page, 'input[name=lang]');
      await page.keyboard.press('ArrowLeft');
      await tabTo(page, 'button.main');
      await page.keyboard.press('Enter');
      const clipboard = await copied(page);
      for (const paragraph of published('river-ferry-2021').slice(3)) {
        assert.ok(clipboard['text/plain'].includes(paragraph), `the words are incomplete: ${paragraph.slice(0, 60)}`);
      }
      assert.match(clipboard['text/html'], /#p11-embed=p11-statement&amp;/);
      assert.deepEqual(faults, []);
      await page.close();
    });
  }

  for (const [path, lang] of [
    ['', 'fr'],
    ['en/', 'en'],
  ]) {
    test(`has the words in the language of its preview, until another is chosen (/${path})`, async () => {
      const { page } = await openBuilder(path);
      const places = {
        unknown: `<blockquote lang="${lang}"`,
        'squarespace-wix': `/latest/${lang}/"`,
        page: `<p11-statement lang="${lang}"`,
      };
      for (const [place, expected] of Object.entries(places)) {
        await page.select('select[name=place]', place);
        await page.click('.copy button:last-of-type');
        const { 'text/plain': code } = await copied(page);
        assert.ok(code.includes(expected), code.slice(0, 300));
      }
      await page.close();
    });
  }

  for (const [from, to] of [
    ['', 'en'],
    ['en/', 'fr'],
  ]) {
    test(`goes on with what was chosen in the other language (${to})`, async () => {
      const { page } = await openBuilder(`${from}?show=donate-button&lang=`);
      await Promise.all([page.waitForNavigation(), page.click(`nav a[lang=${to}]`)]);
      const chosen = await page.$$eval('select, input:checked', (fields) => fields.map(({ value }) => value));
      assert.deepEqual(chosen, ['donate-button', '', 'unknown', 'with', 'page', 'light']);
      assert.equal(await page.evaluate(() => document.documentElement.lang), to);
      await page.close();
    });
  }

  test('says what is missing in a field, and leaves it out of the code until it is there', async () => {
    const { page, faults } = await openBuilder('en/?show=donate-button&place=page');
    await page.click('summary');
    const write = async (address) => {
      await page.$eval('[name=href]', (field) => field.select());
      await page.type('[name=href]', address);
      await page.click('.copy button:last-of-type');
      const { 'text/plain': code } = await copied(page);
      const said = await page.$eval('[name=href] ~ [role=status]', (status) => status.textContent);
      return {
        said,
        hasAddress: code.includes(address),
        written: await page.$eval('[name=href]', ({ value }) => value),
      };
    };
    assert.deepEqual(await write('http://example.org/'), {
      said: 'The address must begin with https://.',
      hasAddress: false,
      written: 'http://example.org/',
    });
    assert.deepEqual(await write('https://example.org/'), {
      said: '',
      hasAddress: true,
      written: 'https://example.org/',
    });
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('quotes a passage of the statement that was chosen, not of whichever is the newest', async () => {
    const { page } = await openBuilder('?show=p11-quote&statement=latest');
    const values = await page.$$eval('[name=statement] option', (options) => options.map(({ value }) => value));
    assert.ok(!values.includes('latest'));
    await page.click('.copy button:last-of-type');
    assert.match((await copied(page))['text/plain'], new RegExp(`statement=${values[0]}`));
    await page.close();
  });

  test('says what a choice cannot do where no script runs', async () => {
    const said = async (search) => {
      const { page } = await openBuilder(search);
      const text = await page.$eval('.copy > p', ({ textContent }) => textContent);
      await page.close();
      return text;
    };
    assert.match(await said('en/?notice=closed'), /Where no script runs, the pasted text is open/);
    assert.match(await said('en/'), /Without the script, the pasted text does not change/);
    assert.doesNotMatch(await said('en/?statement=lighthouse-2023'), /script/);
    assert.doesNotMatch(await said('en/?notice=closed&place=react'), /pasted/);
  });

  test('keeps all that was chosen in the address of the page', async () => {
    const first = await openBuilder('?show=p11-quote&passage=p3-p5&lang=en&place=drupal&width=phone&ground=dark');
    await first.page.select('select[name=place]', 'page');
    const code = () => document.querySelector('snippet-builder code').textContent;
    await first.page.waitForFunction(() =>
      document.querySelector('snippet-builder code').textContent.includes('<script'),
    );
    const second = await openBuilder(first.page.url().slice(address.length));
    assert.equal(await second.page.evaluate(code), await first.page.evaluate(code));
    assert.match(await second.page.evaluate(code), /passage="p3-p5"/);
    const chosen = await second.page.$$eval('select, input:checked', (fields) => fields.map(({ value }) => value));
    assert.deepEqual(chosen, ['p11-quote', 'lighthouse-2023', 'p3', 'p5', 'en', 'page', 'with', 'phone', 'dark']);
    await Promise.all([first.page.close(), second.page.close()]);
  });

  test('opens as usual where the address names what every object has', async () => {
    const usual = await openBuilder('en/');
    const expected = await usual.page.$eval('snippet-builder code', ({ textContent }) => textContent);
    await usual.page.close();
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      const search = ['show', 'place', 'width', 'ground', name].map((key) => `${key}=${name}`).join('&');
      const { page, faults } = await openBuilder(`en/?${search}`);
      assert.equal(await page.$eval('snippet-builder code', ({ textContent }) => textContent), expected, name);
      assert.deepEqual(faults, [], name);
      await page.close();
    }
  });

  test('has code for every element in every place', async () => {
    const { page, faults } = await openBuilder('');
    const values = (name) => page.$$eval(`select[name=${name}] option`, (options) => options.map(({ value }) => value));
    const [shown, places] = [await values('show'), await values('place')];
    assert.ok(shown.length >= 7 && places.length >= 13);
    for (const tag of shown) {
      await page.select('select[name=show]', tag);
      for (const place of places) {
        await page.select('select[name=place]', place);
        await page.click('.copy button:last-of-type');
        const { 'text/plain': code } = await copied(page);
        // A link makes no quick exit, so its quotation is a plain link.
        const expected = {
          theme: /^<script [^>]*embed\.js"/,
          [tag]: new RegExp(tag),
          link: /<a |\]\(|^https:/,
        };
        const isLink = tag === 'quick-exit' && !code.includes(tag);
        assert.match(code, expected[place === 'theme' ? 'theme' : isLink ? 'link' : tag], `${tag} in ${place}`);
      }
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('shows what was chosen, at the width and on the ground that was chosen', async () => {
    const { page } = await openBuilder('?show=p11-about&width=sidebar&ground=dark');
    await page.waitForFunction(() => document.querySelector('.page > p11-about')?.shadowRoot?.querySelector('article'));
    const seen = await page.$eval('.page > p11-about', (element) => ({
      width: element.getBoundingClientRect().width,
      color: getComputedStyle(element.shadowRoot.querySelector('article')).color,
    }));
    assert.ok(seen.width <= 288, `${seen.width} px`);
    assert.equal(seen.color, 'rgb(236, 231, 223)');
    await page.close();
  });

  test('writes a tag that stays up to date, and pins it by choice, with the price beside it', async () => {
    const { page } = await openBuilder('en/?place=page&statement=latest');
    const code = () => page.$eval('snippet-builder code', ({ textContent }) => textContent);
    const hint = () => page.$eval('.copy .hint', ({ textContent }) => textContent);
    assert.match(await code(), /cdn\/embed\.js"/);
    assert.doesNotMatch(await code(), /integrity/);
    assert.match(await hint(), /Corrections and withdrawals reach your page/);
    await page.click('[name=pinned]');
    await page.waitForFunction(() => document.querySelector('snippet-builder code').textContent.includes('integrity='));
    assert.match(await hint(), /arrives only when you paste new code/);
    await page.close();
  });

  for (const [path, said] of [
    ['?statement=gone-2019', /^La déclaration «\u00a0gone-2019\u00a0» n’existe pas/],
    ['en/?statement=gone-2019', /^There is no statement “gone-2019”/],
    ['en/?show=p11-quote&passage=p99', /^There is no passage “p99”/],
  ]) {
    test(`falls back visibly where an old address names what is gone (${path})`, async () => {
      const { page } = await openBuilder(path);
      const alert = await page.waitForSelector('form [role=alert]');
      assert.match(await alert.evaluate(({ textContent }) => textContent), said);
      await page.waitForFunction(() => document.querySelector('.page > *').matches(':defined'));
      assert.doesNotMatch(await page.$eval('snippet-builder code', ({ textContent }) => textContent), /gone|p99/);
      // A choice leads out of it.
      await page.select('select[name=place]', 'drupal');
      await page.waitForFunction(() => !document.querySelector('form [role=alert]'));
      await page.close();
    });
  }

  test('opens the code where it could not be copied', async () => {
    const context = await browser.createBrowserContext();
    const permission = { name: 'clipboard-write', allowWithoutSanitization: false };
    await context.setPermission(origin, { permission, state: 'denied' });
    const { page } = await openBuilder('?place=page', { from: context });
    await page.click('.copy button.main');
    await page.waitForSelector('.copy details[open]');
    await context.close();
  });

  test('goes back one choice, and one word that was typed', async () => {
    const { page } = await openBuilder('en/?show=donate-button&place=page');
    await page.select('select[name=place]', 'drupal');
    await page.click('summary');
    await page.type('[name=campaign]', 'spring');
    await page.waitForFunction(() => location.search.includes('campaign=spring'));
    await page.goBack();
    assert.equal(new URL(page.url()).search, '?show=donate-button&place=drupal');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('select[name=place]').value === 'page');
    await page.close();
  });

  test('remembers the choices for an element that is chosen again', async () => {
    const { page } = await openBuilder('en/?place=page&variant=summary&notice=closed');
    for (const tag of ['quick-exit', 'p11-statement']) await page.select('select[name=show]', tag);
    await page.waitForFunction(() =>
      /variant="summary"/.test(document.querySelector('snippet-builder code').textContent),
    );
    assert.match(page.url(), /notice=closed/);
    await page.close();
  });

  test('shows what readers get without the script: the pasted words', async () => {
    const { page } = await openBuilder('en/?show=p11-quote&passage=p1&place=drupal&script=without');
    const seen = async () => JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    await page.waitForFunction(() => document.querySelector('.page > div'));
    assert.match(await seen(), /blockquote/i);
    assert.equal(await page.$('.page p11-quote'), null);
    await page.close();
  });

  test('says that its own address is not public, and takes the one of the author', async () => {
    const { page } = await openBuilder('en/?place=theme');
    assert.match(await page.$eval('#site-hint', ({ textContent }) => textContent), /cannot open/);
    await page.type('[name=site]', 'https://example.org/p11-embed');
    await page.waitForFunction(() =>
      document.querySelector('snippet-builder code').textContent.includes('https://example.org/p11-embed/cdn/embed.js'),
    );
    assert.ok(!page.url().includes('example.org'), 'a link to the builder never chooses whose script runs');
    await page.close();
  });

  for (const path of ['', 'en/']) {
    for (const width of [320, 1200]) {
      test(`holds by every rule of axe, with all its options open (/${path}, ${width} px)`, async () => {
        const { page } = await openBuilder(path, { width });
        await page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
          const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
        });
        assert.deepEqual(violations, []);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        await page.close();
      });
    }
  }
});
