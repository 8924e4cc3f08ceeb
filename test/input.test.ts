import { expect, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import '../src/index.js';
import { anyText, tryAll } from './input/tried.js';
import { vectors } from './input/vectors.js';
import { closeAll, isShown, moduleScript, open } from './support/partner-page.js';
import { heard } from './support/console.js';
import { elements } from './support/elements.js';

/* Whatever stands in an attribute or in the fragment of a link: nothing throws, and nothing becomes markup. */

const tags = Object.keys(elements);

/** Names of what the library itself renders. */
const own =
  /^(p|a|cite|blockquote|figure|figcaption|article|header|footer|section|div|span|h[1-6]|time|ul|ol|li|dl|dt|dd|button|q|strong|em|slot|style|hr|template|small|bdi|(p11|ccpe|arachnid|cyberaide|donate|quick)-[a-z-]+)$/;

/** What an element has that it should not have. */
function foreign(element: Element): string[] {
  return [...element.shadowRoot!.querySelectorAll('*')].flatMap(({ localName, attributes }) => [
    ...(own.test(localName) ? [] : [localName]),
    ...Array.from(attributes)
      .filter(
        ({ name, value }) =>
          /^on|^srcdoc$/.test(name) || (/^(href|src)$/.test(name) && !/^(https:|tel:|#)/.test(value)),
      )
      .map(({ name, value }) => `${localName} ${name}="${value}"`),
  ]);
}

interface Observed extends CustomElementConstructor {
  readonly observedAttributes: readonly string[];
}

const attributesOf = (tag: string) => ['lang', ...(customElements.get(tag) as Observed).observedAttributes];

/** Puts an element on the page, and fails where it throws, runs something or has what is not its own. */
async function check(tag: string, attributes: Readonly<Record<string, string | undefined>>): Promise<void> {
  const element = document.createElement(tag) as HTMLElement & { updateComplete: Promise<boolean> };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value!);
  document.body.append(element);
  await element.updateComplete;
  if (attributes.statement === 'latest') await waitUntil(() => isShown(element), `<${tag}> shows its words`);
  expect(foreign(element)).to.deep.equal([]);
  element.remove();
}

describe('any input', () => {
  let ran = 0;
  const { alert } = globalThis;
  before(() => {
    globalThis.alert = () => void (ran += 1);
  });
  after(() => {
    globalThis.alert = alert;
  });
  afterEach(() => {
    closeAll();
    expect(ran, 'nothing ran').to.equal(0);
  });

  for (const tag of tags) {
    it(`is a value or a default in the attributes of ${tag}`, async () => {
      const attributes = attributesOf(tag);
      const valid = { statement: 'latest', passage: 'p1' };
      const every = async () => {
        for (const vector of vectors) {
          const dangerous = Object.fromEntries(attributes.map((name) => [name, vector]));
          await check(tag, dangerous);
          await check(tag, { ...dangerous, ...valid });
        }
        const any = fc.record(Object.fromEntries(attributes.map((name) => [name, anyText])), { requiredKeys: [] });
        await tryAll(`attributes of ${tag}`, 100, any, (given) => check(tag, given));
      };
      // What is told of each has tests of its own.
      await heard('warn', () => heard('error', every));
    });
  }

  it('is a value or a default in the fragment of a link', async () => {
    const hooks = vectors.flatMap((vector) => {
      const values = new URLSearchParams({ 'p11-embed': 'p11-statement', statement: 'latest', hide: 'actions' });
      for (const name of ['variant', 'lang', 'onclick', 'style', 'slot', 'srcdoc']) values.set(name, vector);
      return [
        `#${values}`,
        `#p11-embed=p11-statement&statement=latest&variant=${vector}`,
        `#p11-embed=${vector}&statement=latest`,
      ];
    });
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const links = hooks.map((hook) => `<p><a href="https://example.org/${escape(hook)}">The fallback</a></p>`);
    const page = await open(links.join('\n'));
    let ranThere = 0;
    (page as unknown as typeof globalThis).alert = () => void (ranThere += 1);
    const before = page.document.querySelectorAll('script').length;
    page.document.body.insertAdjacentHTML('beforeend', `<p11-about></p11-about>`);
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = /src="([^"]+)"/.exec(moduleScript('cdn/embed.js'))![1]!;
    page.document.head.append(script);
    const all = () => [...page.document.querySelectorAll('p11-statement, p11-about')];
    await waitUntil(() => all().length > vectors.length && all().every(isShown), 'all are shown', { timeout: 50_000 });
    expect(ranThere).to.equal(0);
    expect(page.document.querySelectorAll('script').length).to.equal(before + 1);
    expect(page.document.querySelectorAll('[onclick], [srcdoc], img, svg, iframe').length).to.equal(0);
    for (const element of all()) expect(foreign(element)).to.deep.equal([]);
    console.log(`${hooks.length} inputs tried: fragments of links on a page`);
  });
});
