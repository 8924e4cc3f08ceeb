import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inBothLanguages } from '../content/date.js';
import type { WithdrawnStatement } from '../content/types.js';
import { hashes, passages } from '../data.js';
import { renderToString } from '../server/index.js';
import { quote } from '../server/quote.js';
import { snippet, type Form } from '../server/snippet.node.js';
import { statementIn } from '../server/statement-fallback.js';
import { Budget } from './budget.js';
import { toKnownText } from './known-texts.js';
import { isFailure } from './report.js';
import { change, inShort, lighthouse, only, page, paragraphs, unlike, verify, ferry, wordsOf } from './testing.js';
import { Verifier } from './verifier.js';

const french = await paragraphs(lighthouse, 'fr');
const english = await paragraphs(lighthouse, 'en');
const source = 'https://lighthouse.example/fr/essais/2023/phare';
const link = `<p><a href="${source}#p11-embed=p11-statement&amp;statement=${lighthouse}">Source</a></p>`;

/** The copy with one passage changed. */
function changed(name: `p${number}`, from: string, to: string): string[] {
  const index = Number(name.slice(1)) - 1;
  return french.map((paragraph, at) => (at === index ? change(paragraph, from, to) : paragraph));
}

/** The copy without one passage. */
function without(number: number): string[] {
  return french.filter((_, index) => index !== number - 1);
}

describe('a copy without any mark', () => {
  for (const id of [lighthouse, ferry] as const) {
    for (const locale of ['fr', 'en']) {
      test(`is verbatim where every passage is: ${id} in ${locale}`, async () => {
        const report = only(verify(page(await paragraphs(id, locale), locale)));
        assert.deepEqual([report.statement, report.locale, report.via], [id, locale, 'text']);
        assert.deepEqual([report.result, report.passages.length], ['verbatim', report.passageCount]);
        assert.equal(report.status, locale === 'fr' ? 'official' : 'translation');
      });
    }
  }

  test('has the hash of each passage as the lock has it', () => {
    for (const { name, sha256 } of only(verify(page(french))).passages)
      assert.equal(sha256, hashes[lighthouse].fr?.[name]);
  });

  test('has its title and its signature compared, where they stand', async () => {
    const { title, signature = [] } = await wordsOf(lighthouse, 'fr');
    const lines = signature.map(({ text, lang = 'fr' }) => `<p lang="${lang}">${text}</p>`);
    const report = only(verify(page([`<h1>${change(title, 'PHARE', 'FANAL')}</h1>`, ...french, ...lines])));
    assert.deepEqual(inShort(report), ['title altered']);
    assert.deepEqual(
      report.passages.slice(-2).map(({ name, state }) => [name, state]),
      [
        ['signature-1', 'verbatim'],
        ['signature-2', 'verbatim'],
      ],
    );
  });

  test('with one apostrophe changed is altered there, and the characters are named', () => {
    const report = only(verify(page(changed('p3', "d'ici", 'd’ici'))));
    assert.deepEqual(inShort(report), ['p3 altered']);
    assert.deepEqual(unlike(report)[0]?.differences, [
      {
        at: 136,
        published: "d'ici",
        found: 'd’ici',
        characters: ['[U+0027 APOSTROPHE] became [U+2019 RIGHT SINGLE QUOTATION MARK]'],
      },
    ]);
    assert.ok(isFailure(report));
  });

  test('without one passage lacks it', () => {
    const report = only(verify(page(without(5))));
    assert.deepEqual(inShort(report), ['p5 missing']);
    assert.ok(isFailure(report));
  });

  test('with a passage cut short has it altered', () => {
    const report = only(verify(page(changed('p4', ' Nous sommes prêtes à en parler avec elle.', ''))));
    assert.deepEqual(inShort(report), ['p4 altered']);
    const [{ published, found } = assert.fail()] = unlike(report)[0]!.differences;
    assert.deepEqual([published, found], ['Nous sommes prêtes à en parler avec elle.', '']);
  });

  test('with its first words changed has them compared too', () => {
    const report = only(verify(page(changed('p7', 'Nous invitons les', 'Ils invitent les'))));
    assert.deepEqual(
      unlike(report)[0]?.differences.map(({ published, found }) => [published, found]),
      [['Nous invitons', 'Ils invitent']],
    );
  });

  test('with its last words changed has them compared too', () => {
    const report = only(verify(page(changed('p7', 'pour les oiseaux.', 'pour eux!'))));
    assert.deepEqual(
      unlike(report)[0]?.differences.map(({ published, found }) => [published, found]),
      [['les oiseaux.', 'eux!']],
    );
  });

  test('with two passages swapped has one of them moved, and says where it stands', () => {
    const swapped = [...french.slice(0, 4), french[5]!, french[4]!, ...french.slice(6)];
    const report = only(verify(page(swapped)));
    assert.deepEqual(inShort(report), ['p6 moved']);
    assert.equal(unlike(report)[0]?.standsAfter, 'p4');
    assert.ok(isFailure(report));
  });

  test('with its last passage first says that nothing stands before it', () => {
    const report = only(verify(page([french[7]!, ...french.slice(0, 7)])));
    assert.deepEqual([inShort(report), unlike(report)[0]?.standsAfter], [['p8 moved'], null]);
  });

  test('with an altered passage repeated elsewhere is not as published', () => {
    const again = change(french[7]!, 'Joignez-vous', 'Joins-toi');
    const report = only(verify(page([`<aside>${again}</aside>`, ...french])));
    assert.deepEqual([report.result, inShort(report)], ['not-verbatim', []]);
    assert.deepEqual(
      report.repeated.map(({ name, state }) => [name, state]),
      [['p8', 'altered']],
    );
  });

  test('is found among much else', () => {
    const much = '<p>Le groupe a parlé des bateaux, de la mer et du vent, en l’absence de toute brume.</p>'.repeat(500);
    assert.deepEqual(inShort(only(verify(page([much, ...french, much])))), []);
  });

  test('has the exact code points of each passage, whatever elements, entities and lines it is broken into', () => {
    const broken = changed(
      'p1',
      'tient la place d’une déclaration',
      'tient <em>la</em>\n\tplace d’une&#32;d&eacute;claration',
    )
      .join('')
      .replace('dans les tests (TEST)', 'dans <span>les</span><br>tests (T<!-- -->EST)')
      .replace('aux marins qui', 'aux marins</p><p>qui')
      .replaceAll('’', '&rsquo;');
    assert.deepEqual(inShort(only(verify(page(broken)))), []);
  });

  test('with a no-break space for a space is altered, since HTML keeps the two apart', () => {
    const report = only(verify(page(changed('p5', 'La plage', 'La&nbsp;plage'))));
    assert.deepEqual(unlike(report)[0]?.differences[0]?.characters, ['[U+0020 SPACE] became [U+00A0 NO-BREAK SPACE]']);
  });

  test('with a soft hyphen put in is altered, and the hyphen is named', () => {
    const report = only(verify(page(changed('p5', 'plage sera', 'pla&shy;ge sera'))));
    assert.deepEqual(unlike(report)[0]?.differences[0]?.characters, ['[U+00AD SOFT HYPHEN] was added']);
  });
});

describe('words of others in a paragraph of a statement', () => {
  const cases: Record<string, { last: string; added?: object }> = {
    'are told where they follow': { last: `<p>§ Ou pas.</p>`, added: { after: 'Ou pas.' } },
    'are told where they go before': { last: `<p>Selon eux, §</p>`, added: { before: 'Selon eux,' } },
    'are no matter where a quotation mark parts them': { last: `<p>Le groupe conclut : « § » C’était en 2023.</p>` },
    'are no matter in quotation marks of the page': { last: `<p>Le groupe conclut : <q>§</q>, en 2023.</p>` },
    'are no matter in a link or a source': { last: `<p>§ <a href="x">Lire la suite</a> <cite>Phoenix 11</cite></p>` },
    'are no matter on a line of their own': { last: `<p>Le groupe :<br>§<br>— Phoenix 11</p>` },
    'are no matter in another paragraph': { last: `<p>Le groupe :</p><p>§</p><p>— Phoenix 11</p>` },
  };
  for (const [rule, { last, added }] of Object.entries(cases)) {
    test(rule, async () => {
      const { text } = passages(await wordsOf(lighthouse, 'fr')).at(-1)!;
      const report = only(verify(page([...french.slice(0, 7), last.replace('§', text)])));
      assert.deepEqual(inShort(report), added ? ['p8 altered'] : []);
      assert.deepEqual(report.passages.at(-1)?.added, added);
    });
  }

  const inOne = french.join(' ').replaceAll(/<\/?p>/g, '');

  test('are none where passages share a paragraph', () => {
    assert.deepEqual(inShort(only(verify(page(`<p>${inOne}</p>`)))), []);
  });

  test('are told once where they stand between two passages', () => {
    const report = only(verify(page(`<p>${change(inOne, ' Joignez-vous', ' Ou pas. Joignez-vous')}</p>`)));
    assert.deepEqual(
      unlike(report).map(({ name, added }) => [name, added]),
      [['p7', { after: 'Ou pas.' }]],
    );
  });

  test('are no matter beside quotation marks of the statement', async () => {
    const quoted = await paragraphs(ferry, 'fr');
    const copy = [quoted[0]!, ...quoted.slice(1)]
      .join('')
      .replace('<p>«', '<p>Elles disent : «')
      .replace(/»<\/p>$/, '» Fin.</p>');
    assert.deepEqual(inShort(only(verify(page(copy)))), []);
  });
});

describe('a quotation of some passages', () => {
  test('lacks none of the others, and may have them in its own order', () => {
    const report = only(verify(page(`${french[6]}<p>Plus tôt :</p>${french[1]}`)));
    assert.deepEqual([report.result, report.passages.map(({ name }) => name)], ['verbatim', ['p2', 'p7']]);
  });

  test('is altered where a word is', () => {
    assert.deepEqual(inShort(only(verify(page(change(french[7]!, 'demander', 'exiger'))))), ['p8 altered']);
  });
});

describe('a page without any statement', () => {
  const cases: Record<string, string> = {
    'has none in its own words': '<p>Bienvenue. Nous vous parlons des enfants et de la protection de l’enfance.</p>',
    'has none in a title in a list': '<ul><li>TEXTE D’ESSAI : LE PHARE RESTE ALLUMÉ AVANT LA TEMPÊTE</ul>',
    'has none in what no reader sees': `<template>${french.join('')}</template><script type="x">${french.join('')}</script><!-- ${french.join('')} --><div hidden>${french.join('')}</div>`,
    'has none when it is empty': '',
  };
  for (const [rule, html] of Object.entries(cases))
    test(rule, () => assert.deepEqual(verify(page(html)).statements, []));

  test('has none in a translation by somebody else', () => {
    const another = `<p>This is a test text in place of a statement (TEST). It speaks of a lighthouse that never goes dark, of
      wind and sea, without any other thing that might draw the attention of its reader.</p><p>Join us and ask that
      the lamp be put before the fog.</p><p>For over five years the lamp of the lighthouse has turned and turned
      without any keeper. The sea had every opportunity to wear the steps away, and it decided
      not to.</p>`;
    assert.deepEqual(verify(page(another, 'en')).statements, []);
  });
});

describe('the language of the words', () => {
  test('is no matter of words, and told where the page names another', () => {
    const report = only(verify(page(french, 'en')));
    assert.equal(report.result, 'verbatim');
    assert.deepEqual(
      report.passages.map(({ language }) => language),
      french.map(() => ({ words: 'fr', page: 'en' })),
    );
  });

  test('is told where the page names none', () => {
    const report = only(verify(french.join('')));
    assert.deepEqual(report.passages[0]?.language, { words: 'fr', page: null });
  });

  test('is right where something around names it, whatever the region', () => {
    const report = only(verify(page(`<div lang="fr-CA">${french.join('')}</div>`, 'en')));
    assert.deepEqual(
      report.passages.filter(({ language }) => language),
      [],
    );
  });

  test('is right where the server names it, and nothing in the page another one', () => {
    assert.equal(only(verify(french.join(''), 'fr')).passages[0]?.language, undefined);
    assert.equal(
      only(verify(`<meta http-equiv="Content-Language" content="fr">${french.join('')}`, 'en')).passages[0]?.language,
      undefined,
    );
  });

  test('is asked of a line in another language too', async () => {
    const { signature = [] } = await wordsOf(lighthouse, 'fr');
    const report = only(verify(page([...french, ...signature.map(({ text }) => `<p>${text}</p>`)])));
    assert.deepEqual(report.passages.at(-1)?.language, { words: 'en', page: 'fr' });
  });
});

describe('an element', () => {
  const open = `<p11-statement statement="${lighthouse}" lang="fr">`;

  test('without words leaves them to the script', () => {
    const report = only(verify(page(`${open}<a href="${source}">Déclaration</a></p11-statement>`)));
    assert.deepEqual([report.via, report.part, report.result], ['element', 'fallback', 'by-script']);
    assert.deepEqual([report.instead, isFailure(report)], ['Déclaration', false]);
  });

  test('may ask for the latest statement', () => {
    assert.equal(only(verify(page('<p11-statement statement="latest"></p11-statement>'))).statement, lighthouse);
  });

  test('with words has them compared, and all of them belong there', () => {
    const report = only(verify(page(`${open}<blockquote>${french[0]}${link}</blockquote></p11-statement>`, 'en')));
    assert.deepEqual([report.via, inShort(report).length], ['element', 7]);
    assert.equal(report.passages[0]?.language, undefined);
  });

  test('that a server rendered has its shadow root and its fallback compared, each by itself', () => {
    const shadow = `<template shadowrootmode="open"><style>p{}</style><article lang="fr">${changed('p2', 'cinq', 'six').join('<!--?lit-->')}</article></template>`;
    const { statements } = verify(page(`${open}${shadow}${french.join('')}</p11-statement>`, 'en'));
    assert.deepEqual(
      statements.map((report) => [report.part, inShort(report)]),
      [
        ['shadow root', ['p2 altered']],
        ['fallback', []],
      ],
    );
  });

  test('that a server rendered as a summary lacks nothing of the rest', () => {
    const shadow = `<template shadowrootmode="open">${french.slice(0, 2).join('')}</template>`;
    const element = `${open.replace('>', ' variant="summary">')}${shadow}${french.join('')}</p11-statement>`;
    assert.deepEqual(
      verify(page(element)).statements.map(({ result }) => result),
      ['verbatim', 'verbatim'],
    );
  });

  test('that names no statement of ours is told, with those that there are', () => {
    const report = only(verify(page('<p11-statement statement="lighthouse"></p11-statement>')));
    assert.deepEqual([report.result, isFailure(report)], ['unknown', true]);
    assert.equal(
      report.problem,
      'there is no statement "lighthouse". Known: lighthouse-2023, river-ferry-2021, latest.',
    );
  });

  test('with long words of somebody else in its place is told', () => {
    const report = only(verify(page(`${open}<p>${'Das sind andere Worte. '.repeat(15)}</p></p11-statement>`)));
    assert.deepEqual([report.result, isFailure(report)], ['other-words', true]);
  });

  test('with words of another statement too has them told by themselves', async () => {
    const other = (await paragraphs(ferry, 'fr'))[4]!;
    const { statements } = verify(page(`${open}${other}</p11-statement>`));
    assert.deepEqual(
      statements.map(({ statement, via, result }) => [statement, via, result]),
      [
        [lighthouse, 'element', 'by-script'],
        [ferry, 'text', 'verbatim'],
      ],
    );
  });

  test('that quotes needs the passages that it names', () => {
    const quote = `<p11-quote statement="${lighthouse}" passage="p3-p4">${french[2]}</p11-quote>`;
    assert.deepEqual(inShort(only(verify(page(quote)))), ['p4 missing']);
  });

  test('that quotes what is not there is told', () => {
    const report = only(verify(page(`<p11-quote statement="${lighthouse}" passage="p9"></p11-quote>`)));
    assert.deepEqual(
      [report.result, report.problem?.startsWith('there is no passage "p9" in lighthouse-2023.')],
      ['unknown', true],
    );
  });

  test('has its own words, and the page around it its own', () => {
    const { statements } = verify(page(`${french[0]}${open}${french.slice(1).join('')}</p11-statement>`));
    assert.deepEqual(
      statements.map((report) => [report.via, report.result, inShort(report)]),
      [
        ['element', 'not-verbatim', ['p1 missing']],
        ['text', 'verbatim', []],
      ],
    );
  });
});

describe('a statement that its publisher withdrew', async () => {
  const { id, locale, status, title, published, publishedOn, source: pages } = await wordsOf(lighthouse, 'fr');
  const withdrawn = '2026-01-31';
  const record = { id, locale, status, title, published, publishedOn, source: pages };
  const words: WithdrawnStatement = { ...record, withdrawn, withdrawnOn: inBothLanguages(withdrawn) };
  const verifier = new Verifier([await toKnownText(words)]);
  const verifyNow = (body: string) => only(verifier.verifyHtml(page(body), new Budget()));
  const place = (tag: string, content: string) => `<${tag} statement="${lighthouse}" passage="p8">${content}</${tag}>`;

  for (const [what, body] of Object.entries({
    'a link that stands for it': link,
    'an element with nothing inside': place('p11-statement', ''),
    'an element with a link inside': place('p11-statement', `<p>À lire : <a href="${source}">${title}</a></p>`),
    'what stands in its place': quote({
      tag: 'p11-statement',
      given: new Map([['statement', lighthouse]]),
      fallback: statementIn(words, new Map([['lang', 'fr']])),
    }),
  })) {
    test(`is told where a page has ${what}, and is no failure`, () => {
      const report = verifyNow(body);
      assert.deepEqual([report.result, isFailure(report)], ['withdrawn', false]);
      assert.equal(report.problem, 'Its publisher withdrew it on 2026-01-31.');
    });
  }

  for (const [what, body] of Object.entries({
    'an element': place('p11-statement', french.join('')),
    'an element of one passage': place('p11-quote', `<blockquote>${french.at(-1)!}</blockquote>`),
    'a quotation with its link': `<blockquote>${french.join('')}${link}</blockquote>`,
  })) {
    test(`is a failure where its words still stand in ${what}`, () => {
      const report = verifyNow(body);
      assert.deepEqual([report.result, isFailure(report)], ['withdrawn-words', true]);
      assert.equal(
        report.problem,
        'Its publisher withdrew it on 2026-01-31, and words stand in its place. Take them out.',
      );
    });
  }
});

describe('what this package renders on a server', () => {
  for (const id of [lighthouse, ferry]) {
    for (const lang of ['fr', 'en']) {
      const cases = [
        { tag: 'p11-statement', attributes: {} },
        { tag: 'p11-statement', attributes: { variant: 'summary' } },
        { tag: 'p11-statement', attributes: { notice: 'closed' } },
        { tag: 'p11-statement', attributes: { 'official-only': true } },
        { tag: 'p11-quote', attributes: { passage: 'p2-p4' } },
      ];
      for (const { tag, attributes } of cases) {
        test(`is verbatim: ${tag} ${Object.entries(attributes).join()} of ${id} in ${lang}`, async () => {
          const html = await renderToString(tag, { statement: id, lang, ...attributes });
          const { statements } = verify(page(html, 'de'));
          assert.deepEqual(
            statements.map(({ via, part, result }) => [via, part, result]),
            [
              ['element', 'shadow root', 'notice' in attributes ? 'by-script' : 'verbatim'],
              ['element', 'fallback', 'verbatim'],
            ],
          );
          const all = statements.flatMap((report) => report.passages);
          assert.deepEqual(
            all.filter(({ language, state }) => language ?? state !== 'verbatim'),
            [],
          );
        });
      }
    }
  }
});

describe('what this package makes to paste', () => {
  const found: Record<string, (string | undefined)[]> = {
    script: ['element', 'fallback', 'verbatim'],
    element: ['element', 'fallback', 'verbatim'],
    quote: ['hook', undefined, 'verbatim'],
  };
  for (const id of [lighthouse, ferry]) {
    for (const lang of ['fr', 'en']) {
      for (const [form, expected] of Object.entries(found)) {
        test(`is verbatim: ${form} of ${id} in ${lang}`, async () => {
          const options = { tag: 'p11-statement', attributes: { statement: id, lang }, siteUrl: 'https://a.example/' };
          const report = only(verify(page(await snippet(form as Form, options), 'de')));
          assert.deepEqual([report.via, report.part, report.result], expected);
          assert.deepEqual(
            report.passages.filter(({ language }) => language),
            [],
          );
        });
      }
    }
  }
});

describe('a link that stands for a statement', () => {
  test('in a quotation marks its words', () => {
    const report = only(verify(page(`<blockquote cite="${source}">${without(2).join('')}${link}</blockquote>`)));
    assert.deepEqual([report.via, report.tag, inShort(report)], ['hook', 'p11-statement', ['p2 missing']]);
    const after = `<blockquote>${without(2).join('')}</blockquote><p>${link}</p>`;
    assert.deepEqual(inShort(only(verify(page(after)))), ['p2 missing'], 'with the link after it');
    const others = `<blockquote><p>${'Somebody else says something long. '.repeat(3)}</p></blockquote><p>${link}</p>`;
    assert.equal(only(verify(page(others))).result, 'by-script', 'a quotation of somebody else');
  });

  test('in a quotation marks no words outside', () => {
    const { statements } = verify(page(`<blockquote>${french.join('')}${link}</blockquote>${without(3).join('')}`));
    assert.deepEqual(
      statements.map((report) => [report.via, inShort(report)]),
      [
        ['hook', []],
        ['text', ['p3 missing']],
      ],
    );
  });

  test('by itself marks the words before it, however few there are', () => {
    const report = only(verify(page(`${french.slice(0, 3).join('')}${link}`)));
    assert.deepEqual(
      [report.via, inShort(report)],
      ['hook', ['p4 missing', 'p5 missing', 'p6 missing', 'p7 missing', 'p8 missing']],
    );
  });

  test('without words leaves them to the script', () => {
    const report = only(verify(page(link)));
    assert.deepEqual([report.via, report.result], ['hook', 'by-script']);
  });

  test('to a passage needs that passage', () => {
    const quoteLink = `<a href="${source}#p11-embed=p11-quote&statement=${lighthouse}&passage=p8">Source</a>`;
    assert.equal(only(verify(page(`<blockquote>${french[7]}${quoteLink}</blockquote>`))).result, 'verbatim');
  });

  test('of another kind is no matter', () => {
    assert.deepEqual(verify(page('<a href="x#p11-embed=donate-button">Faire un don</a>')).statements, []);
  });
});

describe('a frame', () => {
  const shows = (src: string, address?: string) => verify(page(`<iframe src="${src}"></iframe>`), undefined, address);

  test('that shows a page of ours leaves the words to that page', () => {
    const address = `https://words.example.org/p11/embed/p11-statement/latest/en/?variant=summary&heading-level=3`;
    const { via, tag, statement, result, address: framed } = only(shows(address.replace('&', '&amp;')));
    assert.deepEqual(
      [via, tag, statement, result, framed],
      ['frame', 'p11-statement', lighthouse, 'by-frame', address],
    );
  });

  test('begins from the address of the page, or from the one that the page names', () => {
    const src = '../embed/p11-statement/latest/fr/';
    assert.equal(only(shows(src, 'https://a.example/b/c')).address, 'https://a.example/embed/p11-statement/latest/fr/');
    assert.equal(only(shows(src)).address, src);
    const based = `<base href="https://b.example/c/d/"><iframe src="${src}"></iframe>`;
    assert.equal(only(verify(based)).address, 'https://b.example/c/embed/p11-statement/latest/fr/');
  });

  test('of passages has those of its address, or all', () => {
    const address = `https://a.example/embed/p11-quote/${lighthouse}/fr/`;
    assert.equal(only(shows(address)).result, 'by-frame');
    assert.equal(only(shows(`${address}?passage=p2-p3`)).result, 'by-frame');
    assert.equal(only(shows(`${address}?passage=p99`)).result, 'unknown');
  });

  test('for a statement that is not known asks for what is not there', () => {
    const { result, problem } = only(shows('https://a.example/embed/p11-statement/lighthouse/fr/'));
    assert.equal(result, 'unknown');
    assert.match(problem ?? '', /no statement "lighthouse"/);
  });

  test('of anything else, and one that nobody sees, is no matter', () => {
    const address = 'https://a.example/embed/p11-statement/latest/fr/';
    const others = [
      `<iframe src="https://a.example/embed/ccpe-about/fr/"></iframe>`,
      `<iframe src="${address}more/"></iframe>`,
      `<iframe src="https://a.example/?${address}"></iframe>`,
      `<iframe src="https://["></iframe><iframe></iframe>`,
      `<iframe src="file:///embed/p11-statement/latest/fr/"></iframe>`,
      `<iframe hidden src="${address}"></iframe>`,
      `<div style="display: none"><iframe src="${address}"></iframe></div>`,
      `<iframe srcdoc="<p>a</p>" src="${address}"></iframe>`,
    ];
    for (const other of others) assert.deepEqual(verify(page(other)).statements, [], other);
  });
});

describe('a page with several', () => {
  test('has each told by itself, with the lines that go with it', async () => {
    const { signature = [] } = await wordsOf(lighthouse, 'fr');
    const signed = signature.map(({ text }) => `<p lang="en">${text}</p>`).at(-1)!;
    const { statements } = verify(
      page([`<div lang="fr">${french.join('')}${signed}</div>`, `<div lang="en">${english.join('')}${signed}</div>`]),
    );
    assert.deepEqual(
      statements.map(({ locale, result, passages: all }) => [locale, result, all.at(-1)?.name]),
      [
        ['fr', 'verbatim', 'signature-2'],
        ['en', 'verbatim', 'signature-2'],
      ],
    );
    assert.deepEqual(
      statements.flatMap(({ passages: all }) => all.filter(({ language }) => language)),
      [],
    );
  });

  test('has the scripts named that go by the name of ours', () => {
    const scripts =
      '<script type="module" src="/p11/embed.js?ver=6.1" integrity="sha384-x"></script><script src="/app.js"></script>';
    assert.deepEqual(verify(page(scripts)).scripts, [{ address: '/p11/embed.js?ver=6.1', integrity: 'sha384-x' }]);
  });
});
