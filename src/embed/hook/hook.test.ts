import { expect, fixtureCleanup, fixtureSync } from '@open-wc/testing';
import { heard } from '../../../test/support/console.js';
import { pageWithHooks } from '../../../test/support/hooks.js';
import { donation } from '../../content/generated/organisations.js';
import '../../index.js';
import type { StatementWords } from '../../content/types.js';
import { siteOf } from '../../shared/link.js';
import { byline, contentNotice, help, statementNote, type Remark } from '../../shared/remarks.js';
import { statements } from '../../shared/statements.js';
import { anyElement } from '../elements.js';
import { upgrade } from './hook.js';

const fr = (await statements.load('lighthouse-2023', 'fr')) as StatementWords;
const en = (await statements.load('lighthouse-2023', 'en')) as StatementWords;

const address = `${fr.source.fr.url}#p11-embed=p11-statement&amp;statement=lighthouse-2023`;
const hook = `<a href="${address}&amp;lang=fr">Publié par le Centre canadien de protection de l’enfance, lighthouse.example</a>`;
const quoteHook = `<a href="${address.replace('=p11-statement', '=p11-quote')}&amp;passage=p4-p5&amp;lang=fr">${fr.title}</a>`;

const passages = (words: StatementWords) =>
  words.blocks.flatMap((block) => ('quotation' in block ? block.quotation : [block])).map(({ text }) => text);
const texts = [fr.releaseLine!, fr.title, ...passages(fr), ...fr.signature!.map(({ text }) => text), fr.endMark!];
const p = (text: string) => `<p>${text}</p>`;
const own = texts.map(p).join('\n');
const link = p(`Les Phoenix 11, décembre 2023. ${hook}`);

/** A copy of the page without what is out of sight. */
function seen(root: Element): Element {
  const copy = root.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[style*="display: none"]')) hidden.remove();
  return copy;
}

/** What a reader finds on the page: its own words, an element as its tag, the statement's lines by number. */
function outline(root: Element): string {
  const copy = seen(root);
  for (const element of copy.querySelectorAll(anyElement)) element.replaceWith(` [${element.localName}] `);
  const words = texts.reduce((text, line, index) => text.replaceAll(line, ` {${index}} `), copy.textContent);
  return words
    .replace(/(?<=\d)\}\s+\{\d+(?=\}\s+\{)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The markup of what is seen of the page without its words, and without what is inside an element. */
function shape(root: Element): string {
  const copy = seen(root);
  for (const element of copy.querySelectorAll(anyElement)) element.replaceChildren();
  return copy.innerHTML.replace(/>[^<]*/g, '>').replace(/ [\w-]+="[^"]*"/g, '');
}

const statement = '<p11-statement></p11-statement>';

describe('a hook in a quote', () => {
  afterEach(fixtureCleanup);

  it('becomes the element in a browser that does not know :has()', async () => {
    const undo = [Document, DocumentFragment, Element].map(({ prototype }) => {
      const original = Reflect.get(prototype, 'querySelectorAll') as (selector: string) => unknown;
      Reflect.set(prototype, 'querySelectorAll', function (this: ParentNode, selector: string) {
        if (selector.includes(':has(')) throw new DOMException(`${selector} is not a valid selector`, 'SyntaxError');
        return original.call(this, selector);
      });
      return () => Reflect.set(prototype, 'querySelectorAll', original);
    });
    try {
      // No other test asks for these passages: what a hook shows is worked out once.
      const root = await pageWithHooks(`<blockquote>${p(quoteHook.replace('p4-p5', 'p2-p7'))}</blockquote>`);
      expect(shape(root)).to.equal('<p11-quote></p11-quote>');
    } finally {
      for (const one of undo) one();
    }
  });

  it('becomes the element in the place of the quote, which is its fallback', async () => {
    const root = await pageWithHooks(`<p>Before</p><blockquote>${own}${link}</blockquote><p>After</p>`);
    expect(shape(root)).to.equal(`<p></p>${statement}<p></p>`);
    const element = root.querySelector('p11-statement')!;
    expect(element.firstElementChild!.localName).to.equal('blockquote');
    expect(element.querySelectorAll('p').length, 'nothing is lost').to.equal(texts.length + 1);
    expect(root.querySelector('blockquote')!.parentElement === root, 'the page’s own quote stays').to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('[part="body"] [part="paragraph"]').length).to.equal(8);
  });

  const quotes: readonly [form: string, markup: string, shape: string][] = [
    [
      'a quote with the lines of one paragraph',
      `<blockquote><p>${texts.join('<br>')}<br>${hook}</p></blockquote>`,
      statement,
    ],
    ['a quote without paragraphs', `<blockquote>${texts.join('<br><br>')}<br><br>${hook}</blockquote>`, statement],
    ['a quote in a quote', `<blockquote><blockquote>${own}${link}</blockquote></blockquote>`, statement],
    [
      'a quote in a figure',
      `<figure class="wp-block-pullquote"><blockquote>${own}${link}</blockquote></figure>`,
      statement,
    ],
    [
      'a quote in a wrapper',
      `<div class="quote"><blockquote>${own}${link}</blockquote></div>`,
      `<div>${statement}</div>`,
    ],
    ['a wrapper in a quote', `<blockquote><div><div>${own}</div>${link}</div></blockquote>`, statement],
    ['a link in an inner quote', `<blockquote>${own}<blockquote>${link}</blockquote></blockquote>`, statement],
    [
      'a link in footer and cite',
      `<blockquote>${own}<footer><cite><em>${hook}</em></cite></footer></blockquote>`,
      statement,
    ],
    [
      'a quote in a list item',
      `<ul><li><blockquote>${own}${link}</blockquote></li></ul>`,
      `<ul><li>${statement}</li></ul>`,
    ],
    [
      'a quote for each paragraph',
      `<p>Before</p>${[...texts, hook].map((text) => `<blockquote>${text}</blockquote>`).join('')}`,
      `<p></p>${statement}`,
    ],
    [
      'a quote with empty paragraphs',
      `<blockquote><p>&nbsp;</p>${own}<p><br></p>${link}<p>\u200b</p></blockquote>`,
      statement,
    ],
    [
      'a quote in another language than the element',
      `<blockquote>${passages(en).map(p).join('')}${link}</blockquote>`,
      statement,
    ],
  ];
  for (const [form, markup, expected] of quotes) {
    it(`is found in ${form}`, async () => {
      expect(shape(await pageWithHooks(markup))).to.equal(expected);
    });
  }

  it('keeps a heading with the name alone above the quote', async () => {
    const root = await pageWithHooks(`<h2>Les Phoenix 11</h2><blockquote>${own}${link}</blockquote>`);
    expect(shape(root)).to.equal(`<h2></h2>${statement}`);
  });

  it('stays beside another element, and beside the same with words of its author', async () => {
    const quote = `<blockquote>${own}${link}</blockquote>`;
    const english = '<p11-statement statement="lighthouse-2023" lang="en"></p11-statement>';
    expect(shape(await pageWithHooks(`<p>${english}</p>${quote}`))).to.equal(`<p>${statement}</p>${statement}`);
    const french = english.replace('"en"', '"fr"');
    expect(shape(await pageWithHooks(`<p>Lire. ${french}</p>${quote}`))).to.equal(`<p>${statement}</p>${statement}`);
  });

  const damages: readonly [damage: string, change: (text: string) => string][] = [
    ['with other quotation marks', (text) => text.replace(/[’']/g, '‘').replace(/«\s?|\s?»/g, '"')],
    ['with other spaces', (text) => text.replace(/ /g, '\u00a0 ').replace(/([?!:])/g, '\u202f$1')],
    ['with zero width spaces and soft hyphens', (text) => text.replace(/e/g, 'e\u200b\u00ad')],
    ['with other dashes and dots', (text) => text.replace(/–/g, '--').replace(/\./g, '…')],
    ['in the other normal form of Unicode', (text) => text.normalize('NFD')],
    ['with a word that an editor mended', (text) => text.replace('bateaux au large', 'bateaux passant au large')],
    ['with the number of a note', (text) => text.replace(/brume\.$/, 'brume.<sup>1</sup>')],
    ['with a word set off', (text) => text.replace('mer', '<strong>mer</strong>')],
  ];
  for (const [damage, change] of damages) {
    it(`takes the whole quote ${damage}`, async () => {
      const changed = texts.map((text) => p(change(text)));
      expect(changed.join('\n') === own, 'the words are as they were').to.equal(false);
      const quotation = `<blockquote>${changed.join('')}</blockquote>`;
      expect(shape(await pageWithHooks(`<blockquote>${changed.join('')}${link}</blockquote>`))).to.equal(statement);
      expect(shape(await pageWithHooks(quotation + link)), 'with the link after it').to.equal(statement);
    });
  }

  const said = 'Nous sommes de tout cœur avec vous, et nous vous croyons.';
  const comments: readonly [where: string, markup: string][] = [
    ['before the statement', `<blockquote>${p(said)}${own}${link}</blockquote>`],
    ['after it', `<blockquote>${own}${link}${p(said)}</blockquote>`],
    ['in the middle of it', `<blockquote>${own.replace('<p>Signé', `${p(said)}<p>Signé`)}${link}</blockquote>`],
    ['on the line after it', `<blockquote>${own}<p>${hook}<br>${said}</p></blockquote>`],
    ['beside the link', `<blockquote>${own}<p>${hook} ${said}</p></blockquote>`],
    ['in a wrapper', `<blockquote><div>${own}${link}</div><div>${p(said)}</div></blockquote>`],
  ];
  for (const [where, markup] of comments) {
    it(`keeps what the author wrote in the quote ${where}`, async () => {
      const root = await pageWithHooks(markup);
      expect(outline(root)).to.contain(said);
      expect(outline(root)).to.contain('[p11-statement]');
      expect(outline(root), 'no line of the statement is left').not.to.match(/\{\d/);
    });
  }

  it('keeps a quote with words of its author that the link follows', async () => {
    const root = await pageWithHooks(`<blockquote>${own}${p(said)}</blockquote>${link}`);
    expect(outline(root)).to.contain(said);
    expect(outline(root)).to.contain('[p11-statement]');
  });

  it('keeps a quote of somebody else, with the link in a sentence, and stands after it', async () => {
    const sentence = `<p>Après la <a href="${address}">déclaration du groupe</a>, personne ne pourra dire qu’il ne savait pas.</p>`;
    const root = await pageWithHooks(`<blockquote>${p(said)}${sentence}</blockquote>`);
    expect(shape(root)).to.equal(`<blockquote><p></p><p><a></a></p></blockquote>${statement}`);
    const alone = await pageWithHooks(`<blockquote>${sentence}</blockquote>`);
    expect(shape(alone)).to.equal(`<blockquote><p><a></a></p></blockquote>${statement}`);
  });

  it('keeps what somebody wrote for the link', async () => {
    const root = await pageWithHooks(`<blockquote>${p(said)}${p(hook)}</blockquote>`);
    expect(outline(root)).to.equal(`${said} [p11-statement]`);
  });

  it('keeps a picture in the quote', async () => {
    const root = await pageWithHooks(`<blockquote>${own}<p><img alt="" src="data:,"></p>${link}</blockquote>`);
    expect(shape(root)).to.equal(`${statement}<blockquote><p><img></p></blockquote>`);
  });

  it('lets each of two in one quote have its own lines', async () => {
    const other = passages(fr).slice(3, 5).map(p).join('');
    const root = await pageWithHooks(
      `<blockquote>${own}${link}</blockquote><blockquote>${other}<p>${quoteHook}</p></blockquote>`,
    );
    expect(shape(root)).to.equal(`${statement}<p11-quote></p11-quote>`);
  });
});

describe('a bare hook', () => {
  afterEach(fixtureCleanup);

  const before = p('Le groupe a publié ceci.');
  const bare: readonly [form: string, markup: string, outline: string][] = [
    ['its paragraph', `${before}${link}`, 'Le groupe a publié ceci. [p11-statement]'],
    [
      'the paragraphs before that are the statement’s own',
      `${before}${own}${link}`,
      'Le groupe a publié ceci. [p11-statement]',
    ],
    [
      'lines in a block',
      `<div>Le groupe a publié ceci.<br>${texts.join('<br><br>')}<br>${hook}<br>Merci.</div>`,
      'Le groupe a publié ceci. [p11-statement] Merci.',
    ],
    ['headings', `${before}<h2>${fr.title}</h2>${own}${link}`, 'Le groupe a publié ceci. [p11-statement]'],
    [
      'paragraphs each in a block of its own',
      `<div class="title">Le groupe a publié ceci.</div>${[...texts, hook].map((text) => `<div class="row">${p(text)}</div>`).join('')}`,
      'Le groupe a publié ceci. [p11-statement]',
    ],
    [
      'blocks that are paragraphs',
      `<div>Le groupe a publié ceci.</div>${[...texts, hook].map((text) => `<div>${text}</div><div><br></div>`).join('')}`,
      'Le groupe a publié ceci. [p11-statement]',
    ],
    [
      'a quote with the link as its caption',
      `${before}<figure><blockquote>${own}</blockquote><figcaption>— ${hook}</figcaption></figure>`,
      'Le groupe a publié ceci. [p11-statement]',
    ],
    [
      'the content of a list item',
      `<ul><li>Le groupe a publié ceci.</li><li>${hook}</li></ul>`,
      'Le groupe a publié ceci. [p11-statement]',
    ],
    [
      'the content of a table cell',
      `<table><tbody><tr><td>${fr.title}</td><td>${hook}</td></tr></tbody></table>`,
      '{1} [p11-statement]',
    ],
    ['no words that were changed', `${p(`${passages(fr)[0]!} Sic.`)}${own}${link}`, '{2} Sic. [p11-statement]'],
    ['no words that follow', `${link}${own}`, '[p11-statement] {0} {12}'],
    ['no words behind others', `${own}${before}${link}`, '{0} {12} Le groupe a publié ceci. [p11-statement]'],
    ['no picture between', `${p(fr.title)}<hr>${own}${link}`, '{1} [p11-statement]'],
    ['no title of the page', `<h1>${fr.title}</h1>${own}${link}`, '{1} [p11-statement]'],
    [
      'no heading that leads to the page',
      `<h2><a href="/post">${fr.title}</a></h2>${own}${link}`,
      '{1} [p11-statement]',
    ],
    [
      'no title in a block of another kind',
      `<div class="page-title">${fr.title}</div><div class="content">${own}${link}</div>`,
      '{1} [p11-statement]',
    ],
    [
      'no heading with the name alone, and no date alone',
      `<h2>Les Phoenix 11</h2><p>décembre 2023</p>${link}`,
      'Les Phoenix 11décembre 2023 [p11-statement]',
    ],
    ['no name alone before the words', `<h2>Les Phoenix 11</h2>${own}${link}`, 'Les Phoenix 11 [p11-statement]'],
    ['no empty paragraph above', `<p>&nbsp;</p>${own}<p>&nbsp;</p>${link}`, '[p11-statement]'],
    [
      'no passages that it does not show',
      `${passages(fr).slice(2, 5).map(p).join('')}${p(quoteHook)}`,
      '{4} [p11-quote]',
    ],
  ];
  for (const [form, markup, expected] of bare) {
    it(`takes the place of ${form}`, async () => {
      const root = await pageWithHooks(markup);
      expect(outline(root)).to.equal(expected);
    });
  }

  it('leaves the author’s sentence with the link, and stands after it', async () => {
    const root = await pageWithHooks(`<p>Lire la <a href="${address}">déclaration</a> du groupe.</p>`);
    expect(outline(root)).to.equal('Lire la déclaration du groupe. [p11-statement]');
    expect(shape(root)).to.equal(`<p><a></a></p>${statement}`);
  });

  it('is there once, where a copy of the page brings the link and the element', async () => {
    const root = await pageWithHooks(`<p>Lire la <a href="${address}">déclaration</a> du groupe.</p>`);
    const again = await pageWithHooks(root.innerHTML);
    expect(shape(again)).to.equal(`<p><a></a></p>${statement}`);
  });

  it('stands beside another in the same sentence', async () => {
    const root = await pageWithHooks(`<p>Lire la ${hook} et un ${quoteHook} du groupe.</p>`);
    expect(root.querySelectorAll('p11-statement').length).to.equal(1);
    expect(root.querySelectorAll('p11-quote').length).to.equal(1);
  });
});

describe('what a hook takes the place of', () => {
  afterEach(fixtureCleanup);

  const quote = `<blockquote style="display: grid">${own}${link}</blockquote>`;
  const lines = `<div>Le groupe a publié ceci.<br>${texts.join('<br>')}<br>${hook}</div>`;
  const visible = (root: Element) =>
    [...root.querySelectorAll('blockquote')].filter((one) => one.checkVisibility()).length;
  /** What observes the page has its turn before the next task. */
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));

  it('is as it was when the page takes the element away', async () => {
    for (const markup of [quote, `${own}${link}`, lines, `<blockquote>${p('Une phrase.')}${own}${link}</blockquote>`]) {
      const before = fixtureSync<HTMLElement>(`<div>${markup}</div>`);
      const root = await pageWithHooks(markup);
      expect(root.innerText.trim()).not.to.equal(before.innerText.trim());
      root.querySelector(anyElement)!.remove();
      await nextTask();
      expect(root.innerText.trim()).to.equal(before.innerText.trim());
    }
    const root = await pageWithHooks(quote);
    root.querySelector(anyElement)!.remove();
    await nextTask();
    expect(root.querySelector('blockquote')!.style.display).to.equal('grid');
  });

  it('takes the element along when the page removes it, and is as it was', async () => {
    const root = await pageWithHooks(quote);
    const removed = root.querySelector('blockquote')!;
    removed.remove();
    await nextTask();
    expect(root.childElementCount).to.equal(0);
    expect(removed.style.display).to.equal('grid');
  });

  it('stays out of sight when the page styles it', async () => {
    const root = await pageWithHooks(quote);
    const [own] = root.querySelectorAll('blockquote');
    own!.style.cssText = 'color: red';
    await nextTask();
    own!.style.display = '';
    await nextTask();
    expect(visible(root)).to.equal(0);
    expect(own!.style.color).to.equal('red');
  });

  it('is the element’s fallback where its words go', async () => {
    const root = await pageWithHooks(quote);
    const element = root.querySelector('p11-statement')!;
    await heard('error', async () => {
      element.setAttribute('statement', 'none');
      await element.updateComplete;
    });
    expect(visible(root)).to.equal(1);
    expect(element.querySelector('blockquote')!.checkVisibility()).to.equal(true);
  });

  for (const [form, markup] of [
    ['a quote', quote],
    ['paragraphs', `${own}${link}`],
    ['a quote in a figure', `<figure>${quote}</figure>`],
    ['the end of a quote', `<blockquote>${p('Une phrase.')}${own}${link}</blockquote>`],
    ['the beginning of a quote', `<blockquote>${own}${link}${p('Une phrase.')}</blockquote>`],
  ] as const) {
    it(`has its element once in a copy of the page: ${form}`, async () => {
      const root = await pageWithHooks(markup);
      const copy = await pageWithHooks(root.innerHTML);
      expect(outline(copy)).to.equal(outline(root));
      expect(copy.querySelectorAll('p11-statement').length).to.equal(1);
    });
  }

  it('shows again when the page changed the link before its element was there', async () => {
    const root = fixtureSync<HTMLElement>(`<div><p>${hook}</p></div>`);
    const link = root.querySelector('a')!;
    let again = 0;
    const loader = { ask: () => undefined, trustsLinks: false, again: () => (again += 1) };
    const upgraded = upgrade(link, loader);
    link.href = 'https://example.org/';
    await upgraded;
    expect(shape(root)).to.equal('<p><a></a></p>');
    expect(again).to.equal(1);
  });

  it('becomes an element where only it is copied', async () => {
    const root = await pageWithHooks(quote);
    expect(shape(await pageWithHooks(root.querySelector('blockquote')!.outerHTML))).to.equal(statement);
  });
});

/*
 * The complete form of a snippet: what the element shows, as blocks beside each other. Written by hand until a form writes it.
 */
describe('a hook in a complete form', () => {
  afterEach(fixtureCleanup);

  const said = ({ text, link }: Remark) => `${text} <a href="${link!.href}">${link!.text}</a>`;
  const notices = {
    fr: [said(contentNotice(fr, 'fr'))],
    en: [en.notice.en, said(help('en')), said(statementNote(en, 'en')!)],
  };
  const attributions = {
    fr: `Les Phoenix 11, décembre 2023. ${hook}`,
    en: `The Phoenix 11, December 2023. ${hook.replace('lang=fr', 'lang=en').replace(/>.*</, `>${byline(en, 'en').link.text}<`)}`,
  };
  const complete = (words: StatementWords) => {
    const { locale, about, donate } = words;
    return {
      before: notices[locale].map(p).join(''),
      quotation: `<blockquote lang="${locale}">${[words.title, ...passages(words)].map(p).join('')}</blockquote>`,
      attribution: p(attributions[locale]),
      about: about.flatMap(({ heading, paragraphs }) => [`<h3>${heading}</h3>`, ...paragraphs.map(p)]).join(''),
      donate: `<h3>${donate.heading}</h3>${donate.paragraphs.map(p).join('')}<p><a href="${donation.url[locale]}">${donate.label} (${siteOf(donation.url[locale])})</a></p>`,
    };
  };
  const foreign = '<p>Une phrase de la page.</p>';

  for (const words of [fr, en] as const) {
    const { before, quotation, attribution, about, donate } = complete(words);
    const inQuotation = quotation.replace('</blockquote>', `${attribution}</blockquote>`);
    const forms: readonly [form: string, markup: string, expected: string][] = [
      ['whole', before + quotation + attribution + about + donate, statement],
      ['whole, with the link in the quotation', before + inQuotation + about + donate, statement],
      [
        'between paragraphs of the page',
        foreign + before + quotation + attribution + about + donate + foreign,
        `<p></p>${statement}<p></p>`,
      ],
      [
        'with a paragraph of the page before the quotation',
        `${before}${foreign}${quotation}${attribution}${about}${donate}`,
        `${before.replace(/ [\w-]+="[^"]*"|(?<=>)[^<]+/g, '')}<p></p>${statement}`,
      ],
      [
        'with a paragraph of the page after the attribution',
        before + quotation + attribution + foreign + donate,
        `${statement}<p></p>${donate.replace(/ [\w-]+="[^"]*"|(?<=>)[^<]+/g, '')}`,
      ],
      [
        'with a paragraph of the page after the about blocks',
        before + quotation + attribution + about + foreign,
        `${statement}<p></p>`,
      ],
      [
        'in wrappers, one for each block',
        (before + quotation + attribution + about + donate).replace(
          /<(p|h3)>.*?<\/\1>|<blockquote.*<\/blockquote>/gs,
          '<div>$&</div>',
        ),
        `<div>${statement}</div>`,
      ],
    ];
    for (const [form, markup, expected] of forms) {
      it(`replaces what the composition yields: ${words.locale}, ${form}`, async () => {
        expect(shape(await pageWithHooks(markup))).to.equal(expected);
      });
    }

    it(`replaces it in the other language than the link names: ${words.locale}`, async () => {
      const [from, to] = words.locale === 'fr' ? ['lang=fr', 'lang=en'] : ['lang=en', 'lang=fr'];
      const markup = (before + quotation + attribution + about + donate).replace(from, to);
      expect(shape(await pageWithHooks(markup))).to.equal(statement);
    });
  }
});

describe('a hook on a page that names its forms and fields after the DOM', () => {
  afterEach(fixtureCleanup);

  it('becomes the element in the place of what is its own', async () => {
    const names =
      'parentNode parentElement nodeType nodeName localName childNodes children firstChild nextSibling previousSibling querySelector querySelectorAll closest matches contains getAttribute after before append cloneNode isEqualNode compareDocumentPosition isConnected ownerDocument style getRootNode host';
    const fields = names.split(' ').map((name) => `<input type="hidden" name="${name}">`);
    const host = '<form name="host"></form>';
    const root = await pageWithHooks(`<form><p>Before</p>${own}${link}<p>After</p>${fields.join('')}</form>${host}`);
    const kept = Array.from(root.querySelectorAll('form > :not(input):not([style])'), ({ localName }) => localName);
    expect(kept).to.deep.equal(['p', 'p11-statement', 'p']);
    root.querySelector('p11-statement')!.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(root.querySelectorAll('[style*="display: none"]').length).to.equal(0);
  });

  it('becomes the element where the form itself is beside the link', async () => {
    const form = '<form><input name="parentNode"><input name="matches"><input name="style"><input name="after"></form>';
    const root = await pageWithHooks(`${form}${link}${form}`);
    expect(outline(root)).to.equal('[p11-statement]');
  });
});

describe('a hook beside more of them', () => {
  afterEach(fixtureCleanup);

  const buttons = (count: number) =>
    Array.from({ length: count }, () => '<a href="https://example.org/#p11-embed=donate-button">Don</a>').join(' ');

  it('stays a link in a block of more than fifty', async () => {
    const root = await pageWithHooks(`<p>Un ${buttons(51)}.</p><blockquote><p>Un</p>${p(buttons(51))}</blockquote>`);
    expect(root.querySelectorAll(anyElement).length).to.equal(0);
  });

  it('becomes an element in each of a hundred blocks', async () => {
    const root = await pageWithHooks(p(buttons(1)).repeat(100));
    expect(root.querySelectorAll(anyElement).length).to.equal(100);
  });
});

describe('a hook in code that shows as text', () => {
  afterEach(fixtureCleanup);

  for (const [form, code] of [
    ['Markdown', `&gt; ${fr.title} [Publié par le Centre](${hook.replace(/>.*</, `>${address}<`)})`],
    ['HTML', `&lt;p&gt;&lt;a href="${hook.replace(/>.*</, `>${address}<`)}"&gt;`],
  ] as const) {
    it(`stays a link: ${form}`, async () => {
      const root = await pageWithHooks(p(code));
      expect(root.querySelectorAll(anyElement).length).to.equal(0);
    });
  }

  it('becomes the element where the address is alone', async () => {
    expect(outline(await pageWithHooks(p(hook.replace(/>.*</, `>${address}<`))))).to.equal('[p11-statement]');
  });
});

describe('a hook that anybody may have written', () => {
  afterEach(fixtureCleanup);

  const elsewhere = 'https://example.org/give';
  const linkTo = (fragment: string) => p(`<a href="https://example.org/#p11-embed=${fragment}">A link</a>`);

  /** The address that a page's only donate button leads to. */
  async function buttonAddress(fragment: string, trustsLinks: boolean): Promise<string> {
    const root = await pageWithHooks(linkTo(fragment), trustsLinks);
    const { shadowRoot } = root.querySelector('donate-button, donate-appeal')!;
    return shadowRoot!.querySelector<HTMLAnchorElement>('[part~="button"]')!.href;
  }

  for (const tag of ['donate-button', 'donate-appeal']) {
    it(`does not say where the element leads: ${tag}`, async () => {
      const fragment = `${tag}&amp;href=${elsewhere}&amp;campaign=spring`;
      await heard('warn', async () => {
        const address = await buttonAddress(fragment, false);
        expect(address).not.to.contain('example.org');
        expect(address).not.to.contain('spring');
      });
      const address = await buttonAddress(fragment, true);
      expect(address).to.match(/^https:\/\/example\.org\/give\?.*utm_campaign=spring/);
    });
  }

  it('does not describe the page to machines', async () => {
    const root = await pageWithHooks(linkTo('p11-about&amp;structured-data=&amp;lang=fr'));
    expect(root.querySelector('p11-about')!.hasAttribute('structured-data')).to.equal(false);
    const trusted = await pageWithHooks(linkTo('p11-about&amp;structured-data=&amp;lang=fr'), true);
    expect(trusted.querySelector('p11-about')!.hasAttribute('structured-data')).to.equal(true);
  });

  const ownLinks: readonly [what: string, before: string, after: string][] = [
    ['to its title', p(`<a href="https://partner.example/article">${fr.title}</a>`), ''],
    ['to donate', '', p(`<a href="https://partner.example/give">${fr.donate.label}</a>`)],
    ['to donate, in the same words', '', p(`<a href="/give">${fr.donate.label} (protegeonsnosenfants.ca)</a>`)],
    ['that is no link yet', '', p(fr.donate.label)],
  ];
  for (const [what, before, after] of ownLinks) {
    it(`hides no link of the page’s own ${what}`, async () => {
      const markup = before + linkTo('p11-statement&amp;statement=lighthouse-2023&amp;lang=fr') + after;
      const root = await pageWithHooks(markup);
      expect(shape(root)).to.equal(
        markup.replace(/<p><a [^>]*>A link<.a><.p>/, statement).replace(/ [\w-]+="[^"]*"|(?<=>)[^<]+/g, ''),
      );
    });
  }

  it('hides nothing that it was told to leave out', async () => {
    const appeal = p(fr.donate.heading) + fr.donate.paragraphs.map(p).join('');
    const link = linkTo('p11-statement&amp;statement=lighthouse-2023&amp;lang=fr&amp;hide=donate');
    expect(shape(await pageWithHooks(link + appeal))).to.equal(`${statement}<p></p><p></p>`);
  });

  it('makes no quick-exit', async () => {
    expect(outline(await pageWithHooks(linkTo('quick-exit')))).to.equal('A link');
    expect(outline(await pageWithHooks(linkTo('quick-exit'), true))).to.equal('[quick-exit]');
  });

  it('is not trusted from a visitor, whatever the page says of its links', async () => {
    const visitors = linkTo(`donate-button&amp;href=${elsewhere}`).replace('<a', '<a rel="ugc"');
    expect(outline(await pageWithHooks(visitors, true))).to.equal('A link');
  });
});

describe('a hook that a visitor wrote', () => {
  afterEach(fixtureCleanup);

  const comment = (fragment: string) =>
    p(`<a rel="nofollow ugc" href="https://example.org/#p11-embed=${fragment}">A link</a>`);

  it('shows words', async () => {
    const root = await pageWithHooks(comment('p11-statement&amp;statement=lighthouse-2023'));
    expect(outline(root)).to.equal('[p11-statement]');
  });

  for (const fragment of [
    'donate-button&amp;href=https://example.org/give',
    'donate-appeal&amp;href=https://example.org/give',
    'quick-exit',
    'quick-exit&amp;href=https://example.org/',
  ]) {
    it(`leads nobody away: ${fragment.replace('&amp;', '&')}`, async () => {
      const messages = await heard('warn', async () => {
        expect(outline(await pageWithHooks(comment(fragment)))).to.equal('A link');
      });
      // One message for each element, however many comments.
      expect(messages.length).to.be.at.most(1);
    });
  }
});
