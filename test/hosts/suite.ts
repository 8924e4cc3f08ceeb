import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { elements } from '../support/elements.js';
import { findAll, openPage, script, shown } from '../support/page.js';
import { picture, pixelsApart, placeOf, takesPictures } from '../support/pictures.js';
import { differences, overflowing, ownStyle, seen, unreadable } from '../support/seen.js';
import { plain as plainHost, type Host } from './hosts.js';
import { hostPage } from './page.js';
import { elementTest, hiddenTest, hostSuite, pageTest } from './table.js';

const tags = Object.keys(elements);

const articleOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[part="article"]')!;

async function open(host: Host, withScript: boolean): Promise<Document> {
  const frame = await openPage(
    hostPage(host, { packages: '/tools/hosts/node_modules/', ...(withScript && { script }) }),
  );
  frame.style.cssText = 'display: block; border: 0; inline-size: 800px; block-size: 1000px';
  frame.setAttribute('scrolling', 'no');
  const page = frame.contentDocument!;
  if (!withScript) return page;
  await shown(page, tags);
  // The ground is the page's affair; a picture of the element must not depend on it.
  for (const tag of tags) find(page, tag).style.setProperty('--p11-paper', 'Canvas');
  return page;
}

function close(page: Document): void {
  page.defaultView!.frameElement!.remove();
}

function find(page: Document, tag: string): HTMLElement {
  return findAll(page, tag)[0]!;
}

/** Makes the frame of a page high enough for all of it. */
function showWhole(page: Document): void {
  const ends = tags.map((tag) => articleOf(find(page, tag)).getBoundingClientRect().bottom);
  const height = Math.max(page.documentElement.scrollHeight, Math.ceil(Math.max(...ends)) + 100);
  (page.defaultView!.frameElement as HTMLElement).style.blockSize = `${height}px`;
}

/** Does what a reader of a host page does to see an element. */
async function reach(element: Element, host: Host): Promise<void> {
  if (!host.reach) return;
  await host.reach(element);
  showWhole(element.ownerDocument);
  const isLaidOut = () => articleOf(element).checkVisibility({ contentVisibilityAuto: true });
  await waitUntil(isLaidOut, 'the element is laid out', { timeout: 10_000 });
  // The layout of one frame is drawn in the next.
  await nextFrame();
  await nextFrame();
}

/** Whether a reader sees an element, or clicks on it unseen. */
function isThere(element: HTMLElement): boolean {
  const article = articleOf(element);
  article.scrollIntoView();
  const { x, y } = (element.shadowRoot!.querySelector('a') ?? article).getBoundingClientRect();
  return (
    article.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.ownerDocument.elementFromPoint(x + 1, y + 1) === element
  );
}

/** What is the page's own: its words, links and controls. */
const own = (page: Document) => ownStyle(page.querySelectorAll('header, header *, footer, footer *'));

/**
 * Tests pages of the gallery, in a frame, with the built script: a reader sees each element there as on the plain page, in
 * the same width, and the page itself is the same with the script and without.
 */
export function testHosts(hosts: readonly Host[]): void {
  describe('a page', () => {
    let plain: Document;
    before(async () => {
      plain = await open(plainHost, true);
    });
    after(() => close(plain));

    /** An element of the plain page, alone there, in the width and the style that it has been given elsewhere. */
    function plainly(tag: string, inlineSize: string, like = ''): HTMLElement {
      for (const other of tags) find(plain, other).style.display = 'none';
      plain.querySelector('main')!.style.cssText = like;
      const element = find(plain, tag);
      Object.assign(element.style, { display: 'block', maxInlineSize: 'none', inlineSize });
      return element;
    }

    /** Width of an element's longest line, in pixels. */
    const longestLine = (tag: string) => articleOf(plainly(tag, 'max-content')).getBoundingClientRect().width;

    /** What a reader sees of an element that differs from the plain page. */
    function seenElsewhere(element: HTMLElement, { like }: Host): string[] {
      const onPlain = plainly(element.localName, getComputedStyle(articleOf(element)).width, like);
      return differences(seen(onPlain), seen(element));
    }

    const pictures = new Map<string, string>();

    /** A picture of an element on the plain page, on the same fractions of a pixel as another one. */
    async function plainPicture(onPlain: HTMLElement, element: HTMLElement): Promise<string> {
      showWhole(plain);
      const { style } = plain.body;
      style.cssText = 'position: relative';
      const [now, then] = [placeOf(articleOf(onPlain)), placeOf(articleOf(element))];
      style.left = `${(then.x % 1) - (now.x % 1)}px`;
      style.top = `${(then.y % 1) - (now.y % 1)}px`;
      const key = [onPlain.localName, onPlain.parentElement!.style.cssText, then.width, then.x % 1, then.y % 1].join(
        ' ',
      );
      const known = pictures.get(key) ?? (await picture(articleOf(onPlain)));
      pictures.set(key, known);
      return known;
    }

    for (const host of hosts) {
      describe(hostSuite(host), () => {
        let page: Document;
        before(async () => {
          page = await open(host, true);
          showWhole(page);
        });
        after(() => close(page));

        if (host.hidden) {
          it(hiddenTest, () => {
            expect(tags.filter((tag) => isThere(find(page, tag)))).to.deep.equal([]);
          });
        }

        for (const tag of tags) {
          it(elementTest(tag), async () => {
            const element = find(page, tag);
            await reach(element, host);
            const { width } = getComputedStyle(articleOf(element));
            expect(parseFloat(width)).to.be.at.least(Math.min(longestLine(tag), host.room ?? Infinity) - 0.5);
            expect(unreadable(element)).to.deep.equal([]);
            expect(overflowing(element)).to.deep.equal([]);
            expect(seenElsewhere(element, host)).to.deep.equal([]);
            if (!takesPictures) return;
            const expected = await plainPicture(find(plain, tag), element);
            expect(await pixelsApart(expected, await picture(articleOf(element)))).to.equal(0);
          });
        }

        it(pageTest, async () => {
          const before = await open(host, false);
          expect(differences(own(before), own(page))).to.deep.equal([]);
          close(before);
        });
      });
    }

    const printed = hosts.find(({ name }) => name === 'print');
    // Only Chromium's launcher can say that a page is on paper.
    if (takesPictures && printed) {
      it('that has a style for paper leaves every element as it is on paper', async () => {
        const host = printed;
        const page = await open(host, true);
        await emulateMedia({ media: 'print' });
        try {
          for (const tag of tags) expect(seenElsewhere(find(page, tag), host)).to.deep.equal([]);
        } finally {
          await emulateMedia({ media: 'screen' });
          close(page);
        }
      });
    }
  });
}
