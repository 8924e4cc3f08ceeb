import { expect, fixture, html } from '@open-wc/testing';
import { printOnly } from './print.js';

/** Looks at the page as it would be on paper: the print rules, applied to the screen while the page prints. */
async function onPaper<Seen>(element: Element, look: () => Seen): Promise<Seen> {
  const { ownerDocument: document } = element;
  const view = document.defaultView!;
  const original = view.print.bind(view);
  let seen: Seen;
  // The dialog of a browser cannot be answered by a test. All before it and after it is real.
  view.print = () => {
    view.dispatchEvent(new Event('beforeprint'));
    const rules = treesAround(element).flatMap(printRules);
    for (const { media } of rules) media.mediaText = 'screen';
    seen = look();
    for (const { media } of rules) media.mediaText = 'print';
    view.dispatchEvent(new Event('afterprint'));
  };
  try {
    expect(await printOnly(element)).to.equal(true);
  } finally {
    view.print = original;
  }
  return seen!;
}

type Tree = Document | ShadowRoot;

function treesAround(element: Element): Tree[] {
  const components = [...element.ownerDocument.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [element.ownerDocument, ...components];
}

/** The rules of a tree that are for paper. An old browser has no adopted sheets. */
function printRules(tree: Tree): CSSMediaRule[] {
  const adopted = (tree as Partial<Tree>).adoptedStyleSheets ?? [];
  return [...tree.styleSheets, ...adopted]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule): rule is CSSMediaRule => rule.cssText.startsWith('@media print'));
}

/** What of a part of the page is on paper, by id. */
const visibleIn = (page: Element) => () =>
  [...page.querySelectorAll('[id]')].filter((one) => one.checkVisibility()).map(({ id }) => id);

/** Puts a page of its own into a frame, with something to print that is higher than the frame. */
async function openPage(style: string, markup: string): Promise<{ document: Document; element: Element }> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page" width="500" height="300"></iframe>`);
  const document = frame.contentDocument!;
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  document.body.innerHTML = markup;
  const element = document.querySelector('#one')!;
  element.append(Object.assign(document.createElement('p'), { style: 'block-size: 3000px' }));
  return { document, element };
}

describe('printing one element', () => {
  it('leaves the rest of the page off the paper, and nothing behind', async () => {
    const page = await fixture(
      html`<main><p id="before">Before</p><div id="around"><p id="one">One<b id="inside">!</b></p><p id="beside">Two</p></div></main>`,
    );
    const sheets = document.adoptedStyleSheets.length;
    expect(await onPaper(page.querySelector('#one')!, visibleIn(page))).to.deep.equal(['around', 'one', 'inside']);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    expect(page.querySelector('[data-p11-printing]') === null).to.equal(true);
  });

  it('prints the component around an element that stands in a shadow root', async () => {
    const page = await fixture(html`<main><p id="before">Before</p><div id="component"></div></main>`);
    const inner = page.querySelector('#component')!.attachShadow({ mode: 'open' });
    const element = inner.appendChild(document.createElement('p'));
    expect(await onPaper(element, visibleIn(page))).to.deep.equal(['component']);
    expect(inner.adoptedStyleSheets).to.have.length(0);
  });

  it('prints an element that was put into a frame', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
    const page = frame.contentDocument!.body;
    const [before, one] = ['before', 'one'].map((id) => Object.assign(document.createElement('p'), { id }));
    page.append(before!, one!);
    expect(await onPaper(one!, visibleIn(page))).to.deep.equal(['one']);
    expect(frame.contentDocument!.adoptedStyleSheets).to.have.length(0);
  });

  it('works in a browser that has neither sheets to adopt nor :has()', async () => {
    const { document, element } = await openPage(
      '',
      '<p id="before"></p><main><my-box><p id="one"></p></my-box></main>',
    );
    const view = document.defaultView!;
    for (const { prototype } of [view.Document, view.ShadowRoot]) {
      Reflect.deleteProperty(prototype, 'adoptedStyleSheets');
    }
    Object.assign(view, { CSSStyleSheet: undefined });
    const box = document.querySelector('my-box')!.attachShadow({ mode: 'open' });
    box.innerHTML = '<p id="close">Close</p><slot></slot>';
    const look = () => {
      const rules = [document, box].flatMap(printRules).map(({ cssText }) => cssText);
      return [...visibleIn(document.body)(), box.querySelector('p')!.checkVisibility(), rules.join().includes(':has(')];
    };
    expect(await onPaper(element, look)).to.deep.equal(['one', false, false]);
    expect(document.querySelector('[data-p11-printing]') === null).to.equal(true);
    expect([document, box].flatMap(printRules)).to.have.length(0);
  });

  for (const [where, style, markup] of [
    [
      'a page that scrolls inside',
      'html, body { height: 100%; overflow: hidden } main { height: 100%; overflow: auto }',
      '<main><div id="one"></div></main>',
    ],
    [
      'a drawer',
      'aside { position: fixed; inset: 0 0 0 auto; width: 200px; overflow: auto; transform: translateX(0); transition: all 1s }',
      '<aside><div id="one"></div></aside>',
    ],
    [
      'a box',
      'section { max-height: 200px; overflow: auto; contain: strict }',
      '<section><div id="one"></div></section>',
    ],
    ['a box of its own', '#one { max-height: 200px; overflow: auto }', '<div id="one"></div>'],
    ['a dialog', 'dialog { max-height: 80%; width: 200px }', '<dialog><div id="one"></div></dialog>'],
    ['a component that scrolls', '', '<my-drawer><section><div id="one"></div></section></my-drawer>'],
  ] as const) {
    it(`leaves nothing off the paper of what stands in ${where}`, async () => {
      const { document, element } = await openPage(style, markup);
      document.querySelector('dialog')?.showModal();
      const drawer = document.querySelector('my-drawer')?.attachShadow({ mode: 'open' });
      if (drawer) {
        drawer.innerHTML = '<p>Close</p><div style="position: fixed; inset: 0; overflow: auto"><slot></slot></div>';
      }
      // A modal dialog stands above the page, which is no higher for it.
      const height = () =>
        Math.max(document.documentElement.scrollHeight, document.querySelector('dialog')?.clientHeight ?? 0);
      expect(height()).to.be.below(1000);
      expect(await onPaper(element, height)).to.be.at.least(3000);
      expect(height()).to.be.below(1000);
      if (drawer) expect(await onPaper(element, () => drawer.querySelector('p')!.checkVisibility())).to.equal(false);
    });
  }

  it('says whether the browser prints', async () => {
    const page = await fixture(html`<main><p id="one">One</p></main>`);
    const original = globalThis.print.bind(globalThis);
    try {
      globalThis.print = () => undefined;
      expect(await printOnly(page.querySelector('#one')!)).to.equal(false);
      globalThis.print = () => dispatchEvent(new Event('beforeprint'));
      expect(await printOnly(page.querySelector('#one')!)).to.equal(true);
    } finally {
      globalThis.print = original;
      dispatchEvent(new Event('afterprint'));
    }
  });

  it('takes back what a print that never happened left behind', async () => {
    const page = await fixture(html`<main><p id="one">One</p></main>`);
    const original = globalThis.print.bind(globalThis);
    const sheets = document.adoptedStyleSheets.length;
    // A sandboxed frame ignores the call, and nothing says that it is done.
    globalThis.print = () => undefined;
    try {
      for (let times = 0; times < 3; times += 1) void printOnly(page.querySelector('#one')!);
      expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
    } finally {
      globalThis.print = original;
      dispatchEvent(new Event('afterprint'));
    }
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });

  it('takes that back from a page that the element has left since', async () => {
    const page = await fixture(html`<main><p id="one">One</p><p id="two">Two</p></main>`);
    const original = globalThis.print.bind(globalThis);
    const sheets = document.adoptedStyleSheets.length;
    globalThis.print = () => undefined;
    try {
      const one = page.querySelector('#one')!;
      void printOnly(one);
      one.remove();
    } finally {
      globalThis.print = original;
    }
    expect(await onPaper(page.querySelector('#two')!, visibleIn(page))).to.deep.equal(['two']);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });
});
