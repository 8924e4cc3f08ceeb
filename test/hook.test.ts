import { expect, waitUntil } from '@open-wc/testing';
import { classicScript, closeAll, fetched, isShown, moduleScript, open, type Page } from './support/partner-page.js';
import { part } from './support/statement.js';

/* Links of the built script’s pages that ask for an element. What they replace is tested beside the code. */

declare const scriptOrigin: string;

/** Several browsers load pages at once on the machine that tests. */
const patience = { timeout: 10_000 };

const source = 'https://lighthouse.example/fr/essais/2023/phare';
const hookTo = (fragment: string) =>
  `<a href="${source}#${fragment.replaceAll('&', '&amp;')}">Publié par le Centre canadien de protection de l’enfance</a>`;
const hook = hookTo('p11-embed=p11-statement&statement=lighthouse-2023&lang=fr');
const title = 'TEXTE D’ESSAI : LE PHARE RESTE ALLUMÉ AVANT LA TEMPÊTE';
const quoteOf = (link: string) => `<blockquote><p>${title}</p><p>${link}</p></blockquote>`;
const quote = quoteOf(hook);

const elementsOf = (page: Page, tag = 'p11-statement') => [...page.document.querySelectorAll<HTMLElement>(tag)];

/** Resolves once a page shows so many elements. */
async function shown(page: Page, count = 1, tag = 'p11-statement'): Promise<HTMLElement[]> {
  const areShown = () => elementsOf(page, tag).filter(isShown).length === count;
  await waitUntil(areShown, `${count} <${tag}> shown`, patience);
  return elementsOf(page, tag);
}

/** Puts the script into a page that is there already. */
function addScript({ document }: Page): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${scriptOrigin}cdn/embed.js`;
  document.head.append(script);
}

/**
 * Puts a hook into a page and resolves once it is an element: what the script does not do to the
 * others until then, it does not do.
 */
async function afterAnother(page: Page): Promise<void> {
  const before = elementsOf(page).filter(isShown).length;
  page.document.body.insertAdjacentHTML('beforeend', quote);
  await shown(page, before + 1);
}

describe('a hook on a partner’s page', () => {
  afterEach(closeAll);

  it('becomes the statement', async () => {
    const page = await open(quote + moduleScript('cdn/embed.js'));
    const [element] = await shown(page);
    expect(part(element!, 'heading')).to.have.text(title);
    expect(page.document.querySelector('body > blockquote')!.checkVisibility(), 'the quote is seen').to.equal(false);
    expect(page.messages).to.deep.equal([]);
  });

  it('becomes the statement from a classic script too', async () => {
    const page = await open(quote + classicScript('cdn/embed.classic.js'));
    await shown(page);
    expect(page.messages).to.deep.equal([]);
  });

  it('costs one file more than the element itself', async () => {
    const page = await open(quote + moduleScript('cdn/embed.js'));
    await shown(page);
    expect(fetched(page)).to.deep.equal([
      'cdn/embed.js',
      'cdn/parts/hook.js',
      'cdn/parts/statement.js',
      'cdn/words/lighthouse-2023.fr.js',
    ]);
  });

  it('asks for code and words together, without waiting for its own code', async () => {
    const name = `t${Date.now()}${Math.random()}`;
    const page = await open(quote + moduleScript(`together/${name}/cdn/embed.js`));
    await shown(page);
  });

  it('costs nothing on a page without one', async () => {
    const page = await open(`<p11-statement statement="latest"></p11-statement>${moduleScript('cdn/embed.js')}`);
    await shown(page);
    expect(fetched(page)).to.have.length(3);
  });

  it('becomes one element, whatever the page does', async () => {
    const count = `<script>
      var renders = 0;
      addEventListener('p11-render', () => { renders += 1; });
    </script>`;
    // Runs right after the script, before any file that the script asks for: none is in the browser's cache.
    const move = `<script type="module">document.body.append(document.querySelector('blockquote'));</script>`;
    const site = `together/t${Date.now()}${Math.random()}/cdn`;
    const scripts = moduleScript(`${site}/embed.js`) + move + classicScript(`${site}/embed.classic.js`);
    const page = await open(quote + count + scripts);
    const { document } = page;
    const [element] = await shown(page);
    expect((page as unknown as { renders: number }).renders).to.equal(1);
    document.body.prepend(element!);
    document.body.append(element!.cloneNode(true));
    const both = await shown(page, 2);
    await afterAnother(page);
    expect(elementsOf(page).length).to.equal(3);
    for (const one of both) expect(one.querySelectorAll('p11-statement').length).to.equal(0);
    expect(page.messages).to.deep.equal([]);
  });

  it('is found where it comes later: in the page, in a shadow root, and when all elements are defined', async () => {
    const page = await open(moduleScript('cdn/embed.js'));
    const { document } = page;
    expect(fetched(page)).to.deep.equal(['cdn/embed.js']);
    document.body.insertAdjacentHTML('beforeend', `<section>${quote}</section>`);
    await shown(page);
    const tags = ['p11-quote', 'p11-about', 'ccpe-about', 'donate-appeal', 'donate-button', 'quick-exit'];
    document.body.append(...tags.map((tag) => document.createElement(tag)));
    await waitUntil(() => tags.every((tag) => page.customElements.get(tag)), 'all are defined', patience);
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).setHTMLUnsafe(quote);
    document.body.append(host);
    const inside = () => host.shadowRoot!.querySelector('p11-statement');
    await waitUntil(() => inside() !== null && isShown(inside()!), 'the statement is shown', patience);
  });

  it('waits for the end of a page that is still being read', async () => {
    const page = await open('');
    const said = 'Nous vous croyons, et nous vous soutenons.';
    // A document without the deprecation: nothing else parses a page in two halves.
    const document = page.document as Pick<Document, 'open' | 'close' | 'querySelector'> & {
      write(text: string): void;
    };
    document.open();
    // A module would wait for the rest of the page; in WebKit an async one may do so, too.
    document.write(`<!doctype html>${classicScript('cdn/embed.classic.js')}`);
    document.write(quote.replace('</blockquote>', ''));
    await waitUntil(() => fetched(page).length === 5, 'code and words are here', patience);
    await page.customElements.whenDefined('p11-statement');
    await new Promise((resolve) => setTimeout(resolve));
    document.write(`<p>${said}</p></blockquote>`);
    document.close();
    await shown(page);
    expect(document.querySelector<HTMLElement>('body > blockquote')!.innerText.trim()).to.equal(said);
  });

  describe('in a language', () => {
    const languages: readonly [rule: string, markup: string, page: string, expected: string][] = [
      ['the fragment’s', quoteOf(hookTo('p11-embed=p11-statement&statement=latest&lang=en-CA')), 'fr', 'en'],
      ['the page’s', quoteOf(hookTo('p11-embed=p11-statement&statement=latest')), 'en', 'en'],
      [
        'that of the part of the page',
        `<div lang="fr">${quoteOf(hookTo('p11-embed=p11-statement&statement=latest'))}</div>`,
        'en',
        'fr',
      ],
      [
        'the quote’s own',
        quoteOf(hookTo('p11-embed=p11-statement&statement=latest')).replace('<blockquote', '<blockquote lang="fr"'),
        'en',
        'fr',
      ],
      [
        'the next, where the fragment’s is none',
        quoteOf(hookTo('p11-embed=p11-statement&statement=latest&lang=!')),
        'en',
        'en',
      ],
    ];
    for (const [rule, markup, lang, expected] of languages) {
      it(`shows ${rule}`, async () => {
        const page = await open(markup + moduleScript('cdn/embed.js'), lang);
        const [element] = await shown(page);
        expect(part(element!, 'article')).to.have.attribute('lang', expected);
      });
    }
  });

  describe('that cannot be had', () => {
    const failures: readonly [what: string, script: string, link: string, code: string, message: RegExp][] = [
      [
        'the words do not load',
        'without/words/cdn/embed.js',
        hook,
        'load-failed',
        /^<p11-statement>: .*could not be loaded/,
      ],
      [
        'the element’s code does not load',
        'without/statement-/cdn/embed.js',
        hook,
        'load-failed',
        /^<p11-statement>: .*could not be loaded/,
      ],
      [
        'the hook’s code does not load',
        'without/hook/cdn/embed.js',
        hook,
        'load-failed',
        /^<p11-statement>: .*could not be loaded/,
      ],
      [
        'the element is not known',
        'cdn/embed.js',
        hookTo('p11-embed=p11-video&lang=fr'),
        'unknown-element',
        /^<p11-video>: there is no such element\. Known: p11-statement, /,
      ],
      [
        'the statement is not known',
        'cdn/embed.js',
        hookTo('p11-embed=p11-statement&statement=none'),
        'unknown-statement',
        /Known: lighthouse-2023, /,
      ],
      [
        'the passage is not known',
        'cdn/embed.js',
        hookTo('p11-embed=p11-quote&statement=latest&passage=p99'),
        'unknown-statement',
        /Known: p1, /,
      ],
    ];
    for (const [what, script, link, code, message] of failures) {
      it(`leaves the page as it was where ${what}`, async () => {
        const page = await open(`<main>${quoteOf(link)}</main>${moduleScript(script)}`);
        await waitUntil(() => page.errors.length > 0, 'the page hears of it', patience);
        // What follows in the same task is over in the next.
        await new Promise((resolve) => setTimeout(resolve));
        const main = page.document.querySelector('main')!;
        expect(main.innerHTML).to.equal(quoteOf(link));
        expect(page.errors).to.deep.equal([code]);
        expect(page.messages).to.have.length(1);
        expect(page.messages[0]).to.match(message);
      });
    }
  });

  it('takes no attribute that the element does not have', async () => {
    const hostile = 'onclick=alert(1)&style=display:none&slot=x&class=y&id=z&href=javascript:alert(1)&is=p&hidden=';
    const link = hookTo(`p11-embed=p11-statement&statement=latest&variant=summary&${hostile}`);
    const page = await open(quoteOf(link) + moduleScript('cdn/embed.js'));
    const [element] = await shown(page);
    expect(element!.getAttributeNames().sort()).to.deep.equal(['statement', 'variant']);
    expect(page.messages.join()).to.match(/"onclick", which is not known. Known: lang, statement, /);
  });

  it('takes an address only where the element would', async () => {
    const link = (href: string) => hookTo(`p11-embed=donate-button&href=${encodeURIComponent(href)}`);
    const script = moduleScript('cdn/embed.js').replace('<script', '<script data-trust-links');
    const page = await open(`<p>${link('javascript:alert(1)')}</p>${script}`);
    const [element] = await shown(page, 1, 'donate-button');
    expect((part(element!, 'button') as HTMLAnchorElement).protocol).to.equal('https:');
    expect(page.messages[0]).to.contain('this address is refused');
  });

  it('leaves what somebody is writing', async () => {
    const page = await open(`<div contenteditable>${quote}</div>${moduleScript('cdn/embed.js')}`);
    await afterAnother(page);
    expect(elementsOf(page).length).to.equal(1);
    expect(page.document.querySelector('[contenteditable]')!.innerHTML).to.equal(quote);
  });

  it('leaves a link that is an element’s fallback', async () => {
    const page = await open(
      `<p11-statement statement="latest">${quote}</p11-statement>${moduleScript('cdn/embed.js')}`,
    );
    await shown(page);
    await afterAnother(page);
    expect(elementsOf(page).length).to.equal(2);
  });

  it('waits as long as the reader has the focus in the quote', async () => {
    const page = await open(quote);
    const { document } = page;
    document.querySelector<HTMLElement>('blockquote a')!.focus();
    addScript(page);
    await afterAnother(page);
    expect(document.activeElement!.localName).to.equal('a');
    expect(elementsOf(page).length).to.equal(1);
    document.querySelector<HTMLElement>('body > blockquote a')!.blur();
    await shown(page, 2);
  });

  it('waits as long as the reader has words of the quote selected', async () => {
    const page = await open(`<p>Before</p>${quote}`);
    const { document } = page;
    const selection = document.getSelection()!;
    selection.selectAllChildren(document.querySelector('blockquote p')!);
    addScript(page);
    await afterAnother(page);
    expect(selection.toString()).to.equal(title);
    expect(elementsOf(page).length).to.equal(1);
    selection.selectAllChildren(document.querySelector('p')!);
    await shown(page, 2);
    expect(selection.toString()).to.equal('Before');
  });

  it('waits for nobody who is elsewhere on the page', async () => {
    const link = hook.replace(/>.*</, '>déclaration<');
    const page = await open(
      `<main tabindex="-1"><h1>A page</h1><input><p>Before</p><p>${hook}</p><p id="stays">Lire la ${link} du groupe.</p></main>`,
    );
    const { document } = page;
    const selection = document.getSelection()!;
    document.querySelector('main')!.focus();
    addScript(page);
    await shown(page, 2);
    document.querySelector('input')!.focus();
    document.querySelector('main')!.insertAdjacentHTML('beforeend', `<p>${hookTo('p11-embed=donate-button')}</p>`);
    await shown(page, 1, 'donate-button');
    selection.selectAllChildren(document.querySelector('main > p')!);
    document.querySelector('main')!.insertAdjacentHTML('beforeend', `<p>${hook}</p>`);
    await shown(page, 3);
    expect(selection.toString()).to.equal('Before');
    expect(page.messages).to.deep.equal([]);
  });

  it('waits for nobody who has the focus in a line that stays', async () => {
    const page = await open(`<p>Lire la ${hook} du groupe.</p>`);
    page.document.querySelector('a')!.focus();
    addScript(page);
    await shown(page);
    expect(page.document.activeElement!.localName).to.equal('a');
  });

  it('does not move what the reader reads below it', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `<p>Line ${index}</p>`).join('');
    const page = await open(quote + lines);
    const line = page.document.querySelectorAll('p')[60]!;
    line.scrollIntoView();
    const before = line.getBoundingClientRect().top;
    addScript(page);
    await shown(page);
    await new Promise((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(resolve)));
    expect(line.getBoundingClientRect().top).to.be.closeTo(before, 1);
  });

  it('works under a strict content policy with trusted types', async () => {
    const frame = document.createElement('iframe');
    frame.src = `${scriptOrigin}policy/hook.html`;
    const told = new Promise<MessageEvent>((resolve) => {
      addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event));
    });
    document.body.append(frame);
    const { paragraphs, fallbacks, violations } = (await told).data as Record<string, unknown>;
    expect(paragraphs).to.equal(8);
    expect(fallbacks, 'links of the quote that are seen').to.equal(0);
    expect(violations).to.deep.equal([]);
  });

  it('is there after every refresh of a page that renews itself', async () => {
    const page = await open(`<main>${quote}</main>${moduleScript('cdn/embed.js')}`);
    await shown(page);
    for (let refresh = 0; refresh < 6; refresh += 1) {
      const [element] = elementsOf(page);
      element!.remove();
      page.document.querySelector('main > blockquote')!.removeAttribute('style');
      await waitUntil(() => elementsOf(page)[0] !== element && elementsOf(page).some(isShown), 'it is back', patience);
    }
    expect(page.messages).to.deep.equal([]);
  });

  it('gives in to a page that shows the quotation again and again', async () => {
    const guard = `<script>
      var count = 0;
      var block = document.querySelector('blockquote');
      new MutationObserver(() => {
        if (block.style.display !== 'block' && (count += 1) < 20000) block.style.display = 'block';
      }).observe(block, { attributes: true, attributeFilter: ['style'] });
    </script>`;
    const page = await open(`<main>${quote}</main>${guard}${moduleScript('cdn/embed.js')}`);
    await waitUntil(() => page.messages.length > 0, 'the page hears of it', patience);
    expect((page as unknown as { count: number }).count).to.be.within(1, 49);
    expect(elementsOf(page).length).to.equal(0);
    expect(page.document.querySelector('blockquote')!.checkVisibility()).to.equal(true);
    expect(page.messages).to.have.length(1);
  });

  it('becomes the statement with what a tracker or a server appended', async () => {
    const links = [
      'latest?utm_source=letter&utm_medium=email',
      'lighthouse-2023%3Futm_source=letter',
      'river-ferry-2021/',
    ];
    const markup = links.map((id) => `<div><p>${hookTo(`p11-embed=p11-statement&lang=fr&statement=${id}`)}</p></div>`);
    const page = await open(markup.join('') + moduleScript('cdn/embed.js'));
    await shown(page, 3);
    expect(page.messages).to.deep.equal([]);
  });

  for (const [form, script] of [
    ['module', moduleScript('cdn/embed.js')],
    ['classic', classicScript('cdn/embed.classic.js')],
  ] as const) {
    it(`says where the element leads only if the ${form} script tag trusts the page’s links`, async () => {
      const link = hookTo('p11-embed=donate-button&href=https://example.org/give');
      // A name in the page is no script tag.
      const names = '<img name="scripts" data-trust-links alt=""><form name="scripts" data-trust-links></form>';
      // Nor is one that runs nothing.
      const inert = script.replace(/<script( type="module")?/, '<script data-trust-links type="text/plain"');
      const forged = names + inert;
      const page = await open(`${forged}<p>${link}</p>${script}`);
      const [element] = await shown(page, 1, 'donate-button');
      expect((part(element!, 'button') as HTMLAnchorElement).host).not.to.equal('example.org');
      closeAll();
      const trusting = await open(`<p>${link}</p>${script.replace('<script', '<script data-trust-links')}`);
      const [trusted] = await shown(trusting, 1, 'donate-button');
      expect((part(trusted!, 'button') as HTMLAnchorElement).host).to.equal('example.org');
    });
  }
});
