import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { inBothLanguages } from '../content/date.js';
import { donation } from '../content/generated/organisations.js';
import type { StatementWords } from '../content/types.js';
import {
  hookIn,
  readers,
  readHtml,
  readMarkdown,
  withElement,
  withText,
  type Reading,
} from '../../test/support/snippet-readers.js';
import {
  byline,
  contentNotice,
  donateDestination,
  donateIntroduction,
  help,
  inOneLine,
  withdrawal,
} from '../shared/remarks.js';
import { labels } from '../shared/remarks.labels.js';
import { statements } from '../shared/statements.js';
import type { Asked } from './tags.js';
import { tags } from './tags.js';
import { quoteMarkdown } from './markdown.js';
import { quote } from './quote.js';
import { snippet as snippetInBrowser } from './snippet.js';
import { forms, snippet, type Form } from './snippet.node.js';
import { statementIn } from './statement-fallback.js';
import { attributesOf, elementsIn, everyCase, parse, textOf, type Element } from './testing.js';

const siteUrl = 'https://words.example.org/p11/';
const integrity: Readonly<Record<string, string>> = {
  'embed.js': `sha384-${'A'.repeat(64)}`,
  'pinned/p11-statement.lighthouse-2023-a_b-c123.js': `sha384-${'B'.repeat(64)}`,
};

function make(form: Form, tag: string, attributes: Record<string, string>): Promise<string> {
  return snippet(form, { tag, attributes, siteUrl });
}

async function read(form: Form, tag: string, attributes: Record<string, string>): Promise<Reading> {
  return readers[form](await make(form, tag, attributes), tag);
}

/** Values that end something, call something or vanish, somewhere. */
const nasty = [
  `"><script>alert(1)</script><p class="`,
  `' onclick='alert(1)`,
  '</template></style></p11-statement> --> ]]>',
  '{{ 1 + 1 }} {1 + 1} ${1} {% raw %}',
  'a\nb\r\nc\rd\te\u0085f\u2028g\u2029h',
  '&quot; &amp; &#39; &lt',
  '\\" \\u0022 \\( `',
  ' ) ] > < ( [ * _ ',
  'é\u00a0œ\u202f🕊 ‮',
];

/** Returns the attributes that a link may carry: where an element leads is not one of them. */
function carried(attributes: Record<string, string>): Record<string, string> {
  const isCarried = ([name]: [string, string]) => !['href', 'campaign', 'structured-data'].includes(name);
  return Object.fromEntries(Object.entries(attributes).filter(isCarried));
}

describe('a snippet', () => {
  test('knows the attributes that the manifest has', async () => {
    const manifest = JSON.parse(await readFile(resolve(import.meta.dirname, '../../custom-elements.json'), 'utf8')) as {
      modules: { declarations: { tagName?: string; attributes?: { name: string }[] }[] }[];
    };
    const described = manifest.modules
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ tagName, attributes = [] }) =>
        tagName ? [[tagName, attributes.map(({ name }) => name).sort()] as const] : [],
      );
    const known = Object.entries(tags).map(([tag, { attributes }]) => [tag, [...attributes].sort()] as const);
    assert.deepEqual(Object.fromEntries(known), Object.fromEntries(described));
  });

  for (const tag of ['donate-button', 'donate-appeal']) {
    for (const form of withText) {
      test(`counts the campaign where it is only a link: ${form}, ${tag}`, async () => {
        const attributes = { lang: 'en', href: 'https://example.org/give?from=here', campaign: 'spring 1' };
        const link = new URL(hookIn(await read(form, tag, attributes)));
        assert.equal(link.origin + link.pathname, 'https://example.org/give');
        // Which host the page has is known only there.
        assert.deepEqual(Object.fromEntries(link.searchParams), { from: 'here', utm_campaign: 'spring 1' });
        assert.equal(link.hash, `#p11-embed=${tag}&lang=en`, 'which no link says of an element');
      });
    }
  }

  for (const { name, tag, attributes, locale, words } of everyCase) {
    for (const form of withText) {
      test(`carries all the words, code point for code point: ${form}, ${name}`, async () => {
        const { lines = [] } = await read(form, tag, attributes);
        const expected = await words();
        const texts = lines.map(({ text }) => text);
        const from = expected.length > 0 ? texts.indexOf(expected[0]!) : 0;
        assert.deepEqual(texts.slice(from, from + expected.length), expected);
      });

      test(`quotes the published words and nothing else: ${form}, ${name}`, async () => {
        const isOurs = tag === 'p11-statement-list';
        assert.deepEqual((await read(form, tag, attributes)).quoted, isOurs ? [] : await words());
      });

      test(`has a link to the source that is the place of the element: ${form}, ${name}`, async () => {
        const link = new URL(hookIn(await read(form, tag, attributes)));
        assert.equal(link.protocol, 'https:');
        const hook = Object.fromEntries(new URLSearchParams(link.hash.slice(1)));
        // No link makes an element that leaves the page.
        assert.deepEqual(hook, tag === 'quick-exit' ? {} : { 'p11-embed': tag, ...carried(attributes) });
      });
    }

    for (const form of withElement) {
      test(`has the element with its attributes: ${form}, ${name}`, async () => {
        assert.deepEqual((await read(form, tag, attributes)).attributes, attributes);
      });
    }

    test(`marks the language of every line: ${name}`, async () => {
      const { lines = [] } = await read('quote', tag, attributes);
      assert.ok(lines.every(({ lang }) => lang));
      const signature = lines.find(({ text }) => text.startsWith('A text that stands in'));
      assert.ok(lines.every((line) => line === signature || line.lang === locale));
      if (signature) assert.equal(signature.lang, 'en');
    });

    test(`says of words in translation that they are: ${name}`, async () => {
      for (const form of withText) {
        const lines = (await read(form, tag, attributes)).lines!;
        // A list has the publisher's own titles in either language.
        const isTranslation = locale === 'en' && tag !== 'p11-statement-list' && (await words()).length > 0;
        const isSaid = lines.some(({ text }) => text.startsWith(labels.en.translated));
        assert.equal(isSaid, isTranslation, form);
      }
    });

    test(`frames the page of the element, with the source after it: ${name}`, async () => {
      const [frame, line] = elementsIn(parse(await make('frame', tag, attributes)));
      if (tag === 'quick-exit') {
        assert.equal(frame!.tagName, 'p');
        return;
      }
      const { src, title, lang, frameborder, loading, allow } = attributesOf(frame!);
      assert.equal(frame!.tagName, 'iframe');
      assert.equal(frameborder, '0');
      assert.equal(src, await make('link', tag, attributes));
      assert.ok(title);
      assert.equal(lang, locale);
      assert.equal(loading, 'lazy');
      assert.equal(allow, 'clipboard-write; web-share', 'or nobody could copy or share in it');
      assert.equal(line!.tagName, 'p');
      assert.doesNotMatch(attributesOf(elementsIn(line!)[0]!).href!, /#/, 'or the element would stand there twice');
    });

    test(`has each tag on lines of its own, and no empty line: ${name}`, async () => {
      for (const form of ['script', 'element', 'quote', 'frame', 'static'] as const) {
        const text = await make(form, tag, attributes);
        assert.doesNotMatch(text, /\n\s*\n/);
        for (const line of text.replace(/<template.*<\/template>/s, '').split('\n')) {
          if (line !== '') assert.match(line, /^<.*>$/, form);
          assert.ok((line.match(new RegExp(`</?${tag}[ >]`, 'g')) ?? []).length <= 1);
          if (line.startsWith(`<${tag}`)) assert.match(line, /^<[^<>]*>$/);
        }
      }
    });

    test(`has no script of its own, no handler, and a style in the shadow tree only: ${name}`, async () => {
      for (const form of ['script', 'element', 'quote', 'frame', 'static'] as const) {
        const root = parse(await make(form, tag, attributes));
        const all = elementsIn(root);
        for (const { tagName, attrs, childNodes } of all) {
          if (tagName === 'script') assert.equal(childNodes.length, 0);
          assert.ok(attrs.every(({ name }) => !name.startsWith('on') && name !== 'style'));
        }
        assert.equal(
          all.some(({ tagName }) => tagName === 'script'),
          form === 'script',
        );
        const styles = all.filter(({ tagName }) => tagName === 'style');
        const templates = all.filter(({ tagName }) => tagName === 'template');
        assert.deepEqual(
          styles,
          templates.flatMap(elementsIn).filter(({ tagName }) => tagName === 'style'),
        );
        assert.equal(templates.length, form === 'static' ? 1 : 0);
      }
    });
  }

  for (const tag of ['donate-button', 'quick-exit']) {
    test(`stands in the middle of a paragraph, where the element is a link: ${tag}`, async () => {
      for (const form of ['script', 'element', 'static'] as const) {
        const text = await make(form, tag, { lang: 'fr' });
        const [paragraph, ...inside] = elementsIn(parse(`<p>Before ${text} after.</p>`));
        assert.equal(paragraph!.parentNode!.childNodes.length, 1, form);
        const link = inside.filter(({ tagName }) => tagName === 'a').at(-1)!;
        assert.equal((link.parentNode as Element).tagName, tag, form);
      }
    });
  }

  for (const value of nasty) {
    test(`keeps a value a value: ${JSON.stringify(value)}`, async () => {
      const own = { statement: 'lighthouse-2023', variant: value, hide: value, 'official-only': '' };
      const attributes = { ...own, id: value };
      for (const form of forms) {
        const text = await make(form, 'p11-statement', attributes);
        const reading = readers[form](text, 'p11-statement');
        if (reading.attributes) assert.deepEqual(reading.attributes, attributes, form);
        const link = form === 'link' ? text : reading.links && hookIn(reading);
        if (link === undefined || form === 'frame') continue;
        const url = new URL(link);
        const parameters = Object.fromEntries(new URLSearchParams(form === 'link' ? url.search : url.hash.slice(1)));
        const { statement, ...beside } = own;
        assert.deepEqual(
          parameters,
          form === 'link' ? beside : { 'p11-embed': 'p11-statement', statement, ...beside },
          form,
        );
      }
    });

    test(`keeps words as they are in Markdown and HTML: ${JSON.stringify(value)}`, () => {
      const text = value.replace(/[\n\r\t\u0085\u2028\u2029]/g, '').trim();
      const link = { href: 'https://example.org/(a)_b_', text };
      const lines = [
        text,
        `- ${text}`,
        `12. ${text}`,
        `+ ${text}`,
        `# ${text}`,
        `= ${text}`,
        `: ${text}`,
        '---',
        '-30-',
        '1) …',
        '...',
      ];
      const asked: Asked = {
        tag: 'p11-statement',
        given: new Map(),
        fallback: {
          locale: 'fr',
          title: text,
          lines: lines.map((line) => ({ text: line, strong: line === text })),
          source: { text: '', lang: 'fr', link },
        },
      };
      const markdown = readMarkdown(quoteMarkdown(asked));
      assert.deepEqual(
        markdown.lines!.map((line) => line.text),
        [...lines, text],
      );
      assert.equal(decodeURIComponent(markdown.links![0]!), 'https://example.org/(a)_b_#p11-embed=p11-statement');
      const html = readHtml(quote(asked), 'p11-statement');
      assert.deepEqual(
        html.lines!.map((line) => line.text),
        [...lines, text],
      );
    });
  }

  test('writes what a Markdown engine could change as character references, which all engines know', async () => {
    const markdown = await make('markdown', 'p11-statement', { statement: 'lighthouse-2023', lang: 'fr' });
    assert.doesNotMatch(markdown, /['"\\]/);
    assert.match(markdown, /^> &#45;30-$/m);
  });

  describe('the script of a snippet', () => {
    const site = 'https://words.example.org/p11';
    const tagOf = async (tag: string, given: Record<string, string>, hashes?: Record<string, string>) => {
      const text = await snippet('script', {
        tag,
        attributes: { lang: 'fr', ...given },
        siteUrl: site,
        integrity: hashes,
      });
      return attributesOf(elementsIn(parse(text)).at(-1)!);
    };

    test('floats unless it is pinned', async () => {
      const src = `${site}/cdn/embed.js`;
      assert.deepEqual(await tagOf('p11-about', {}), { type: 'module', src, crossorigin: 'anonymous' });
    });

    test('is one file by its hash, for the statement that is the latest when the snippet is made', async () => {
      for (const statement of ['latest', 'lighthouse-2023']) {
        assert.deepEqual(await tagOf('p11-statement', { statement }, integrity), {
          type: 'module',
          src: `${site}/cdn/pinned/p11-statement.lighthouse-2023-a_b-c123.js`,
          integrity: integrity['pinned/p11-statement.lighthouse-2023-a_b-c123.js'],
          crossorigin: 'anonymous',
        });
        const text = await snippet('script', {
          tag: 'p11-statement',
          attributes: { statement },
          siteUrl: site,
          integrity,
        });
        assert.match(text, /^<p11-statement statement="lighthouse-2023"/);
        assert.equal(elementsIn(parse(text)).filter(({ tagName }) => tagName === 'link').length, 0);
      }
    });

    test('is refused without a hash of its file', async () => {
      await assert.rejects(tagOf('p11-about', {}, {}), { message: /^integrity has no file “pinned\/p11-about-….js”/ });
      const path = 'pinned/p11-about-12345678.js';
      for (const hash of ['', 'sha384-" onload="alert(1)']) {
        await assert.rejects(tagOf('p11-about', {}, { [path]: hash }), { message: /^integrity\[.*expected a hash/ });
      }
    });
  });

  test('leads to one page for each element, statement and language', async () => {
    const page = async (tag: string, attributes: Record<string, string>) =>
      (await make('link', tag, attributes)).replace(siteUrl, '');
    assert.equal(await page('p11-about', {}), 'embed/p11-about/fr/');
    assert.match(await page('quick-exit', { lang: 'fr' }), /^https:[^#]*$/, 'which has none');
    assert.equal(await page('p11-about', { lang: 'en-GB' }), 'embed/p11-about/en/');
    assert.equal(await page('p11-statement', { lang: 'fr-CA', statement: 'latest' }), 'embed/p11-statement/latest/fr/');
    assert.equal(
      await page('p11-quote', { statement: 'lighthouse-2023', passage: 'p3', lang: 'en', 'official-only': '' }),
      'embed/p11-quote/lighthouse-2023/en/?passage=p3&official-only=',
    );
  });

  test('has the official words on an English page that asks for them, with the reason in English', async () => {
    const attributes = { statement: 'lighthouse-2023', lang: 'en', 'official-only': '' };
    const { lines = [] } = await read('quote', 'p11-statement', attributes);
    const words = (await statements.load('lighthouse-2023', 'fr')) as StatementWords;
    assert.ok(lines[0]!.text.startsWith(contentNotice(words, 'en').text));
    assert.ok(lines[1]!.text.startsWith(labels.en.official));
    assert.ok(lines.slice(0, 2).every(({ lang }) => lang === 'en'));
    assert.deepEqual(lines[2], { text: words.releaseLine, lang: 'fr' });
    const attribution = lines.find(({ text }) => text.startsWith(inOneLine(byline(words, 'en'), words, 'en').text));
    assert.equal(attribution?.lang, 'en');
    assert.equal(lines.at(-1)!.lang, 'en');
  });

  test('leaves out the release line where the element does', async () => {
    const attributes = { statement: 'lighthouse-2023', hide: 'about release-line' };
    const { lines = [] } = await read('quote', 'p11-statement', attributes);
    assert.match(lines[1]!.text, /^TEXTE D’ESSAI/);
  });

  test('begins with what the text is about and where there is help, unless the page leaves that out', async () => {
    const firstLine = async (attributes: Record<string, string>) => {
      const given = { statement: 'lighthouse-2023', ...attributes };
      const { lines = [], links } = readHtml(await make('quote', 'p11-statement', given), 'p11-statement');
      return { text: lines[0]!.text, link: links![0] };
    };
    const words = (await statements.load('lighthouse-2023', 'fr')) as StatementWords;
    const { text, link } = help('fr');
    const shown = await firstLine({});
    assert.deepEqual(shown, { text: `${words.notice.fr} ${text} ${link.text}`, link: link.href });
    assert.deepEqual(await firstLine({ hide: 'notice' }), { text: `${text} ${link.text}`, link: link.href });
    assert.deepEqual(await firstLine({ hide: 'notice', notice: 'closed' }), shown);
  });

  test('offers help again right after the words, and then who is who and how to help, unless the page leaves that out', async () => {
    const words = (await statements.load('lighthouse-2023', 'fr')) as StatementWords;
    const after = async (attributes: Record<string, string>) => {
      const { lines = [] } = await read('quote', 'p11-statement', { statement: words.id, ...attributes });
      const texts = lines.map(({ text }) => text);
      return texts.slice(texts.indexOf(words.endMark!) + 2);
    };
    const offered = `${help('fr').text} ${help('fr').link.text}`;
    const [first, ...rest] = await after({});
    assert.equal(first, offered);
    const whoIsWho = words.about.flatMap(({ paragraphs }) => paragraphs);
    assert.deepEqual(rest.slice(0, whoIsWho.length), whoIsWho);
    const [introduction, ...call] = rest.slice(whoIsWho.length);
    assert.equal(introduction, donateIntroduction('fr').text);
    assert.deepEqual(call.slice(0, -2), [words.donate.heading, ...words.donate.paragraphs]);
    assert.equal(call.at(-1), donateDestination(donation.url.fr, 'fr')!.text);
    assert.deepEqual(await after({ hide: 'notice about donate' }), [offered]);
  });

  test('changes with one label, and with one part, in every form that carries words', async () => {
    const attributes = { statement: 'lighthouse-2023', lang: 'fr' };
    const all = async () =>
      Promise.all(withText.map(async (form) => (await read(form, 'p11-statement', attributes)).lines!));
    const rendered = async () => textOf(parse(await make('static', 'p11-statement', attributes)));
    const fr = labels.fr as { help: string };
    const before = fr.help;
    try {
      fr.help = 'Du soutien\u00a0:';
      for (const lines of await all()) assert.equal(lines.filter(({ text }) => text.includes(fr.help)).length, 2);
      assert.equal((await rendered()).split(fr.help).length, 5, 'twice in the shadow tree, twice in its content');
    } finally {
      fr.help = before;
    }
    const hidden = { ...attributes, hide: 'donate' };
    for (const form of withText) {
      const { lines = [] } = await read(form, 'p11-statement', hidden);
      assert.ok(!lines.some(({ text }) => text === donateIntroduction('fr').text), form);
    }
  });

  test('says of a withdrawn statement when it was withdrawn, with the page where it stood', async () => {
    const { id, locale, status, title, published, publishedOn, source } = await statements.load(
      'lighthouse-2023',
      'fr',
    );
    const record = { id, locale, status, title, published, publishedOn, source };
    const given = new Map([['statement', id]]);
    const withdrawn = '2024-05-01';
    const words = { ...record, withdrawn, withdrawnOn: inBothLanguages(withdrawn) };
    const fallback = statementIn(words, given);
    const { lines = [], links } = readHtml(quote({ tag: 'p11-statement', given, fallback }), 'p11-statement');
    assert.deepEqual(
      lines.slice(0, 2).map(({ text }) => text),
      [title, `${withdrawal(words, 'fr').text} ${withdrawal(words, 'fr').link.text}`],
    );
    assert.ok(links!.at(-1)!.startsWith(source.fr.url));
  });

  test('is refused with what is known or expected, where something is wrong', async () => {
    const about = { tag: 'p11-about', attributes: {}, siteUrl };
    await assert.rejects(snippet('card' as Form, about), {
      message: /^There is no form "card"\. Known: script, element, /,
    });
    await assert.rejects(snippet('constructor' as Form, about), { message: /^There is no form "constructor"/ });
    await assert.rejects(snippet('quote', { ...about, tag: 'p11-card' }), {
      message: /^There is no element "p11-card"/,
    });
    for (const wrong of [
      '',
      'words.example.org',
      '/p11/',
      'javascript:alert(1)',
      'ftp://a/',
      `${siteUrl}?a`,
      `${siteUrl}#a`,
      'https://a@b/',
      'https://:a@b/',
    ]) {
      await assert.rejects(snippet('quote', { ...about, siteUrl: wrong }), {
        message: /^The address of the site is ".*"; expected the whole address of the folder/,
      });
    }
  });

  test('needs a rendering for “static” where there is no Node, and takes the one that it is given', async () => {
    const about = { tag: 'p11-about', attributes: {}, siteUrl };
    await assert.rejects(snippetInBrowser('static', about), {
      message: /needs renderToString .*Give it as an option\.$/,
    });
    const renderToString = (tag: string) => Promise.resolve(`<${tag}>`);
    assert.equal(await snippetInBrowser('static', { ...about, renderToString }), '<p11-about>');
    assert.equal(await snippet('static', { ...about, renderToString }), '<p11-about>');
  });
});
