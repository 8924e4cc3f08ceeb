import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { heard } from '../../../test/support/console.js';
import { rendered } from '../../../test/support/statement.js';
import './p11-statement.define.js';
import type { P11Statement } from './p11-statement.js';

const own = location.href;
let visits = 0;

/** Comes to the page at a fragment, as a reader who follows a link from elsewhere. No two visits have one address. */
function visit(fragment: string): void {
  const url = new URL(own);
  visits += 1;
  url.searchParams.set('visit', String(visits));
  url.hash = fragment;
  history.replaceState(null, '', url);
}

/** A page that is long enough to scroll, with statements far down. */
async function page(content: TemplateResult): Promise<P11Statement[]> {
  const mounted = await fixture(
    html`<div><p style="block-size: 150vh">The page’s own text</p>${content}<p style="block-size: 150vh"></p></div>`,
  );
  const elements = [...mounted.querySelectorAll('p11-statement')];
  await Promise.all(elements.map((element) => rendered(element)));
  return elements;
}

const lighthouse = (variant = 'full', notice = 'open') =>
  html`<p11-statement statement="lighthouse-2023" lang="fr" variant=${variant} notice=${notice}></p11-statement>`;

/** Id of the passage that has the focus. */
const focused = (element: P11Statement) => element.shadowRoot!.activeElement?.id;
const top = (element: P11Statement, id: string) =>
  element.shadowRoot!.querySelector(`#${id}`)!.getBoundingClientRect().top;

async function led(element: P11Statement, id: string): Promise<void> {
  await waitUntil(() => focused(element) === id, `the focus comes to ${id}`);
  expect(top(element, id)).to.be.within(0, 40);
}

/** Nobody is led anywhere, however long one waits: what would lead does so before the next frame. */
async function notLed(element: P11Statement): Promise<void> {
  await element.updateComplete;
  await nextFrame();
  expect(focused(element)).to.equal(undefined);
}

describe('a passage that the address of the page names', () => {
  beforeEach(() => window.scrollTo(0, 0));

  afterEach(() => {
    history.replaceState(null, '', own);
    document.documentElement.removeAttribute('style');
  });

  it('is in view and has the focus once the words are there', async () => {
    visit('#p11-lighthouse-2023-p6');
    const [element] = await page(lighthouse());
    await led(element!, 'p6');
  });

  it('is found under the statement’s own name where the page shows the latest', async () => {
    visit('#p11-lighthouse-2023-p2');
    const [element] = await page(html`<p11-statement statement="latest" lang="en"></p11-statement>`);
    await led(element!, 'p2');
  });

  it('is found in a quotation', async () => {
    visit('#p11-river-ferry-2021-p10');
    const [element] = await page(html`<p11-statement statement="river-ferry-2021" lang="fr"></p11-statement>`);
    await led(element!, 'p10');
  });

  it('is led to when the address changes', async () => {
    const [element] = await page(lighthouse());
    await notLed(element!);
    location.hash = '#p11-lighthouse-2023-p3';
    await led(element!, 'p3');
    location.hash = '#p11-lighthouse-2023-p7';
    await led(element!, 'p7');
  });

  for (const [what, variant, notice] of [
    ['a summary', 'summary', 'open'],
    ['a statement behind its notice', 'full', 'closed'],
  ]) {
    it(`opens ${what}`, async () => {
      visit('#p11-lighthouse-2023-p6');
      const [element] = await page(lighthouse(variant, notice));
      await led(element!, 'p6');
      const control = element!.shadowRoot!.querySelector('.disclosure button')!;
      expect(control).to.have.attribute('aria-expanded', 'true');
    });
  }

  it('leaves a summary closed that shows it already', async () => {
    visit('#p11-lighthouse-2023-p2');
    const [element] = await page(lighthouse('summary'));
    await led(element!, 'p2');
    const control = element!.shadowRoot!.querySelector('.disclosure button')!;
    expect(control).to.have.attribute('aria-expanded', 'false');
  });

  it('is shown by the first of two elements of its statement, though its words come later', async () => {
    const [earlier] = await page(html`<p11-statement statement="river-ferry-2021" lang="fr"></p11-statement>`);
    earlier!.remove();
    visit('#p11-river-ferry-2021-p6');
    // The French is at hand by now, and the English has to be fetched.
    const [other, first, second] = await page(
      html`${lighthouse()}
        <p11-statement statement="river-ferry-2021" lang="en"></p11-statement>
        <p11-statement statement="river-ferry-2021" lang="fr"></p11-statement>`,
    );
    await led(first!, 'p6');
    await notLed(second!);
    await notLed(other!);
  });

  it('is marked, whatever the reader came by', async () => {
    const [element] = await page(html`<a href="#p11-lighthouse-2023-p6">The sixth passage</a>${lighthouse()}`);
    const link = element!.parentElement!.querySelector('a')!;
    // As a click does, which a script cannot do as a mouse does.
    link.focus({ focusVisible: false, preventScroll: true });
    link.click();
    await led(element!, 'p6');
    const { outlineStyle, outlineWidth } = getComputedStyle(element!.shadowRoot!.activeElement!);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });

  it('is there at once on a page that scrolls smoothly', async () => {
    const [element] = await page(lighthouse());
    document.documentElement.style.scrollBehavior = 'smooth';
    location.hash = '#p11-lighthouse-2023-p6';
    await waitUntil(() => focused(element!) === 'p6', 'the focus comes to p6', { interval: 1 });
    expect(top(element!, 'p6')).to.be.within(0, 40);
  });

  it('does not call back a reader who has scrolled', async () => {
    visit('#p11-lighthouse-2023-p6');
    const mounting = page(lighthouse());
    window.scrollTo(0, 50);
    const [element] = await mounting;
    await notLed(element!);
    expect(scrollY).to.equal(50);
  });

  it('does not take the focus from a reader who has begun something else', async () => {
    visit('#p11-lighthouse-2023-p6');
    const mounting = page(html`${lighthouse()}<input aria-label="Search" />`);
    const field = document.querySelector('input')!;
    field.focus({ preventScroll: true });
    const [element] = await mounting;
    await notLed(element!);
    expect(document.activeElement === field).to.equal(true);
  });

  it('is left to an element of the page that has its name', async () => {
    visit('#p11-lighthouse-2023-p6');
    const [element] = await page(html`<p id="p11-lighthouse-2023-p6">The page’s own</p>${lighthouse()}`);
    await notLed(element!);
  });

  it('is led to again by a link to where the page is already', async () => {
    const [element] = await page(html`<a href="#p11-lighthouse-2023-p6">The sixth passage</a>${lighthouse()}`);
    const link = element!.parentElement!.querySelector('a')!;
    link.click();
    await led(element!, 'p6');
    link.focus();
    window.scrollTo(0, 0);
    link.click();
    await led(element!, 'p6');
  });

  if ('navigation' in window)
    it('is led to by a page that makes its addresses itself, whenever one comes to them', async () => {
      const goTo = (hash: string) => history.pushState(null, '', `${own.split('#')[0]}${hash}`);
      const [element] = await page(lighthouse());
      goTo('#p11-lighthouse-2023-p6');
      await led(element!, 'p6');
      // Another page of the app, and back to this one by a link.
      element!.parentElement!.remove();
      goTo('#elsewhere');
      window.scrollTo(0, 0);
      goTo('#p11-lighthouse-2023-p6');
      const [again] = await page(lighthouse());
      await led(again!, 'p6');
    });

  it('is left alone by a page that writes into its own address', async () => {
    visit('#p11-lighthouse-2023-p6');
    const [element] = await page(lighthouse());
    await led(element!, 'p6');
    (element!.shadowRoot!.activeElement as HTMLElement).blur();
    window.scrollTo(0, 0);
    history.replaceState({ filter: 1 }, '', `?filter=1${location.hash}`);
    history.pushState({ filter: 2 }, '', `?filter=2${location.hash}`);
    await notLed(element!);
    expect(scrollY).to.equal(0);
  });

  it('is shown by the first element of its statement that is in sight', async () => {
    visit('#p11-lighthouse-2023-p6');
    const [narrow, wide] = await page(html`<div hidden>${lighthouse()}</div>${lighthouse()}`);
    await led(wide!, 'p6');
    await notLed(narrow!);
  });

  for (const [where, place] of [
    ['a closed part', html`<details><summary>More</summary>${lighthouse()}</details>`],
    ['what is hidden until it is found', html`<div hidden="until-found">${lighthouse()}</div>`],
  ] as const) {
    it(`is led to in ${where} of the page`, async () => {
      visit('#p11-lighthouse-2023-p6');
      const [element] = await page(place);
      await led(element!, 'p6');
    });
  }

  it('is not led to again when the element is put back', async () => {
    visit('#p11-lighthouse-2023-p6');
    const [element] = await page(lighthouse());
    await led(element!, 'p6');
    const place = element!.parentElement!;
    element!.remove();
    window.scrollTo(0, 0);
    place.append(element!);
    element!.requestUpdate();
    await notLed(element!);
    expect(scrollY).to.equal(0);
  });

  it('that the statement does not have is answered by those that it has', async () => {
    visit('#p11-lighthouse-2023-p9');
    const warnings = await heard('warn', async () => {
      const [element] = await page(lighthouse());
      await notLed(element!);
    });
    expect(warnings).to.deep.equal([
      '#p11-lighthouse-2023-p9: there is no passage "p9" in lighthouse-2023. Known: p1, p2, p3, p4, p5, p6, p7, p8.',
    ]);
  });

  it('is not looked for in the address of an element’s place, nor in any other', async () => {
    const warnings = await heard('warn', async () => {
      for (const fragment of [
        '#p11-embed=p11-quote&statement=lighthouse-2023-p6',
        '#lighthouse-2023-p6',
        '#p11-p6',
        '#p6',
      ]) {
        visit(fragment);
        const [element] = await page(lighthouse());
        await notLed(element!);
        element!.remove();
      }
    });
    expect(warnings).to.deep.equal([]);
  });

  it('is listened for only while a statement is on the page', async () => {
    let listening = 0;
    const add = window.addEventListener.bind(window);
    const remove = window.removeEventListener.bind(window);
    window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type === 'hashchange') listening += 1;
      add(type, listener);
    };
    window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type === 'hashchange') listening -= 1;
      remove(type, listener);
    };
    try {
      const [first] = await page(lighthouse());
      const forOne = listening;
      expect(forOne).to.be.greaterThan(0);
      const [second] = await page(lighthouse());
      expect(listening, 'nor again for another').to.equal(forOne);
      for (const element of [first!, second!]) element.remove();
      expect(listening).to.equal(0);
    } finally {
      Object.assign(window, { addEventListener: add, removeEventListener: remove });
    }
  });
});
