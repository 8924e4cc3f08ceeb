import { expect, waitUntil } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';
import { formFor, places } from '../demo/builder/places.js';
import { plain } from '../src/embed/hook/match.js';
import { ask } from '../src/server/tags.js';
import { faultsIn, isComplete, left, rank, textOf, type Seen } from './cms/outcome.js';
import { placeOf } from './cms/places.js';
import { cmsTable, type Path, type WordPressResults } from './cms/table.js';
import { findAll, openPage, shown } from './support/page.js';
import { closeAll, moduleScript, open } from './support/partner-page.js';
import { parts } from './support/statement.js';

/*
 * What real sanitizers, editors and systems leave of each form of a snippet, in a post with two
 * sentences of its author. scripts/hook-fixtures makes them.
 */

declare const scriptOrigin: string;

interface Posts {
  /** What the author says. */
  readonly said: readonly string[];
  readonly asked: { readonly tag: string; readonly attributes: Record<string, string>; readonly siteUrl: string };
  readonly paths: readonly Path[];
}

async function read<T>(path: string): Promise<T> {
  return (await fetch(`/test/cms/${path}`)).json() as Promise<T>;
}

const { said, asked, paths } = await read<Posts>('posts/paths.json');
const { tag, fallback } = await ask(asked.tag, asked.attributes);
const words = fallback.lines.map(({ text }) => text);
const hook = `a[href*="p11-embed=${tag}"]`;

/** Resolves once no link is left that an element is going to take the place of: an emptied element shows before that. */
async function hooksTaken(page: Document): Promise<void> {
  const isLeft = (link: Element) => !link.closest(tag) && link.checkVisibility();
  await waitUntil(() => ![...page.querySelectorAll(hook)].some(isLeft), 'no hook is left', { timeout: 10_000 });
}

/** Sees that a page has become one full element, and that nothing else of it has changed. */
async function expectElement(markup: string, isClean: boolean): Promise<void> {
  const { document } = await open(markup);
  await shown(document, [tag]);
  await hooksTaken(document);
  const elements = findAll(document, tag);
  expect(elements.length, 'elements').to.equal(1);
  expect(parts(elements[0]!, 'paragraph').map(({ textContent }) => textContent)).to.deep.equal(words);
  elements[0]!.remove();
  if (isClean) expect(plain(textOf(document.body))).to.equal(plain(said.join('')));
}

/** Opens a post without script and with it. Where an element is left, or a link to it, it has to be full. */
async function see(saved: string): Promise<Seen> {
  // The site that the snippets name is the one of these tests.
  const markup = saved.replaceAll(asked.siteUrl, scriptOrigin);
  const frame = await openPage(`<!doctype html><html lang="fr"><body>${markup}</body></html>`, { script: false });
  const page = frame.contentDocument!;
  const faults = faultsIn(textOf(page.body), words);
  const outcome = left(page, fallback, scriptOrigin);
  const isRendered = Boolean(page.querySelector(tag)?.shadowRoot);
  const hasScript = page.querySelector(`script[src^="${scriptOrigin}"]`) !== null;
  const hasPlace = page.querySelector(`${tag}, ${hook}`) !== null;
  frame.remove();
  if (hasScript) await expectElement(markup, faults.length === 0);
  else if (hasPlace) await expectElement(markup + moduleScript('cdn/embed.js'), faults.length === 0);
  closeAll();
  if (hasScript || isRendered) return { outcome: 'itself', faults };
  return { outcome: hasPlace && outcome === 'words' ? 'element' : outcome, faults };
}

type Row = Readonly<Record<string, Seen>>;
const rows = new Map<string, Promise<Row>>();

/** What came of every form that can be posted on a path. */
function rowOf(path: string): Promise<Row> {
  const known = rows.get(path) ?? makeRow(path);
  rows.set(path, known);
  return known;
}

async function makeRow(path: string): Promise<Row> {
  const posts = Object.entries(await read<Readonly<Record<string, string>>>(`posts/${path}.json`));
  const row: Record<string, Seen> = {};
  for (const [form, saved] of posts) row[form] = await see(saved);
  return row;
}

/** What came of the forms on several paths. One page is open at a time. */
async function rowsOf(names: readonly string[]): Promise<Readonly<Record<string, Row>>> {
  const found: Record<string, Row> = {};
  for (const name of names) found[name] = await rowOf(name);
  return found;
}

const allNames = paths.map(({ name }) => name);

describe('what is left of a snippet', function () {
  // Some of these tests open all pages, where they run alone.
  this.timeout(300_000);
  afterEach(closeAll);

  // For `npm run cms`.
  after(async () => {
    if (rows.size === paths.length)
      await writeFile({ path: '../.reports/cms.json', content: JSON.stringify(await rowsOf(allNames)) });
  });

  for (const { name, title } of paths) {
    it(`is a full element wherever a link to it is left, and words wherever text is: ${title}`, async () => {
      const row = await rowOf(name);
      expect(isComplete(row[formFor(placeOf(name))]!), 'words of the form that the builder picks').to.equal(true);
    });
  }

  for (const place of places) {
    const names = allNames.filter((name) => placeOf(name) === place);
    if (names.length === 0) continue;
    it(`is most in the form that the builder picks: ${place}`, async () => {
      const all = Object.values(await rowsOf(names));
      const worst = (form: string) => Math.min(...all.map(({ [form]: seen }) => (seen ? rank(seen) : -1)));
      const better = Object.keys(all[0]!).filter((form) => worst(form) > worst(formFor(place)));
      expect(better).to.deep.equal([]);
    });
  }

  it('is listed in docs/cms.md', async () => {
    const table = cmsTable(paths, await rowsOf(allNames), await read<WordPressResults>('wordpress.json'));
    const isCurrent = (await (await fetch('/docs/cms.md')).text()) === table;
    expect(isCurrent, 'docs/cms.md is not what the tests say. Run: npm run cms').to.equal(true);
  });
});
