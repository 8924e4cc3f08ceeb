import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { call, read } from '../src/shared/dom.js';
import { wrong } from './faults/faults.js';
import { engine } from './support/browser.js';
import { classicScript, closeAll, fetched, isShown, moduleScript, open, type Page } from './support/partner-page.js';
import { hasPart, part, publishedText } from './support/statement.js';

/* The built script on pages of their own. */

declare const scriptOrigin: string;

const fallback = '<a href="https://example.org/">The fallback</a>';
const french = `<p11-statement statement="lighthouse-2023">${fallback}</p11-statement>`;

const find = (page: Page) => call(page.document, 'querySelector', 'p11-statement') as HTMLElement;

async function shown(page: Page): Promise<HTMLElement> {
  await waitUntil(() => isShown(find(page)), 'the statement is shown', { timeout: 10_000 });
  return find(page);
}

describe('the built script', () => {
  afterEach(closeAll);

  for (const [id, hide] of [
    ['lighthouse-2023', ''],
    // What follows every statement was not published under this one.
    ['river-ferry-2021', 'about donate'],
  ] as const) {
    it(`shows ${id} on a partner’s page, code point for code point`, async () => {
      const element = `<p11-statement statement="${id}" hide="${hide}">${fallback}</p11-statement>`;
      const page = await open(element + moduleScript('cdn/embed.js'));
      const [releaseLine, title, ...rest] = publishedText(await shown(page));
      const source = await (await fetch(`/test/fixtures/sources/${id}.txt`)).text();
      // The first line is the page's own; the headline stands above the release line there.
      expect([title, releaseLine, ...rest]).to.deep.equal(source.split('\n').filter(Boolean).slice(1));
      expect(page.messages).to.deep.equal([]);
    });
  }

  if ('shadowRootCustomElementRegistry' in HTMLTemplateElement.prototype) {
    it('says so where a shadow root has no registry yet, and keeps the fallback', async () => {
      const root = `<template shadowrootmode="open" shadowrootcustomelementregistry>${french}</template>`;
      const page = await open(`<div>${root}</div>${moduleScript('cdn/embed.js')}`);
      await waitUntil(() => page.messages.length > 0, 'the page is told');
      expect(page.messages).to.deep.equal([
        '<p11-statement>: its shadow root has no registry of custom elements. The fallback stays.',
      ]);
      expect(page.document.querySelector('div')!.shadowRoot!.querySelector('a')!.getClientRects()).to.have.length(1);
    });
  }

  it('watches each tree of a page once, however deep it stands and however often it is moved', async () => {
    const depth = 12;
    const page = await open(
      `<script>
        var watching = 0;
        const { observe } = MutationObserver.prototype;
        MutationObserver.prototype.observe = function (...args) {
          watching += 1;
          observe.apply(this, args);
        };
        const nested = (depth) => {
          const element = document.createElement('nested-card');
          element.dataset.depth = depth;
          return element;
        };
        const defineNested = () => customElements.define('nested-card', class extends HTMLElement {
          connectedCallback() {
            if (this.shadowRoot) return;
            const root = this.attachShadow({ mode: 'open' });
            const { depth } = this.dataset;
            root.append(depth > 0 ? nested(depth - 1) : document.createElement('p'));
          }
        });
      </script><div><nested-card data-depth="${depth}"></nested-card></div>${moduleScript('cdn/embed.js')}`,
    );
    const nest = page as Page & { watching: number; eval: (code: string) => unknown };
    const before = nest.watching;
    nest.eval('defineNested()');
    await nextFrame();
    expect(nest.watching - before, 'trees of the components').to.equal(depth + 1);
    const card = page.document.querySelector('nested-card')!;
    for (let times = 0; times < 100; times += 1) page.document.body.append(card);
    await nextFrame();
    expect(nest.watching - before, 'after a hundred moves').to.equal(depth + 1);
  });

  it('starts from a classic script too', async () => {
    const page = await open(french + classicScript('cdn/embed.classic.js'));
    await shown(page);
    expect(page.messages).to.deep.equal([]);
  });

  it('starts from a classic script that comes as a module', async () => {
    const page = await open(french + moduleScript('cdn/embed.classic.js'));
    await shown(page);
    expect(page.messages).to.deep.equal([]);
  });

  /** Runs the text of the classic script in a script element, as jQuery does, or from a `blob:`. */
  const again = (how: string) => `<script>
    fetch('${scriptOrigin}cdn/embed.classic.js').then((answer) => answer.text()).then((text) => {
      const script = document.createElement('script');
      ${how}
      document.head.append(script);
    });
  </script>`;
  const waysAgain = {
    'an element without an address': 'script.text = text;',
    'a blob': "script.src = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));",
  };
  for (const [way, how] of Object.entries(waysAgain)) {
    it(`starts where the text of the classic script runs from ${way} and a tag of the page names the script`, async () => {
      const tag = classicScript('cdn/embed.classic.js').replace('<script', '<script type="text/plain"');
      const page = await open(french + tag + again(how));
      await shown(page);
      expect(page.messages).to.deep.equal([]);
    });

    it(`loads nothing where the classic script runs from ${way} and content names another place`, async () => {
      const [own, forged] = [scriptOrigin, `${scriptOrigin}elsewhere/`].map(
        (site) => `<script type="text/plain" src="${site}cdn/embed.classic.js"></script>`,
      );
      const page = await open(french + forged! + own! + again(how));
      await waitUntil(() => page.messages.length > 0, 'the page is told');
      expect(page.messages[0]).to.match(/^p11-embed: embed\.classic\.js cannot tell where /);
      expect(fetched(page)).to.deep.equal(['cdn/embed.classic.js']);
    });

    it(`says to use the module where the classic script runs from ${way} and no tag names it`, async () => {
      const page = await open(french + again(how));
      await waitUntil(() => page.messages.length > 0, 'the page is told');
      expect(page.messages).to.have.length(1);
      expect(page.messages[0]).to.match(/^p11-embed: embed\.classic\.js cannot tell where .* Use the module: /);
      expect(find(page).querySelector('a')!.getClientRects().length, 'the fallback is visible').to.be.greaterThan(0);
    });
  }

  it('fetches its own files only, and the words in the language shown only', async () => {
    const page = await open(french + moduleScript('cdn/embed.js'));
    await shown(page);
    expect(fetched(page)).to.deep.equal(['cdn/embed.js', 'cdn/parts/statement.js', 'cdn/words/lighthouse-2023.fr.js']);
    const others = page.performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(scriptOrigin));
    expect(others.map(({ name }) => name)).to.deep.equal([]);
  });

  it('fetches nothing for a link in an element’s own fallback', async () => {
    const link = '<a href="https://example.org/#p11-embed=p11-statement&amp;statement=lighthouse-2023">The source</a>';
    const page = await open(french.replace(fallback, link) + moduleScript('cdn/embed.js'));
    await shown(page);
    expect(fetched(page)).to.deep.equal(['cdn/embed.js', 'cdn/parts/statement.js', 'cdn/words/lighthouse-2023.fr.js']);
  });

  it('fetches a button in one file', async () => {
    const page = await open('<donate-button></donate-button>' + moduleScript('cdn/embed.js'));
    const element = page.document.querySelector('donate-button')!;
    await waitUntil(() => isShown(element), 'the button is shown', { timeout: 10_000 });
    expect(fetched(page)).to.deep.equal(['cdn/embed.js', 'cdn/parts/donate-button.js']);
  });

  it('asks for code and words together', async () => {
    const name = `t${Date.now()}${Math.random()}`;
    const page = await open(french + moduleScript(`together/${name}/cdn/embed.js`));
    await shown(page);
  });

  it('asks for the words of every statement on the page together with the code', async () => {
    const second = '<p11-statement statement="river-ferry-2021" lang="en"></p11-statement>';
    const page = await open(french + second + moduleScript('cdn/embed.js'));
    await waitUntil(() => isShown(page.document.querySelectorAll('p11-statement')[1]!), 'both are shown');
    expect(fetched(page)).to.include.members(['cdn/words/lighthouse-2023.fr.js', 'cdn/words/river-ferry-2021.en.js']);
    expect(fetched(page)).to.have.length(4);
  });

  describe('of a list', () => {
    const body = `<p11-statement-list>${fallback}</p11-statement-list>`;

    async function shownList(page: Page): Promise<HTMLElement> {
      const element = page.document.querySelector('p11-statement-list')!;
      await waitUntil(() => isShown(element), 'the list is shown', { timeout: 10_000 });
      return element;
    }

    const opener = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('li button')!;
    const isOpen = (element: Element) => opener(element).getAttribute('aria-expanded') === 'true';

    it('fetches its code and the publications, what it shares with the statement, and no statement', async () => {
      const page = await open(body + moduleScript('cdn/embed.js'));
      await shownList(page);
      expect(fetched(page)).to.deep.equal([
        'cdn/embed.js',
        'cdn/parts/p11-statement-list.js',
        'cdn/parts/statement.js',
        'cdn/words/bibliography.js',
      ]);
      const entry = await (await fetch(`${scriptOrigin}cdn/embed.js`)).text();
      expect(entry.includes('UNODC call to action'), 'pages without a list fetch none of it').to.equal(false);
    });

    it('asks for the words of a statement, and nothing else, when a reader opens it', async () => {
      const page = await open(body + moduleScript('cdn/embed.js'));
      const element = await shownList(page);
      const before = fetched(page);
      opener(element).click();
      await waitUntil(() => isOpen(element), 'the statement is open', { timeout: 10_000 });
      expect(hasPart(element.shadowRoot!.querySelector('p11-statement')!, 'body')).to.equal(true);
      expect(fetched(page).filter((name) => !before.includes(name))).to.deep.equal(['cdn/words/lighthouse-2023.fr.js']);
      expect(page.messages).to.deep.equal([]);
    });

    it('asks once for a reader who clicks twice', async () => {
      const page = await open(body + moduleScript('without/lighthouse-2023/cdn/embed.js'));
      const element = await shownList(page);
      opener(element).click();
      opener(element).click();
      const status = element.shadowRoot!.querySelector('li [role=status]')!;
      await waitUntil(() => status.textContent !== '', 'the reader hears of it');
      expect(page.errors).to.deep.equal(['load-failed']);
    });

    it('tells the reader where words do not load, keeps the link, and can be asked again', async () => {
      const page = await open(body + moduleScript('without/lighthouse-2023/cdn/embed.js'));
      const element = await shownList(page);
      opener(element).click();
      await waitUntil(() => page.errors.length === 1, 'the page hears of it');
      const status = element.shadowRoot!.querySelector<HTMLElement>('li [role=status]')!;
      await waitUntil(() => status.textContent !== '', 'the reader hears of it');
      expect(status).to.have.text('La déclaration n’a pas pu être chargée. Le lien ci-dessus mène à sa page.');
      expect(status.offsetHeight, 'the reader sees it').to.be.greaterThan(10);
      expect(isOpen(element)).to.equal(false);
      expect(element.shadowRoot!.querySelectorAll('li a')).to.have.length(14);
      opener(element).click();
      await waitUntil(() => page.errors.length === 2, 'the page hears of it again');
      expect(page.errors).to.deep.equal(['load-failed', 'load-failed']);
      expect(page.messages.filter((message) => message.includes('could not be opened'))).to.have.length(1);
    });
  });

  it('keeps the fallback when the words do not load', async () => {
    const page = await open(french + moduleScript('without/words/cdn/embed.js'));
    await waitUntil(() => page.errors.length > 0, 'the page hears of it');
    const element = find(page);
    expect(isShown(element)).to.equal(false);
    expect(element.querySelector('a')!.getClientRects().length, 'the fallback is visible').to.be.greaterThan(0);
    expect(page.errors).to.deep.equal(['load-failed']);
    expect(page.messages).to.have.length(1);
    expect(page.messages[0]).to.contain('the words of lighthouse-2023 (fr) could not be loaded. The fallback stays.');
  });

  it('asks for the words again when an element that lacks them is put back', async () => {
    const page = await open(french + moduleScript('without/words/cdn/embed.js'));
    await waitUntil(() => page.errors.length === 1, 'the page hears of it');
    page.document.body.append(find(page));
    await waitUntil(() => page.errors.length === 2, 'the page hears of it again');
    expect(page.messages, 'the console is told once').to.have.length(1);
  });

  it('keeps the fallback when the element’s code does not load', async () => {
    const page = await open(french + moduleScript('without/statement-/cdn/embed.js'));
    await waitUntil(() => page.errors.length > 0, 'the page hears of it');
    const element = find(page);
    expect(element.shadowRoot === null).to.equal(true);
    expect(element.querySelector('a')!.getClientRects().length, 'the fallback is visible').to.be.greaterThan(0);
    expect(page.errors).to.deep.equal(['load-failed']);
    expect(page.messages).to.have.length(1);
  });

  it('keeps the words shown when those of the other language do not load', async () => {
    const page = await open(french + moduleScript('without/2023.en/cdn/embed.js'));
    const element = await shown(page);
    part(element, 'language-switch')!.click();
    await waitUntil(() => page.errors.length > 0, 'the page hears of it');
    const status = element.shadowRoot!.querySelector('.content > [role=status]')!;
    await waitUntil(() => status.textContent !== '', 'the reader hears of it');
    expect(status).to.have.text('The English text could not be loaded.');
    expect(status).to.have.attribute('lang', 'en');
    expect(part(element, 'article')).to.have.attribute('lang', 'fr');
    expect(part(element, 'language-switch')).to.have.text('English');
  });

  it('asks for the other language again when the reader does', async () => {
    const missing = wrong('missing at first', 'words in English', `t${Date.now()}${Math.random()}`);
    const page = await open(french + moduleScript(missing));
    const element = await shown(page);
    const status = element.shadowRoot!.querySelector('.content > [role=status]')!;
    part(element, 'language-switch')!.click();
    await waitUntil(() => status.textContent !== '', 'the reader hears of it');
    part(element, 'language-switch')!.click();
    // It remembers that it could not have a module.
    if (engine === 'Firefox') {
      await waitUntil(() => page.errors.length === 2, 'the page hears of it again');
    } else {
      await waitUntil(() => part(element, 'article')!.lang === 'en', 'the English is shown');
      expect(status).to.have.text('Text shown in English.');
      expect(page.errors).to.deep.equal(['load-failed']);
    }
  });

  it('says so where the code for an action does not load', async () => {
    const page = await open(french + moduleScript('without/desk/cdn/embed.js'));
    const element = await shown(page);
    const cite = [...part(element, 'actions')!.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Citer',
    )!;
    cite.click();
    await waitUntil(() => page.errors.length > 0, 'the page hears of it');
    const status = part(element, 'actions')!.querySelector('[role=status]')!;
    await waitUntil(() => status.textContent !== '', 'the reader hears of it');
    expect(status).to.have.text('Cette action n’a pas pu être chargée.');
    expect(cite).to.have.attribute('aria-expanded', 'false');
    expect(page.messages).to.have.length(1);
  });

  it('defines what is added later, in an open shadow root too', async () => {
    const page = await open(moduleScript('cdn/embed.js'));
    expect(page.customElements.get('p11-statement') === undefined, 'nothing is defined unasked').to.equal(true);
    const outer = page.document.body.appendChild(page.document.createElement('div'));
    const root = outer.attachShadow({ mode: 'open' });
    const inside = root.appendChild(page.document.createElement('section'));
    inside.setHTMLUnsafe('<p11-statement statement="latest" lang="en"></p11-statement>');
    // A root that is opened on an element already there shows itself only with a later change.
    page.document.body.append(outer);
    const element = inside.querySelector('p11-statement')!;
    await waitUntil(() => isShown(element), 'the statement is shown');
  });

  it('stands beside built-in elements that a page makes its own', async () => {
    const page = await open(`<button is="fancy-button">Other</button>${french}${moduleScript('cdn/embed.js')}`);
    await shown(page);
    // A rejection that nobody takes is told in a task of its own.
    await nextFrame();
    expect(page.messages).to.deep.equal([]);
  });

  it('finds an element inside a component that is defined later', async () => {
    const page = await open(`<host-card></host-card>${moduleScript('cdn/embed.js')}`);
    const { HTMLElement, customElements } = page as unknown as typeof globalThis;
    customElements.define(
      'host-card',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).setHTMLUnsafe('<p11-statement statement="latest"></p11-statement>');
        }
      },
    );
    const element = page.document.querySelector('host-card')!.shadowRoot!.firstElementChild!;
    await waitUntil(() => isShown(element), 'the statement is shown');
  });

  it('finds an element inside a component that is defined late inside another', async () => {
    const page = await open(`<outer-card></outer-card>${moduleScript('cdn/embed.js')}`);
    const { HTMLElement, customElements } = page as unknown as typeof globalThis;
    const card = (inner: string) =>
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).setHTMLUnsafe(inner);
        }
      };
    customElements.define('outer-card', card('<inner-card></inner-card>'));
    await customElements.whenDefined('outer-card');
    const inner = page.document.querySelector('outer-card')!.shadowRoot!.firstElementChild!;
    customElements.define('inner-card', card('<p11-statement statement="latest"></p11-statement>'));
    await waitUntil(() => isShown(inner.shadowRoot!.firstElementChild!), 'the statement is shown');
  });

  it('finds an element in a shadow root that is attached late to an element already there', async () => {
    const page = await open(`<div id="plain"></div><section id="around"></section>${moduleScript('cdn/embed.js')}`);
    const plain = page.document.querySelector('#plain')!;
    plain.attachShadow({ mode: 'open' }).setHTMLUnsafe(french);
    const around = page.document.querySelector('#around')!.attachShadow({ mode: 'open' });
    const nested = around.appendChild(page.document.createElement('div'));
    await nextFrame();
    nested.attachShadow({ mode: 'open' }).setHTMLUnsafe(french);
    for (const { shadowRoot } of [plain, nested])
      await waitUntil(() => isShown(shadowRoot!.firstElementChild!), 'the statement is shown');
    expect(page.messages).to.deep.equal([]);
  });

  it('leaves attachShadow doing, taking and returning what it did', async () => {
    const page = await open(moduleScript('cdn/embed.js'));
    const { Element } = page as unknown as typeof globalThis;
    const [inPage, asBrowsersHaveIt] = [Element, globalThis.Element].map((element) => {
      const property = Object.getOwnPropertyDescriptor(element.prototype, 'attachShadow')!;
      const { name, length } = property.value as CallableFunction;
      return { ...property, value: [name, length] };
    });
    expect(inPage).to.deep.equal(asBrowsersHaveIt);
    const host = page.document.createElement('div');
    const root = host.attachShadow({ mode: 'closed', delegatesFocus: true, slotAssignment: 'manual' });
    expect([root.host === host, root.mode, root.delegatesFocus, root.slotAssignment, host.shadowRoot]).to.deep.equal([
      ...[true, 'closed', true, 'manual', null],
    ]);
    expect(() => page.document.createElement('a').attachShadow({ mode: 'open' })).to.throw();
    expect(() => (host.attachShadow as () => unknown)()).to.throw();
  });

  it('finds an element in a declarative shadow root that comes in a later piece of the page than its host', async () => {
    const name = `t${Date.now()}${Math.random()}`;
    // A module would wait for the rest of the page; in WebKit an async one does so, too.
    const script = classicScript('cdn/embed.classic.js');
    // WebKit shows nothing of a page before it has this much.
    const room = `<!--${'.'.repeat(4096)}-->`;
    const frame = document.createElement('iframe');
    frame.src = `/served/page?${new URLSearchParams({
      before: `<html lang="fr"><title>A page</title>${script}${room}<main><template shadowrootmode="open"><div>`,
      until: '<main>',
      tag: 'p11-statement',
      attributes: '{"statement":"lighthouse-2023"}',
      form: 'element',
      after: '</div></template></main>',
      name,
    })}`;
    document.body.append(frame);
    const page = frame.contentWindow!;
    await waitUntil(() => Symbol.for('p11-embed') in page, 'the script runs');
    expect(page.document.querySelector('main')!.shadowRoot === null, 'the root is not there yet').to.equal(true);
    await fetch(`/served/on?name=${name}`);
    const element = () => page.document.querySelector('main')?.shadowRoot?.querySelector('p11-statement');
    await waitUntil(() => element() && isShown(element()!), 'the statement is shown');
  });

  if ('customElementRegistry' in Element.prototype) {
    it('defines an element in the registry of its shadow root, if that has one of its own', async () => {
      const page = await open(french + moduleScript('cdn/embed.js'));
      const { CustomElementRegistry } = page as unknown as typeof globalThis;
      await shown(page);
      const registry = new CustomElementRegistry();
      // The second finds the element defined.
      for (let count = 0; count < 2; count += 1) {
        const host = page.document.body.appendChild(page.document.createElement('div'));
        const root = host.attachShadow({ mode: 'open', customElementRegistry: registry });
        root.innerHTML = french;
        const element = root.firstElementChild!;
        await waitUntil(() => isShown(element), 'the statement is shown');
        expect(element.customElementRegistry === registry && registry.get('p11-statement') !== undefined).to.equal(
          true,
        );
      }
      expect(page.messages).to.deep.equal([]);
    });
  }

  it('tells every element of code that does not load, in a shadow root and added later too', async () => {
    const page = await open(french + french + moduleScript('without/statement-/cdn/embed.js'));
    await waitUntil(() => page.errors.length === 2, 'both hear of it');
    const host = page.document.createElement('div');
    host.attachShadow({ mode: 'open' }).setHTMLUnsafe(french);
    page.document.body.append(host);
    await waitUntil(() => page.errors.length === 3, 'the third hears of it');
    expect(page.messages).to.have.length(1);
  });

  it('stays one when it is loaded as module and as classic script', async () => {
    const page = await open(french + moduleScript('cdn/embed.js') + classicScript('cdn/embed.classic.js'));
    await shown(page);
    expect(fetched(page).filter((name) => name === 'cdn/embed.js')).to.have.length(1);
    expect(page.messages).to.deep.equal([]);
  });

  it('works from an address with a query, as content management systems add one', async () => {
    const page = await open(french + moduleScript('cdn/embed.js?ver=6.1'));
    const element = await shown(page);
    expect(element.shadowRoot!.querySelectorAll('article')).to.have.length(1);
    expect(fetched(page).filter((name) => name.startsWith('cdn/embed'))).to.deep.equal(['cdn/embed.js?ver=6.1']);
    expect(page.messages).to.deep.equal([]);
  });

  it('lets the first of two scripts win, with one warning', async () => {
    const page = await open(french + moduleScript('cdn/embed.js') + moduleScript('elsewhere/cdn/embed.js'));
    const element = await shown(page);
    expect(element.shadowRoot!.querySelectorAll('article')).to.have.length(1);
    await waitUntil(() => page.messages.length > 0, 'the page is warned');
    expect(page.messages).to.have.length(1);
    expect(page.messages[0]).to.match(/is not started.*Keep one of the two script tags\.$/);
  });

  it('lets the first of two versions at one address win, with one warning', async () => {
    const name = `t${Date.now()}${Math.random()}`;
    const other = wrong('of another version', 'entry without a query', name);
    const page = await open(french + moduleScript(`${other}?ver=6.1`) + moduleScript(other));
    const element = await shown(page);
    expect(element.shadowRoot!.querySelectorAll('article')).to.have.length(1);
    await waitUntil(() => page.messages.length > 0, 'the page is warned');
    expect(page.messages).to.have.length(1);
    expect(page.messages[0]).to.match(/^p11-embed 0\.0\.1 \(.*\) is not started: /);
  });

  describe('on a page that names things after the DOM', () => {
    /** What the script, the elements and their parts read of nodes that they did not make. */
    const names = [
      ...['host', 'parentNode', 'parentElement', 'getRootNode', 'assignedSlot', 'shadowRoot', 'childNodes', 'children'],
      ...[
        'lang',
        'getAttribute',
        'setAttribute',
        'removeAttribute',
        'hasAttribute',
        'attributes',
        'localName',
        'nodeType',
      ],
      ...['querySelector', 'querySelectorAll', 'matches', 'closest', 'contains', 'isConnected', 'ownerDocument'],
      ...['currentScript', 'body', 'head', 'documentElement', 'location', 'defaultView', 'readyState', 'contentType'],
      ...['addEventListener', 'dispatchEvent', 'activeElement', 'getElementById', 'navigation', 'customElements', 'id'],
      ...['adoptedStyleSheets', 'customElementRegistry', 'baseURI', 'title', 'append', 'remove', 'name', 'nextSibling'],
    ];
    const all = (tag: (name: string) => string, of = names) => of.map(tag).join('');
    const around = (inner: string) => `<form name="host">${all((name) => `<input name="${name}">`)}${inner}</form>`;
    const beside =
      all((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}" id="${name}"></form>`) +
      all(
        (name) => `<iframe name="${name}" hidden></iframe>`,
        ['documentElement', 'currentScript', 'parent', 'navigation'],
      );

    for (const [way, script] of [
      ['the module', moduleScript('cdn/embed.js')],
      ['the classic script', classicScript('cdn/embed.classic.js')],
    ] as const) {
      it(`shows the words, by ${way}`, async () => {
        const page = await open(beside + around(french) + script);
        const element = await shown(page);
        expect(part(element, 'article')!.lang).to.equal('fr');
        const late = call(page.document, 'createElement', 'div');
        late.innerHTML = around(`<p lang="en">${french}</p>`);
        read(page.document, 'body').append(late);
        const second = late.querySelector('p11-statement')!;
        await waitUntil(() => isShown(second), 'the second is shown');
        expect(part(second, 'article')!.lang).to.equal('en');
        expect(page.messages).to.deep.equal([]);
      });
    }

    it('shows the words of what a server rendered', async () => {
      const frame = document.createElement('iframe');
      frame.src = `/served/page?${new URLSearchParams({
        before: `<html lang="fr"><title>A page</title><main>${beside}`,
        tag: 'p11-statement',
        attributes: '{"statement":"lighthouse-2023"}',
        after: moduleScript('cdn/embed.js'),
      })}`;
      document.body.append(frame);
      await oneEvent(frame, 'load');
      const query = (selector: string) => call(frame.contentDocument!, 'querySelector', selector);
      await waitUntil(() => query('p11-statement:defined'), 'the element is defined');
      const root = query('p11-statement')!.shadowRoot!;
      await waitUntil(() => root.querySelector('style') === null, 'the element took over');
      expect(root.querySelectorAll('[part=article]')).to.have.length(1);
    });

    for (const name of ['importNode', 'createComment', 'createElement', 'createTreeWalker']) {
      it(`keeps the fallback where Lit cannot render for ${name}`, async () => {
        const page = await open(`<img name="${name}" alt="">${french}${moduleScript('cdn/embed.js')}`);
        await waitUntil(() => page.messages.length > 0 || isShown(find(page)), 'something comes of it');
        await nextFrame();
        const visible = isShown(find(page)) ? part(find(page), 'article')! : find(page).querySelector('a')!;
        expect(visible.getClientRects().length, 'words or fallback').to.be.greaterThan(0);
      });
    }
  });

  it('shows the words on a page where a library gave every object more members', async () => {
    const members = ['statement', 'lang', 'href', 'fr', 'en', 'get', 'set', 'host', 'shadowRoot', 'withdrawn'];
    const more = [
      'part',
      'hide',
      'id',
      'locale',
      'official',
      'secret',
      'message',
      'corrections',
      'signature',
      'dateline',
      'quotation',
      'attribute',
      'converter',
      'hasChanged',
      'noAccessor',
      'state',
    ];
    const page = await open(
      `<script>
        for (const name of ${JSON.stringify([...members, ...more])})
          Object.prototype[name] = function () { return 'polluted'; };
      </script>${french}${moduleScript('cdn/embed.js')}`,
    );
    const element = await shown(page);
    const clean = await shown(await open(french + moduleScript('cdn/embed.js')));
    expect(publishedText(element)).to.deep.equal(publishedText(clean));
    expect(page.messages).to.deep.equal([]);
  });

  for (const name of ['value', 'writable', 'signal', 'strings', 'creationScope', 'attributeFilter']) {
    it(`shows the words or keeps the fallback where a script of the page gave every object a member ${name}`, async () => {
      const polluted = `<script>Object.prototype.${name} = 'polluted'</script>`;
      const page = await open(polluted + french + moduleScript('cdn/embed.js'));
      await waitUntil(() => page.messages.length > 0 || isShown(find(page)), 'something comes of it');
      await nextFrame();
      if (isShown(find(page))) expect(publishedText(find(page))[1]).to.contain('PHARE');
      else expect(find(page).querySelector('a')!.getClientRects().length, 'the fallback').to.be.greaterThan(0);
    });
  }

  it('searches what a page builds level by level no more often for a deeper tree', async () => {
    const page = (await open(
      `<script>
        var visits = 0;
        const { querySelectorAll } = Element.prototype;
        Element.prototype.querySelectorAll = function (selector) {
          const found = querySelectorAll.call(this, selector);
          visits += found.length + 1;
          return found;
        };
        function build(depth) {
          let around = document.querySelector('main');
          for (; depth > 0; depth -= 1) around = around.appendChild(document.createElement('div'));
        }
      </script><main></main>${french}${moduleScript('cdn/embed.js')}`,
    )) as Page & { visits: number; build: (depth: number) => void };
    await shown(page);
    const visitsFor = async (depth: number) => {
      const before = page.visits;
      page.build(depth);
      await nextFrame();
      return page.visits - before;
    };
    const once = await visitsFor(100);
    expect(once).to.be.greaterThan(90);
    expect(await visitsFor(200)).to.be.lessThan(2.2 * once);
  });

  it('works under a strict content policy with trusted types', async () => {
    const frame = document.createElement('iframe');
    frame.src = `${scriptOrigin}policy/policy.html`;
    const told = new Promise<MessageEvent>((resolve) => {
      addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event));
    });
    document.body.append(frame);
    const { paragraphs, fontFamily, described, violations } = (await told).data as Record<string, unknown>;
    expect(paragraphs).to.equal(8);
    expect(described).to.equal('NewsArticle');
    expect(violations).to.deep.equal([]);
    expect(fontFamily, 'the styles are applied').to.contain('Georgia');
  });
});
