import { expect, fixture, html } from '@open-wc/testing';
import { faultsOf, type Report } from './pages/old-browser.faults.js';

/*
 * Browsers that cannot be had here, by taking from a new one what they lack. Chromium 109 itself opens the same
 * page in scripts/check-old-browser.js.
 */

type Taken = (view: typeof globalThis) => void;

/** Has style sheets parsed as by a browser that does not know these texts. */
const withoutStyles =
  (...texts: readonly string[]): Taken =>
  ({ CSSStyleSheet: { prototype } }) => {
    const replaceSync = Reflect.get<CSSStyleSheet, 'replaceSync'>(prototype, 'replaceSync');
    prototype.replaceSync = function (css) {
      replaceSync.call(
        this,
        texts.reduce((sheet, text) => sheet.replaceAll(text, `unknown-${text}`), css),
      );
    };
  };

const withoutCanParse: Taken = ({ URL }) => {
  Reflect.deleteProperty(URL, 'canParse');
  Reflect.deleteProperty(URL, 'parse');
};

/** Before Safari 16.4 a shadow root has style elements. */
const withoutAdoptedSheets: Taken = ({ CSSStyleSheet, Document, ShadowRoot }) => {
  for (const name of ['replace', 'replaceSync']) Reflect.deleteProperty(CSSStyleSheet.prototype, name);
  for (const { prototype } of [Document, ShadowRoot]) Reflect.deleteProperty(prototype, 'adoptedStyleSheets');
};

const browsers: Readonly<Record<string, readonly Taken[]>> = {
  'Chromium 109': [withoutCanParse, withoutStyles('light-dark(')],
  'Firefox ESR 115': [withoutCanParse, withoutStyles('light-dark(', ':has(', 'container-type', 'cqi')],
  'Safari 15.4': [withoutCanParse, withoutAdoptedSheets],
};

describe('a page in an old browser', () => {
  for (const [name, taken] of Object.entries(browsers)) {
    it(`shows the elements, with links that look like links and lead where the page says: ${name}`, async () => {
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page" width="800" height="600"></iframe>`);
      const report = new Promise<MessageEvent<Report>>((resolve) => {
        addEventListener('message', (event) => event.source === frame.contentWindow && resolve(event));
      });
      const page = await (await fetch('/test/pages/old-browser.html')).text();
      // They go before anything of the page runs.
      Object.assign(globalThis, { takeFeatures: (view: typeof globalThis) => taken.forEach((take) => take(view)) });
      frame.srcdoc = page
        .replace('<meta charset="utf-8" />', '$&<base href="/test/pages/"><script>parent.takeFeatures(window)</script>')
        .replace('/dist/cdn/embed.js', '/src/index.ts');
      expect(faultsOf((await report).data)).to.deep.equal([]);
    });
  }
});
