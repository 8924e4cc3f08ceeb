import { expect } from '@open-wc/testing';
import { plain } from '../src/embed/hook/match.js';
import { findAll, shown } from './support/page.js';
import { closeAll, moduleScript, open } from './support/partner-page.js';
import { parts, publishedText } from './support/statement.js';

/*
 * What real sanitizers, editors and systems leave of a post: three sentences of its author, a
 * statement as a quote and a passage as bare paragraphs. scripts/hook-fixtures makes them.
 */

interface Paths {
  /** What the author says. */
  readonly said: readonly string[];
  readonly paths: readonly { readonly name: string; readonly title: string }[];
}

const read = async (path: string) => (await fetch(`/test/${path}`)).text();

const { said, paths } = JSON.parse(await read('hook/paths.json')) as Paths;
const published = (await read('fixtures/sources/lighthouse-2023.txt')).split('\n').filter(Boolean);
// Line by line: the page's own, the headline, the release line, eight passages, the signature and the end mark.
const [headline, releaseLine, ...rest] = published.slice(1);
const passages = rest.slice(0, 8);
const quoted = [releaseLine, headline, ...rest.slice(0, 11)];

/** The words of a page that are seen, without those of the elements. */
function wordsOfPage({ body }: Document): string {
  const copy = body.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('p11-statement, p11-quote, script, [style*="display: none"]'))
    element.remove();
  return plain(copy.textContent);
}

describe('a post with two hooks, after', () => {
  afterEach(closeAll);

  for (const { name, title } of paths) {
    describe(title, () => {
      it('has all the words and both links without the script', async () => {
        const { document } = await open(await read(`hook/${name}.html`));
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="p11-embed"]')];
        for (const tag of ['p11-statement', 'p11-quote']) {
          expect(links.filter(({ hash }) => hash.startsWith(`#p11-embed=${tag}&`)).length, tag).to.be.greaterThan(0);
        }
        const words = plain(document.body.textContent);
        for (const text of [...quoted, ...passages.slice(3, 6)]) expect(words).to.contain(plain(text!));
      });

      it('shows both elements once, and nothing else of the page is changed', async () => {
        const { document, messages } = await open((await read(`hook/${name}.html`)) + moduleScript('cdn/embed.js'));
        await shown(document, ['p11-statement', 'p11-quote']);
        const [statement, ...statements] = findAll(document, 'p11-statement');
        const [quote, ...quotes] = findAll(document, 'p11-quote');
        expect([statements.length, quotes.length], 'a second element').to.deep.equal([0, 0]);
        const [shownReleaseLine, shownHeadline, ...shownRest] = publishedText(statement!);
        expect([shownHeadline, shownReleaseLine, ...shownRest]).to.deep.equal(published.slice(1));
        expect(parts(quote!, 'paragraph').map(({ textContent }) => textContent)).to.deep.equal(passages.slice(3, 6));
        expect(wordsOfPage(document)).to.equal(plain(said.join('')));
        expect(messages).to.deep.equal([]);
      });
    });
  }
});
