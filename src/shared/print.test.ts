import { expect, fixture, html } from '@open-wc/testing';
import { printOnly } from './print.js';

/** What of the page would be on paper: the print rules, applied to the screen while the page prints. */
async function onPaper(page: Element, element: Element): Promise<string[]> {
  const { ownerDocument: document } = element;
  const view = document.defaultView!;
  const original = view.print.bind(view);
  let visible: string[] = [];
  // The dialog of a browser cannot be answered by a test. All before it and after it is real.
  view.print = () => {
    const [rule] = document.adoptedStyleSheets.at(-1)!.cssRules;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync((rule as CSSMediaRule).cssRules[0]!.cssText);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    visible = [...page.querySelectorAll('[id]')].filter((one) => one.checkVisibility()).map(({ id }) => id);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    view.dispatchEvent(new Event('afterprint'));
  };
  try {
    printOnly(element);
  } finally {
    view.print = original;
  }
  return Promise.resolve(visible);
}

describe('printing one element', () => {
  it('leaves the rest of the page off the paper, and nothing behind', async () => {
    const page = await fixture(
      html`<main><p id="before">Before</p><div id="around"><p id="one">One<b id="inside">!</b></p><p id="beside">Two</p></div></main>`,
    );
    const sheets = document.adoptedStyleSheets.length;
    expect(await onPaper(page, page.querySelector('#one')!)).to.deep.equal(['around', 'one', 'inside']);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    expect(page.querySelector('[data-p11-printing]') === null).to.equal(true);
  });

  it('prints the component around an element that stands in a shadow root', async () => {
    const page = await fixture(html`<main><p id="before">Before</p><div id="component"></div></main>`);
    const inner = page.querySelector('#component')!.attachShadow({ mode: 'open' });
    const element = inner.appendChild(document.createElement('p'));
    expect(await onPaper(page, element)).to.deep.equal(['component']);
    expect(inner.adoptedStyleSheets).to.have.length(0);
  });

  it('prints an element that was put into a frame', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
    const page = frame.contentDocument!.body;
    const [before, one] = ['before', 'one'].map((id) => Object.assign(document.createElement('p'), { id }));
    page.append(before!, one!);
    expect(await onPaper(page, one!)).to.deep.equal(['one']);
    expect(frame.contentDocument!.adoptedStyleSheets).to.have.length(0);
  });

  it('takes back what a print that never happened left behind', async () => {
    const page = await fixture(html`<main><p id="one">One</p></main>`);
    const original = globalThis.print.bind(globalThis);
    const sheets = document.adoptedStyleSheets.length;
    // A sandboxed frame ignores the call, and nothing says that it is done.
    globalThis.print = () => undefined;
    try {
      for (let times = 0; times < 3; times += 1) printOnly(page.querySelector('#one')!);
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
      printOnly(one);
      one.remove();
    } finally {
      globalThis.print = original;
    }
    expect(await onPaper(page, page.querySelector('#two')!)).to.deep.equal(['two']);
    expect(document.adoptedStyleSheets).to.have.length(sheets);
  });
});
