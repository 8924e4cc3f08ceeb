import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import { heard } from '../../../test/support/console.js';
import { part } from '../../../test/support/statement.js';
import type { Locale } from '../../content/types.js';
import './quick-exit.define.js';
import { examples } from './quick-exit.examples.js';
import { labels } from './quick-exit.labels.js';
import type { leave } from './quick-exit.leave.js';
import { patience, ShiftPresses } from './quick-exit.presses.js';
import type { QuickExit } from './quick-exit.js';

// The package is no ES module: it leaves itself on the page.
const { axe } = globalThis as unknown as { axe: typeof Axe };

/*
 * A page that is left is a frame, so that the page of the tests stays. Only `https:` addresses
 * are left for: this one has nothing behind it that could answer.
 */
const elsewhere = `https://localhost:${location.port}/`;

/** A page on this server that loads nothing, to arrive at. */
const arrival = '/test/fixtures/sources/lighthouse-2023.txt';
const arrivalOf = (page: Page) => new URL(arrival, page.parent.location.href).href;

/** A second of a low tone, as a file of sound. */
const tone = (() => {
  const [rate, header] = [8000, 44];
  const bytes = new Uint8Array(header + rate).fill(128);
  const view = new DataView(bytes.buffer);
  const put = (text: string, at: number) => bytes.set(new TextEncoder().encode(text), at);
  put('RIFF', 0);
  put('WAVEfmt ', 8);
  put('data', 36);
  for (const [at, value] of [
    [4, 36 + rate],
    [16, 16],
    [24, rate],
    [28, rate],
    [40, rate],
  ] as const)
    view.setUint32(at, value, true);
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 1],
    [34, 8],
  ] as const)
    view.setUint16(at, value, true);
  for (let at = header; at < bytes.length; at += 1) bytes[at] = 128 + 20 * Math.sin(at / 5);
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
})();

interface Page extends Window {
  readonly leave: typeof leave;
  readonly PageTransitionEvent: typeof PageTransitionEvent;
  readonly KeyboardEvent: typeof KeyboardEvent;
  readonly PointerEvent: typeof PointerEvent;
  /** Where the page was asked to go, by kind and address, in browsers that say so. */
  readonly navigated?: string[];
  /** Whether it was asked to go, in any browser: at that moment, was it covered? */
  readonly unloads: boolean[];
}

const exit = `<quick-exit lang="en" href="${elsewhere}"></quick-exit>`;

/** Opens a page with the element and resolves once it has loaded. */
async function open(body = exit, head = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.width = '400';
  frame.height = '300';
  const folder = `${location.origin}/src/components/quick-exit/`;
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}
    <script type="module" src="${folder}quick-exit.define.ts"></script>
    <script type="module">import { leave } from '${folder}quick-exit.leave.ts'; window.leave = leave;</script>
    </head><body><h1>A page</h1><p><a href="#">A link</a></p>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  // Until the frame is done with its own load event, whatever it is left for takes its place.
  await nextFrame();
  const page = frame.contentWindow as unknown as Page;
  await Promise.all([...page.document.querySelectorAll('quick-exit')].map(({ updateComplete }) => updateComplete));
  const unloads: boolean[] = [];
  const navigated: string[] = [];
  page.addEventListener('beforeunload', () => void unloads.push(isCovered(page)), { capture: true });
  const { navigation } = page as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    const { navigationType, destination } = event as Event & { navigationType: string; destination: { url: string } };
    navigated.push(`${navigationType} ${destination.url}`);
  });
  return Object.assign(page, { unloads, ...(navigation && { navigated }) });
}

const find = (page: Page, index = 0) => page.document.querySelectorAll('quick-exit')[index]!;
const link = (element: Element) => part(element, 'button') as HTMLAnchorElement;
const status = (element: Element) => element.shadowRoot!.querySelector('[role=status]')!.textContent;

/** Whether a page shows one thing only, from corner to corner, and that is opaque and blank. */
function isCovered(page: Page): boolean {
  const { clientWidth: width, clientHeight: height } = page.document.documentElement;
  const points = [
    [1, 1],
    [width - 2, 1],
    [1, height - 2],
    [width - 2, height - 2],
    [width / 2, height / 2],
  ] as const;
  return points.every(([x, y]) => {
    const top = page.document.elementFromPoint(x, y);
    const inner = top?.shadowRoot?.elementFromPoint(x, y);
    if (top?.parentNode !== page.document.documentElement || !inner?.matches(':modal')) return false;
    const box = inner.getBoundingClientRect();
    const isWhole = box.left <= 0 && box.top <= 0 && box.right >= width && box.bottom >= height;
    const { backgroundColor, visibility, opacity } = page.getComputedStyle(inner);
    const isOpaque = backgroundColor.startsWith('rgb(') && visibility === 'visible' && opacity === '1';
    return isWhole && isOpaque && inner.textContent === '';
  });
}

/**
 * Resolves once the browser has begun to leave a page. `covered` says whether it was blank by
 * then, `where` how and for what address it is left: nothing in browsers that do not say so.
 */
async function left(page: Page): Promise<{ covered: boolean; where: string | undefined }> {
  await waitUntil(() => page.unloads.length > 0, 'the page is left');
  return { covered: page.unloads[0]!, where: page.navigated?.join() };
}

type Act = readonly [type: 'keydown' | 'keyup' | 'pointerdown', init: KeyboardEventInit & PointerEventInit];

const down = (key: string, init: KeyboardEventInit = {}): Act => ['keydown', { key, ...init }];
const up = (key: string, init: KeyboardEventInit = {}): Act => ['keyup', { key, ...init }];
const press = [down('Shift', { shiftKey: true }), up('Shift')];
const times = (count: number, acts: readonly Act[]) => Array.from({ length: count }, () => acts).flat();

/** Does what a reader does, on whatever has the focus. */
function act(page: Page, acts: readonly Act[]): void {
  const target = page.document.activeElement ?? page.document.body;
  for (const [type, init] of acts) {
    const options = { bubbles: true, composed: true, cancelable: true, ...init };
    const event = type === 'pointerdown' ? new page.PointerEvent(type, options) : new page.KeyboardEvent(type, options);
    target.dispatchEvent(event);
  }
}

describe('quick-exit', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  describe('words', () => {
    for (const [lang, name, notice, href] of [
      [
        'fr-CA',
        'Quitter rapidement (meteo.gc.ca)',
        'L’historique du navigateur n’est pas effacé\u00a0: cette page peut y rester. Vous pouvez aussi appuyer trois fois sur la touche Maj.',
        'https://meteo.gc.ca/',
      ],
      [
        'en',
        'Leave this page quickly (weather.gc.ca)',
        'The browser’s history is not erased: this page may still be listed there. You can also press Shift three times.',
        'https://weather.gc.ca/',
      ],
    ] as const) {
      it(`say what it does, where it leads and what it does not erase (${lang})`, async () => {
        const element = await fixture<QuickExit>(html`<quick-exit lang=${lang}></quick-exit>`);
        const leaving = link(element);
        expect(leaving.textContent).to.equal(name);
        expect(leaving.href).to.equal(href);
        expect(leaving.rel).to.equal('noopener noreferrer');
        const description = element.shadowRoot!.getElementById(leaving.getAttribute('aria-describedby')!)!;
        expect(description.textContent).to.equal(notice);
        expect(description.getClientRects().length, 'the notice is visible').to.be.greaterThan(0);
        expect(leaving.closest('[lang]')!.getAttribute('lang')).to.equal(lang.slice(0, 2));
      });
    }

    it('have a no-break space before each French colon, and nowhere a space before other marks', () => {
      const french = Object.values(labels.fr).map((label) => (typeof label === 'string' ? label : label('un site')));
      expect(french.filter((label) => /[^\u00a0]:|[\s\u00a0][;!?]/.test(label))).to.deep.equal([]);
      expect(french.filter((label) => label.includes('\u00a0:'))).to.have.length(4);
    });

    it('follow the language of the page', async () => {
      const place = await fixture(html`<div lang="fr"><quick-exit></quick-exit></div>`);
      const element = place.querySelector('quick-exit')!;
      place.setAttribute('lang', 'en');
      await waitUntil(() => link(element).textContent.startsWith('Leave'), 'the words are English');
      expect(link(element).href).to.equal('https://weather.gc.ca/');
    });

    it('take the place of the fallback', async () => {
      const element = await fixture<QuickExit>(
        html`<quick-exit><a href="https://meteo.gc.ca/">Quitter</a></quick-exit>`,
      );
      expect(element.querySelector('a')!.getClientRects()).to.have.length(0);
      expect(link(element).getClientRects().length).to.be.greaterThan(0);
    });
  });

  describe('its address', () => {
    it('is the one that the page gives', async () => {
      const element = await fixture<QuickExit>(
        html`<quick-exit lang="en" href="https://www.example.org/a"></quick-exit>`,
      );
      expect(link(element).href).to.equal('https://www.example.org/a');
      expect(link(element).textContent).to.equal('Leave this page quickly (example.org)');
    });

    for (const value of ['http://example.org/', 'javascript:alert(1)', 'data:text/html,x', '/a', 'nonsense']) {
      it(`is the default in the place of ${value}, with one warning`, async () => {
        const told = await heard('warn', async () => {
          const place = await fixture(
            html`<div lang="en"><quick-exit href=${value}></quick-exit><quick-exit href=${value}></quick-exit></div>`,
          );
          const addresses = Array.from(place.children, (element) => link(element).href);
          expect(addresses).to.deep.equal(['https://weather.gc.ca/', 'https://weather.gc.ca/']);
        });
        expect(told).to.have.length(1);
        expect(told[0]).to.contain(`<quick-exit href="${value}">`).and.to.contain('https://');
      });
    }

    it('cannot be set past that by the property', async () => {
      const element = await fixture<QuickExit>(html`<quick-exit lang="en"></quick-exit>`);
      const told = await heard('warn', async () => {
        element.href = 'javascript:alert(2)';
        await element.updateComplete;
      });
      expect(link(element).href).to.equal('https://weather.gc.ca/');
      expect(told).to.have.length(1);
    });
  });

  describe('a click', () => {
    it('blanks the page at once, and leaves it', async () => {
      const page = await open();
      expect(isCovered(page)).to.equal(false);
      link(find(page)).click();
      expect(isCovered(page)).to.equal(true);
      const { covered, where } = await left(page);
      expect(covered).to.equal(true);
      expect([undefined, `replace ${elsewhere}`]).to.include(where);
    });

    it('says that the page is being left, and leaves nothing else to read', async () => {
      const page = await open('<quick-exit lang="fr"></quick-exit>');
      page.document.querySelector('a')!.focus();
      page.leave(arrivalOf(page), labels.fr.leaving, 'fr');
      const focused = page.document.activeElement!.shadowRoot!.activeElement!;
      expect(focused.matches('dialog:modal[lang=fr][aria-label="Vous quittez cette page"]')).to.equal(true);
      expect(page.document.body.childNodes).to.have.length(0);
    });

    it('names the tab after the other page, and takes the icon of this one off it', async () => {
      const page = await open(exit, '<link rel="shortcut icon" href="/icon.png">');
      link(find(page)).click();
      expect(page.document.title).to.equal('localhost');
      const icons = Array.from(page.document.querySelectorAll('link'), ({ href }) => href);
      expect(icons).to.deep.equal(['data:,']);
    });

    it('silences every player, in a closed shadow root and in a frame too', async () => {
      const page = await open(`${exit}<video></video><div id="closed"></div><iframe srcdoc="<video>"></iframe>`);
      const frame = page.document.querySelector('iframe')!;
      await waitUntil(() => frame.contentDocument?.querySelector('video'), 'the frame has loaded');
      const hidden = page.document.createElement('video');
      page.document.querySelector('#closed')!.attachShadow({ mode: 'closed' }).append(hidden);
      const players = [page.document.querySelector('video')!, hidden, frame.contentDocument!.querySelector('video')!];
      for (const player of players) {
        Object.assign(player, { loop: true, muted: true, src: tone });
        await player.play();
      }
      link(find(page)).click();
      await waitUntil(() => players.slice(0, 2).every(({ paused }) => paused), 'the players are silent');
      expect(frame.contentDocument).to.equal(null);
    });

    it('stops speech', async () => {
      const page = await open();
      let cancelled = 0;
      Object.defineProperty(page, 'speechSynthesis', { value: { cancel: () => (cancelled += 1) } });
      link(find(page)).click();
      expect(cancelled).to.equal(1);
    });

    // Firefox ESR and WebKitGTK may have none.
    if ('startViewTransition' in document) {
      it('ends a view transition, whose pictures would lie over the blank page', async () => {
        const page = await open(
          exit,
          '<style>::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { animation-duration: 60s }</style>',
        );
        const transition = page.document.startViewTransition(() => page.document.querySelector('h1')!.append(' now'));
        await transition.ready;
        link(find(page)).click();
        await transition.finished;
        expect(isCovered(page)).to.equal(true);
        const running = page.document.getAnimations().filter(({ effect }) => (effect as KeyframeEffect).pseudoElement);
        expect(running).to.have.length(0);
      });
    }

    it('does not let the page ask whether to stay', async () => {
      const page = await open();
      let asked = 0;
      page.onbeforeunload = () => (asked += 1);
      link(find(page)).click();
      await left(page);
      expect(asked).to.equal(0);
    });

    it('replaces the page in the history, and leaves the rest of it alone', async () => {
      const page = await open();
      const frame = page.frameElement as HTMLIFrameElement;
      const { length } = history;
      const arrived = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      page.leave(arrivalOf(page), labels.en.leaving, 'en');
      await arrived;
      expect(frame.contentWindow!.location.pathname).to.equal(arrival);
      expect(history.length).to.equal(length);
    });

    it('does not tell the other page where the reader comes from', async () => {
      const page = await open();
      const frame = page.frameElement as HTMLIFrameElement;
      const arrived = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      page.leave(arrivalOf(page), labels.en.leaving, 'en');
      await arrived;
      expect(frame.contentDocument!.referrer).to.equal('');
    });

    it('leaves once, however often it is asked', async () => {
      const page = await open(exit + exit);
      const links = [find(page), find(page, 1)].map(link);
      for (const one of links) one.click();
      act(page, times(3, press));
      expect(page.document.querySelectorAll('html > :not(head, body)')).to.have.length(1);
      await left(page);
      expect(page.navigated?.length ?? 1).to.equal(1);
    });

    for (const [name, init] of [
      ['the Control key', { ctrlKey: true }],
      ['the Command key', { metaKey: true }],
      ['Shift', { shiftKey: true }],
      ['the middle button', { button: 1 }],
    ] as const) {
      it(`with ${name} is the browser’s affair, as with any link`, async () => {
        const page = await open();
        let prevented: boolean | undefined;
        page.document.addEventListener('click', (event) => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        });
        link(find(page)).dispatchEvent(
          new page.PointerEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
        );
        expect(prevented).to.equal(false);
        expect(isCovered(page)).to.equal(false);
      });
    }

    for (const [name, head, body] of [
      ['unsets every style', '<style>* { all: unset !important }</style>', ''],
      [
        'hides what it does not know',
        '<style>html > :not(body), dialog, :modal { display: none !important; visibility: hidden !important; opacity: 0 !important }</style>',
        '',
      ],
      ['allows no style', `<meta http-equiv="Content-Security-Policy" content="style-src 'none'">`, ''],
      [
        'trusts no markup',
        `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`,
        '',
      ],
      ['is transformed', '<style>html, body { transform: scale(0.5); overflow: hidden; contain: strict }</style>', ''],
      ['has a dialog open', '', '<dialog id="own">A dialog</dialog>'],
      ['hides the element', '<style>quick-exit { display: none }</style>', ''],
      [
        'shadows the document’s own properties',
        '',
        ['documentElement', 'head', 'title'].map((name) => `<img name="${name}">`).join(''),
      ],
    ] as const) {
      it(`blanks a page that ${name}`, async () => {
        const page = await open(exit + body, head);
        page.document.querySelector<HTMLDialogElement>('#own')?.showModal();
        act(page, times(3, press));
        expect(isCovered(page)).to.equal(true);
        expect((await left(page)).covered).to.equal(true);
      });
    }

    it('keeps the page blank when the reader presses Escape', async () => {
      const page = await open();
      link(find(page)).click();
      const dialog = page.document.activeElement!.shadowRoot!.activeElement as HTMLDialogElement;
      const escape = new page.KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      dialog.dispatchEvent(escape);
      expect(escape.defaultPrevented).to.equal(true);
      expect(dialog.dispatchEvent(new Event('cancel', { cancelable: true }))).to.equal(false);
      expect(isCovered(page)).to.equal(true);
    });
  });

  describe('Shift', () => {
    for (const [name, acts] of [
      ['three times', times(3, press)],
      ['three times, left and right together', [...press.slice(0, 1), ...times(3, press)]],
      [
        'held for a while, three times',
        times(3, [press[0]!, down('Shift', { shiftKey: true, repeat: true }), press[1]!]),
      ],
      [
        'three times after a capital',
        [press[0]!, down('A', { shiftKey: true }), up('A'), up('Shift'), ...times(3, press)],
      ],
      ['three times, with a click between', [...press, ['pointerdown', {}] as const, ...times(2, press)]],
    ] as const) {
      it(`pressed ${name} leaves the page`, async () => {
        const page = await open();
        act(page, acts);
        expect(isCovered(page)).to.equal(true);
        const { covered, where } = await left(page);
        expect(covered).to.equal(true);
        expect([undefined, `replace ${elsewhere}`]).to.include(where);
      });
    }

    const capital = [press[0]!, down('A', { shiftKey: true }), up('A', { shiftKey: true }), up('Shift')];
    for (const [name, acts] of [
      ['pressed twice', times(2, press)],
      ['held down', [press[0]!, ...times(9, [down('Shift', { shiftKey: true, repeat: true })]), press[1]!]],
      ['pressed with a letter', times(5, capital)],
      [
        'pressed with the Control key',
        times(5, [down('Control'), down('Shift', { ctrlKey: true }), up('Shift', { ctrlKey: true }), up('Control')]),
      ],
      [
        'pressed with the Alt key, let go last',
        times(5, [down('Alt'), down('Shift', { altKey: true }), up('Alt'), up('Shift')]),
      ],
      [
        'pressed while the Control key is held',
        [down('Control'), ...times(5, [down('Shift', { ctrlKey: true }), up('Shift', { ctrlKey: true })])],
      ],
      ['held for clicks', times(5, [press[0]!, ['pointerdown', { shiftKey: true }], press[1]!])],
      [
        'pressed while a word is composed',
        times(5, [down('Shift', { isComposing: true }), up('Shift', { isComposing: true })]),
      ],
      ['pressed with another key in between', [...times(2, press), down('Tab'), up('Tab'), ...press]],
      ['pressed with a capital in between', [...times(2, press), ...capital, ...times(2, press)]],
      ['left out: another key pressed three times', times(3, [down('Escape'), up('Escape')])],
    ] as const) {
      it(`${name} does not leave the page`, async () => {
        const page = await open();
        act(page, acts);
        expect(isCovered(page)).to.equal(false);
        expect(page.document.querySelectorAll('html > :not(head, body)')).to.have.length(0);
      });
    }

    it('is heard even where the page keeps its keys to itself', async () => {
      const page = await open(`<input>${exit}`);
      const input = page.document.querySelector('input')!;
      for (const type of ['keydown', 'keyup']) {
        page.document.addEventListener(type, (event) => event.stopImmediatePropagation(), { capture: true });
      }
      input.focus();
      act(page, times(3, press));
      expect(isCovered(page)).to.equal(true);
    });

    it('says how far it has come, politely', async () => {
      const page = await open();
      const element = find(page);
      const said = async (acts: readonly Act[]) => {
        act(page, acts);
        await element.updateComplete;
        return status(element);
      };
      expect(status(element)).to.equal('');
      expect(await said(press)).to.equal('Quick exit: Shift pressed once. Twice more to leave this page.');
      expect(await said(press)).to.equal('Quick exit: Shift pressed twice. Once more to leave this page.');
      expect(await said([down('Tab'), up('Tab')])).to.equal('');
      expect(await said(press)).to.equal('Quick exit: Shift pressed once. Twice more to leave this page.');
    });

    it('shows how far it has come by dots, and moves nothing', async () => {
      const page = await open();
      const element = find(page);
      const { width, height } = link(element).getBoundingClientRect();
      const dots = async (acts: readonly Act[]) => {
        act(page, acts);
        await element.updateComplete;
        return Array.from(link(element).querySelectorAll('.presses i'), ({ className }) => className === 'done');
      };
      expect(await dots([])).to.deep.equal([]);
      expect(await dots(press)).to.deep.equal([true, false, false]);
      expect(await dots(press)).to.deep.equal([true, true, false]);
      const box = link(element).getBoundingClientRect();
      expect([box.width, box.height]).to.deep.equal([width, height]);
      expect(await dots([down('Tab'), up('Tab')])).to.deep.equal([]);
    });

    it('says so in French', async () => {
      const page = await open(`<quick-exit lang="fr"></quick-exit>`);
      act(page, press);
      await find(page).updateComplete;
      expect(status(find(page))).to.equal(
        'Sortie rapide\u00a0: un appui sur la touche Maj. Encore deux pour quitter cette page.',
      );
    });

    it('is said by the first of several elements only, and leads to its address', async () => {
      const page = await open(`${exit}<quick-exit lang="en" href="${elsewhere}second"></quick-exit>`);
      act(page, press);
      await Promise.all([find(page).updateComplete, find(page, 1).updateComplete]);
      expect([status(find(page)) !== '', status(find(page, 1)) !== '']).to.deep.equal([true, false]);
      act(page, times(2, press));
      const { where } = await left(page);
      expect([undefined, `replace ${elsewhere}`]).to.include(where);
    });

    it('starts again, and says so, when the next press is not there after five seconds', async () => {
      const page = await open();
      const element = find(page);
      act(page, times(2, press));
      const start = performance.now();
      await waitUntil(() => status(element).startsWith('Quick exit: time is up.'), 'time is up', { timeout: 8000 });
      expect(performance.now() - start).to.be.within(patience - 100, patience + 2000);
      act(page, press);
      await element.updateComplete;
      expect(status(element)).to.contain('pressed once');
      expect(isCovered(page)).to.equal(false);
    });

    it('is not listened to once the element is gone', async () => {
      const page = await open();
      act(page, times(2, press));
      find(page).remove();
      act(page, times(3, press));
      expect(isCovered(page)).to.equal(false);
    });

    it('costs the page no listener once the element is gone', async () => {
      const page = await open('');
      const signals: (AbortSignal | undefined)[] = [];
      const listen = page.addEventListener.bind(page);
      page.addEventListener = (type: string, listener: EventListener, options: AddEventListenerOptions) => {
        signals.push(options.signal);
        listen(type, listener, options);
      };
      const element = page.document.createElement('quick-exit');
      for (let move = 0; move < 3; move += 1) {
        page.document.body.append(element);
        element.remove();
      }
      expect(signals.length).to.be.greaterThan(0);
      expect(signals.filter((signal) => !signal?.aborted)).to.have.length(0);
    });

    it('is heard once by an element that was moved often', async () => {
      const page = await open(exit + exit);
      const element = find(page, 1);
      find(page).remove();
      for (let move = 0; move < 100; move += 1) page.document.body.append(element);
      act(page, press);
      await element.updateComplete;
      expect(status(element)).to.contain('pressed once');
      act(page, times(2, press));
      expect(isCovered(page)).to.equal(true);
    });
  });

  describe('a count of presses', () => {
    /** Presses at these times, in milliseconds; what the last of them counts. */
    function countAt(...moments: number[]): number {
      const presses = new ShiftPresses();
      return moments.reduce((_, timeStamp) => {
        const event = (type: string) => {
          const act = new KeyboardEvent(type, { key: 'Shift' });
          Object.defineProperty(act, 'timeStamp', { value: timeStamp });
          return act;
        };
        presses.take(event('keydown'));
        return presses.take(event('keyup'));
      }, 0);
    }

    it('goes on as long as each comes within five seconds of the one before', () => {
      expect(countAt(1, 2, 3)).to.equal(3);
      expect(countAt(0, 5000, 10_000)).to.equal(3);
    });

    it('starts again with one that comes later, whatever became of any timer', () => {
      expect(countAt(0, 5001)).to.equal(1);
      expect(countAt(0, 100, 5101)).to.equal(1);
    });
  });

  describe('a page that a browser brings back', () => {
    const show = (page: Page, persisted: boolean) =>
      page.dispatchEvent(new page.PageTransitionEvent('pageshow', { persisted }));

    it('loads anew', async () => {
      const page = await open();
      const frame = page.frameElement as HTMLIFrameElement;
      link(find(page)).click();
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      show(page, true);
      await loaded;
      expect(frame.contentDocument!.querySelector('h1')?.textContent).to.equal('A page');
    });

    it('starts its count again', async () => {
      const page = await open();
      act(page, times(2, press));
      show(page, true);
      act(page, press);
      await find(page).updateComplete;
      expect(status(find(page))).to.contain('pressed once');
    });

    it('is not one that only now has loaded: that stays blank, and goes on counting', async () => {
      const page = await open();
      act(page, press);
      show(page, false);
      act(page, press);
      await find(page).updateComplete;
      expect(status(find(page))).to.contain('pressed twice');
      link(find(page)).click();
      show(page, false);
      expect(isCovered(page)).to.equal(true);
    });
  });

  describe('layout', () => {
    for (const width of [200, 280, 640]) {
      for (const { name, render } of examples) {
        it(`gives “${name}” a target of at least 44 px, within ${width} px`, async () => {
          const place = await fixture<HTMLElement>(html`<div>${render('fr')}</div>`);
          place.style.inlineSize = `${width}px`;
          const element = place.querySelector('quick-exit')!;
          const box = link(element).getBoundingClientRect();
          expect(Math.min(box.width, box.height)).to.be.at.least(44);
          expect(box.right).to.be.at.most(place.getBoundingClientRect().right);
          expect(part(element, 'article')!.scrollWidth).to.be.at.most(width);
        });
      }
    }
  });

  describe('accessibility, by every rule of axe', () => {
    const grounds = { light: '#fff', dark: '#16130f' } as const;

    async function violations(): Promise<string[]> {
      const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
      const { violations } = await axe.run(document, { rules, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
    }

    for (const { name, render } of examples) {
      for (const locale of ['fr', 'en'] as const satisfies readonly Locale[]) {
        for (const scheme of ['light', 'dark'] as const) {
          it(`holds for “${name}” in ${locale}, ${scheme}`, async () => {
            document.documentElement.style.cssText = `color-scheme: ${scheme}; background: ${grounds[scheme]}`;
            await fixture(html`<main><h1 style="color: CanvasText">Example</h1>${render(locale)}</main>`);
            expect(await violations()).to.deep.equal([]);
          });
        }
      }
    }

    after(() => document.documentElement.removeAttribute('style'));
  });
});
