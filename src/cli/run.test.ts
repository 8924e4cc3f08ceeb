import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, test, type TestContext } from 'node:test';
import { runProgram, temporaryDirectory, type Ran } from '../content/testing.js';
import { change, ferry, lighthouse, page, paragraphs, serve, servePage } from '../verify/testing.js';
import { renderToString } from '../server/index.js';
import { snippet } from '../server/snippet.node.js';
import { version } from './package.js';
import { run as runInProcess } from './run.js';

const french = await paragraphs(lighthouse, 'fr');
const exact = page(french);

function run(...args: readonly string[]): Promise<Ran> {
  return runProgram(resolve(import.meta.dirname, 'main.ts'), ...args);
}

/** Runs a command in this process, as a program that calls several would. Returns its status. */
function runHere(args: readonly string[]): Promise<number> {
  return runInProcess(args, { stdout: new PassThrough(), stderr: new PassThrough() });
}

/** Writes a page to a file of its own. */
async function file(t: TestContext, html: string): Promise<string> {
  const path = join(await temporaryDirectory(t), 'page.html');
  await writeFile(path, html);
  return path;
}

describe('verify', () => {
  test('ends well where all words are as published', async (t) => {
    const address = await servePage(t, exact);
    const { code, stdout, stderr } = await run('verify', address);
    assert.equal(
      stdout,
      [
        `Compared with the words of p11-embed ${version}.`,
        '',
        address,
        '  lighthouse-2023, French, official, as text',
        '    verbatim  p1–p8',
        '',
        'All words are as published.',
        '',
      ].join('\n'),
    );
    assert.deepEqual([code, stderr], [0, '']);
  });

  test('says what is altered, missing and moved, and in which language, as README.md shows', async (t) => {
    const [p1, p2, p3 = '', p4, p5, , p7, p8 = ''] = french;
    const copy = [p1, p2, change(p3, "d'ici", 'd’ici'), p5, p4, p7, change(p8, ' à nous', '')];
    const path = await file(t, page(copy.join(''), 'en'));
    const { code, stdout } = await run('verify', path);
    assert.equal(
      stdout,
      [
        `Compared with the words of p11-embed ${version}.`,
        '',
        path,
        '  lighthouse-2023, French, official, as text',
        '    verbatim  p1–p2, p4, p7',
        '    altered   p3',
        `                at character 136: “d'ici” is “d’ici” here`,
        '                  [U+0027 APOSTROPHE] became [U+2019 RIGHT SINGLE QUOTATION MARK]',
        '    moved     p5, which stands after p3',
        '    missing   p6',
        "                “Nous, du phare d’essai, tenons à rappeler au vent et aux marées que nous ne … aussi longtemps qu'il le faudra.”",
        '    altered   p8',
        '                at character 14: “à nous” is gone',
        '    language  p1–p5, p7–p8: French, and the page says English (lang="en"). Put lang="fr" on the element around.',
        '',
        'Not all is as published.',
        '',
      ].join('\n'),
    );
    assert.equal(code, 1);
  });

  test('compares English with the translation, and says that it is one', async (t) => {
    const english = await paragraphs(lighthouse, 'en');
    const path = await file(t, page(change(english.join(''), 'Join us', 'Join them'), 'en'));
    const { code, stdout } = await run('verify', path);
    assert.ok(stdout.includes('  lighthouse-2023, English, this project’s translation, as text\n'), stdout);
    assert.ok(stdout.includes('“us” is “them” here'), stdout);
    assert.ok(stdout.includes('The Centre’s own English is another text'), stdout);
    assert.equal(code, 1);
  });

  test('says what the script shows, and what a reader gets without it', async (t) => {
    const path = await file(t, page('<p11-statement statement="latest"><a href="x">Déclaration</a></p11-statement>'));
    const { code, stdout } = await run('verify', path);
    assert.ok(stdout.includes('the script shows them.\n    Without it a reader gets: “Déclaration”\n'), stdout);
    assert.ok(stdout.includes('No script by the name of embed.js is on the page.'), stdout);
    assert.equal(code, 0);
  });

  test('fails where no page has a statement: nothing was checked', async (t) => {
    const { code, stdout } = await run('verify', await file(t, page('<p>Bienvenue.</p>')));
    assert.ok(stdout.endsWith('  No statement was found.\n\nNo page has a statement.\n'), stdout);
    assert.equal(code, 1);
  });

  test('does not fail for a page without a statement beside one with it', async (t) => {
    const { code } = await run('verify', await file(t, exact), await file(t, page('<p>Bienvenue.</p>')));
    assert.equal(code, 0);
  });

  test('goes on after a page that cannot be read, and ends with its status', async (t) => {
    const { code, stdout, stderr } = await run('verify', 'nowhere.html', await file(t, exact));
    assert.deepEqual([code, stderr], [2, 'nowhere.html is not there.\n\n']);
    assert.ok(stdout.includes('verbatim  p1–p8\n'), stdout);
    assert.ok(stdout.endsWith('\nNot every page could be read.\n'), stdout);
  });

  test('gives up a page of 20 MB', async (t) => {
    const address = await servePage(t, `${exact}${'<p>a</p>'.repeat(2.5e6)}`);
    const { code, stderr } = await run('verify', address);
    assert.deepEqual(
      [code, stderr],
      [2, `${address} is larger than 5 MB. To read it all the same, raise --max-size.\n\n`],
    );
  });

  test('gives up a page that never answers', async (t) => {
    const address = await serve(t, () => undefined);
    const { code, stderr } = await run('verify', '--timeout', '0.5', address);
    assert.deepEqual(
      [code, stderr],
      [2, `${address} did not answer in full within 0.5 s. To wait longer, raise --timeout.\n\n`],
    );
  });

  test('reads one page at a time, and says who asks', async (t) => {
    let [open, most] = [0, 0];
    const agents = new Set<string | undefined>();
    const echo = await servePage(t, '');
    // Long enough for another request to come in, were there one.
    const roundTrips = async () => {
      for (let trip = 0; trip < 50; trip += 1) await (await fetch(echo)).text();
    };
    const address = await serve(t, ({ headers }, response) => {
      open += 1;
      most = Math.max(most, open);
      agents.add(headers['user-agent']);
      void roundTrips().then(() => {
        open -= 1;
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(exact);
      });
    });
    assert.equal((await run('verify', `${address}a`, `${address}b`, `${address}c`)).code, 0);
    assert.deepEqual([most, ...agents], [1, `p11-embed/${version} (verify)`]);
  });

  test('says all of it to programs, too', async (t) => {
    const address = await servePage(t, change(exact, 'Joignez-vous', 'Joins-toi'));
    const { code, stdout } = await run('verify', '--json', address, 'nowhere.html');
    const report = JSON.parse(stdout) as { pages: { error?: string; statements?: { passages: object[] }[] }[] };
    assert.deepEqual({ ...report, pages: report.pages.length }, { package: 'p11-embed', version, status: 2, pages: 2 });
    assert.equal(report.pages[1]?.error, 'is not there.');
    assert.deepEqual(Object.keys(report.pages[0]!), [
      'target',
      'address',
      'encoding',
      'isMisread',
      'statements',
      'scripts',
    ]);
    assert.deepEqual(report.pages[0]?.statements?.[0]?.passages[0], {
      name: 'p1',
      sha256: '6c2037f0ada07e9cc7716f9b4c4521ea2de570fae0e0b1836c69e54bcf0b0df9',
      published: french[0]?.replaceAll(/<\/?p>/g, ''),
      state: 'verbatim',
      found: french[0]?.replaceAll(/<\/?p>/g, ''),
      differences: [],
    });
    assert.equal(code, 2);
  });

  test('has colours only where they are wanted', async (t) => {
    const path = await file(t, change(exact, 'Joignez-vous', 'Joins-toi'));
    const { stdout } = await run('verify', path);
    assert.ok(!stdout.includes('\u001b'), stdout);
  });

  describe('of a page that frames another', () => {
    const path = 'embed/p11-statement/latest/fr/';

    /** A server with a page that has the form `frame` of a snippet, and with what stands in the frame. */
    async function site(t: TestContext, framed: string | undefined, more = ''): Promise<string> {
      const address = await serve(t, ({ url, headers: { host } }, response) => {
        const answer = async () => {
          if (url === `/${path}`) return framed;
          const attributes = { statement: 'latest', lang: 'fr' };
          return page(
            (await snippet('frame', { tag: 'p11-statement', attributes, siteUrl: `http://${host}/` })) + more,
          );
        };
        void answer().then((html) => {
          response.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
        });
      });
      return `${address}page`;
    }

    test('reads that too', async (t) => {
      const address = await site(t, page(await renderToString('p11-statement', { statement: 'latest', lang: 'fr' })));
      const framed = new URL(path, address).href;
      const { code, stdout, stderr } = await run('verify', address);
      assert.deepEqual(
        [code, stderr, ...stdout.split('\n').slice(2)],
        [
          0,
          '',
          address,
          '  lighthouse-2023, in a frame, as <p11-statement>',
          `    The frame shows ${framed}`,
          '',
          `${framed}, framed by ${address}`,
          '  lighthouse-2023, French, official, in the shadow root of <p11-statement>',
          '    verbatim  p1–p8, title, signature-1, signature-2',
          '  lighthouse-2023, French, official, in the fallback of <p11-statement>',
          '    verbatim  p1–p8, title, signature-1, signature-2',
          '',
          'All words are as published.',
          '',
        ],
      );
    });

    test('fails where its words are altered', async (t) => {
      const { code, stdout } = await run('verify', await site(t, change(exact, 'Joignez-vous', 'Joins-toi')));
      assert.ok(stdout.includes('“Joignez-vous” is “Joins-toi” here'), stdout);
      assert.deepEqual([code, stdout.endsWith('\nNot all is as published.\n')], [1, true]);
    });

    test('fails where that has another statement, or none', async (t) => {
      for (const other of [page(await paragraphs(ferry, 'fr')), page('<p>Bienvenue.</p>')]) {
        const { code, stdout } = await run('verify', await site(t, other));
        assert.ok(stdout.includes('  It is framed for lighthouse-2023, which is not on it.\n'), stdout);
        assert.equal(code, 1);
      }
    });

    test('says that it could not be read', async (t) => {
      const address = await site(t, undefined);
      const { code, stdout, stderr } = await run('verify', address);
      assert.equal(stderr, `${new URL(path, address).href}, framed by ${address}, answers 404 Not Found.\n\n`);
      assert.deepEqual([code, stdout.endsWith('\nNot every page could be read.\n')], [2, true]);
    });

    test('reads it once, and no frame in a frame', async (t) => {
      const inner = '<iframe src="/embed/p11-statement/latest/en/"></iframe>';
      const address = await site(t, page([...french, inner]), `<iframe src="/${path}#again"></iframe>`);
      const { code, stdout, stderr } = await run('verify', address, address);
      assert.equal(stdout.split(', framed by ').length, 2, stdout);
      assert.match(
        stderr,
        /^http:\S+\/latest\/en\/, framed by http:\S+\/latest\/fr\/, stands in a frame within a frame/,
      );
      assert.equal(code, 2);
    });

    test('reads no more than a hundred pages, and says how many it left', async (t) => {
      let asked = 0;
      const frames = Array.from({ length: 300 }, (_, index) => {
        return `<iframe src="/embed/p11-statement/latest/fr/?heading-level=${index}"></iframe>`;
      });
      const address = await serve(t, ({ url }, response) => {
        asked += 1;
        const html = url === '/' ? page(frames.join('')) : exact;
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
      });
      const { code, stdout, stderr } = await run('verify', address);
      assert.equal(
        stderr,
        `${address} frames 201 more pages that were not read: no more than 100 pages are read for one.\n\n`,
      );
      assert.deepEqual([code, asked, stdout.split('verbatim  p1–p8').length - 1], [2, 100, 99]);
    });

    test('gives all of its silent frames one deadline', async (t) => {
      let asked = 0;
      const frames = Array.from({ length: 50 }, (_, index) => {
        return `<iframe src="/embed/p11-statement/latest/fr/?heading-level=${index}"></iframe>`;
      });
      const address = await serve(t, ({ url }, response) => {
        asked += 1;
        if (url !== '/') return;
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page([...french, ...frames]));
      });
      const { code, stdout, stderr } = await run('verify', '--timeout', '2', address);
      assert.deepEqual([code, asked], [2, 2]);
      assert.ok(stdout.includes('verbatim  p1–p8'), stdout);
      assert.ok(stderr.endsWith(`${address} frames 49 more pages that were not read: the time was up.\n\n`), stderr);
    });

    test('says of a file that a relative address leads nowhere', async (t) => {
      const saved = await file(t, page(`<iframe src="${path}"></iframe>`));
      const { code, stderr } = await run('verify', saved);
      assert.equal(
        stderr,
        `${path}, framed by ${saved}, cannot be followed: the address is relative, and a file has none. Verify the page by its address.\n\n`,
      );
      assert.equal(code, 2);
    });

    test('says all of it to programs, too', async (t) => {
      const address = await site(t, exact);
      const { pages } = JSON.parse((await run('verify', '--json', address)).stdout) as {
        pages: { target: string; framedBy?: string; statements: { via: string; result: string; address?: string }[] }[];
      };
      const framed = new URL(path, address).href;
      assert.deepEqual(
        pages.map(({ target, framedBy, statements: [first] }) => [target, framedBy, first?.via, first?.address]),
        [
          [address, undefined, 'frame', framed],
          [framed, address, 'text', undefined],
        ],
      );
    });
  });

  test('reads a page with an address that is none in its markup', async (t) => {
    const script = '<script src="https://%CDN%/embed.js" integrity="sha384-x"></script>';
    const more = '<iframe src="https://["></iframe><a href="http://%zz#p11-embed=x">a</a><base href="https://%">';
    const { code, stdout, stderr } = await run('verify', await file(t, page([...french, script, more])));
    assert.deepEqual([code, stderr], [0, '']);
    assert.ok(stdout.includes('  The script https://%CDN%/embed.js is '), stdout);
  });

  test('lets a page forge no line, colour or command', async (t) => {
    const forged = '\n::error::x\u001b[31m\u0085\u202e##[error]##vso[x]';
    const html = page([
      `<p11-statement statement="${forged}"></p11-statement>`,
      `<p11-statement statement="latest">${forged}</p11-statement>`,
      change(french.join(''), 'Joignez-vous', `J${forged}`),
      `<iframe src="::error::/embed/p11-statement/latest/fr/"></iframe>`,
    ]);
    for (const flags of [[], ['--json']]) {
      const { stdout, stderr } = await run('verify', ...flags, await file(t, html));
      assert.match(stdout, /error/);
      assert.doesNotMatch(stdout + stderr, /(?!\n)\p{C}|^\s*::|##/mu);
    }
    const { statements } = (
      JSON.parse((await run('verify', '--json', await file(t, html))).stdout) as {
        pages: { statements: { statement: string }[] }[];
      }
    ).pages[0]!;
    assert.equal(statements[0]!.statement, forged, 'means the same to programs');
  });

  test('refuses an address with a password', async () => {
    const { code, stderr } = await run('verify', 'https://:p@host.invalid/');
    assert.deepEqual([code, stderr.includes('is an address with a user name or a password in it')], [2, true]);
  });

  const mistakes: Record<string, { args: string[]; says: string }> = {
    'asks which page': { args: [], says: 'Which page? Name an address or a file.' },
    'refuses a time that is none': {
      args: ['--timeout', 'soon', 'x'],
      says: '--timeout is “soon”; expected a number above 0, and at most 3600.',
    },
    'refuses a size that is none': {
      args: ['--max-size=0', 'x'],
      says: '--max-size is “0”; expected a number above 0, and at most 100.',
    },
  };
  for (const [rule, { args, says }] of Object.entries(mistakes)) {
    test(rule, async () => {
      const { code, stdout, stderr } = await run('verify', ...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.equal(stderr, `${says}\nnpx p11-embed verify --help says what there is.\n`);
    });
  }
});

describe('snippet', () => {
  test('writes a statement as a quotation, which lasts in most places', async () => {
    const { code, stdout } = await run('snippet', 'latest', '--lang', 'en');
    const options = {
      tag: 'p11-statement',
      attributes: { statement: 'latest', lang: 'en' },
      siteUrl: 'https://a.example/',
    };
    assert.deepEqual([code, stdout], [0, `${await snippet('quote', options)}\n`]);
  });

  test('writes another element, in the form that is asked for', async () => {
    const site = 'https://words.example.org/p11/';
    const { code, stdout } = await run(
      'snippet',
      'p11-quote',
      '--statement',
      lighthouse,
      '--passage',
      'p3',
      '--form=script',
      '--site',
      site,
    );
    const options = { tag: 'p11-quote', attributes: { statement: lighthouse, passage: 'p3' }, siteUrl: site };
    assert.deepEqual([code, stdout], [0, `${await snippet('script', options)}\n`]);
  });

  const mistakes: Record<string, { args: string[]; says: RegExp }> = {
    'asks of what': { args: [], says: /^Of what\? Name a statement, “latest”, or an element first\.\n/ },
    'names the statements that there are': {
      args: ['lighthouse'],
      says: /^<p11-statement>: there is no statement "lighthouse"\. Known: lighthouse-2023, /,
    },
    'names the forms that there are': {
      args: ['latest', '--form', 'html'],
      says: /^There is no form “html”\. Known: script, /,
    },
    'asks for the site where the form names it': {
      args: ['latest', '--form', 'frame'],
      says: /^The form “frame” names the site that it loads from\. Say which: --site https:/,
    },
    'refuses two statements': {
      args: ['latest', '--statement', 'river-ferry-2021'],
      says: /^Which statement, “latest” or “river-ferry-2021”\? Name one\.\n/,
    },
    'refuses a password in the address of the site': {
      args: ['latest', '--form', 'frame', '--site', 'https://:p@h/'],
      says: /^The address of the site is "https:\/\/:p@h\/"; expected /,
    },
    'asks for the value of an option': {
      args: ['latest', '--form', '--lang', 'fr'],
      says: /^--form needs a value: --form=…\n/,
    },
    'refuses a second subject': { args: ['latest', 'again'], says: /^“again” is one argument too many\.\n/ },
    'refuses what is no site': {
      args: ['latest', '--form', 'frame', '--site', 'words'],
      says: /^The address of the site is "words"; expected /,
    },
  };
  for (const [rule, { args, says }] of Object.entries(mistakes)) {
    test(rule, async () => {
      const { code, stdout, stderr } = await run('snippet', ...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
    });
  }
});

describe('an attribute', () => {
  const unknown: Record<string, { tag?: string; args: string[]; known: string }> = {
    'one of a few words': { args: ['--variant', 'foo'], known: 'Known values: full, summary.' },
    'one of two': { args: ['--notice', 'x'], known: 'Known values: open, closed.' },
    'a level': { args: ['--heading-level', '9'], known: 'Known values: 1, 2, 3, 4, 5, 6.' },
    'any of a few words': { args: ['--hide', 'about foo'], known: 'Known values: release-line notice about ' },
    'a language': { args: ['--lang', '???'], known: 'Expected: fr, en, or another BCP 47 tag.' },
    'a language that is nothing': { args: ['--lang', ''], known: 'Expected: fr, en, or another BCP 47 tag.' },
    'a number': { tag: 'p11-statement-list', args: ['--limit', 'abc'], known: 'Known values: whole numbers from 1.' },
    'a year': { tag: 'p11-statement-list', args: ['--year', '1999'], known: 'Known values: 20' },
    'an address to donate': { tag: 'donate-button', args: ['--href', 'http://x'], known: 'Allowed: whole addresses ' },
    'an address to leave for': { tag: 'quick-exit', args: ['--href', 'http://x'], known: 'Allowed: whole addresses ' },
  };
  for (const [kind, { tag = 'p11-statement', args, known }] of Object.entries(unknown)) {
    for (const command of ['snippet', 'render']) {
      test(`of ${command} has to be known: ${kind}`, async () => {
        const statement = tag === 'p11-statement' ? ['--statement', 'latest'] : [];
        const { code, stdout, stderr } = await run(command, tag, ...statement, ...args);
        assert.deepEqual([code, stdout], [2, '']);
        const [says = '', help] = stderr.split('\n');
        assert.ok(says.startsWith(`<${tag} ${args[0]!.slice(2)}="`) && says.includes(known), stderr);
        assert.ok(!says.includes('default is used'), says);
        assert.equal(help, `npx p11-embed ${command} --help says what there is.`);
      });
    }
  }

  test('is refused as often as it is asked for, by several at a time too', async () => {
    const wrong = ['render', 'donate-button', '--href', 'http://example.org/'];
    const right = ['render', 'donate-button', '--href', 'https://example.org/'];
    const statuses = [await runHere(wrong), await runHere(wrong)];
    statuses.push(...(await Promise.all([wrong, right, wrong, right].map(runHere))));
    assert.deepEqual(statuses, [2, 2, 2, 0, 2, 0]);
  });

  test('is refused with all that is wrong', async () => {
    const { stderr } = await run('snippet', 'latest', '--variant', 'short', '--hide', 'about us');
    assert.match(stderr, /^<p11-statement variant="short">: .*\n<p11-statement hide="us">: .*\nnpx /);
  });

  test('may have each value that is known', async () => {
    const all = ['--variant=summary', '--notice=closed', '--heading-level=3', '--hide=about donate', '--lang=fr-CA'];
    const { code, stdout, stderr } = await run('snippet', 'latest', ...all, '--official-only', '--form=element');
    assert.deepEqual([code, stderr], [0, '']);
    const start = 'variant="summary" notice="closed" heading-level="3" hide="about donate" lang="fr-CA" official-only';
    assert.ok(stdout.startsWith(`<p11-statement statement="latest" ${start}`), stdout);
  });
});

describe('render', () => {
  const elements: Record<string, string[]> = {
    'p11-statement': ['--statement', 'latest', '--lang', 'en', '--hide', 'about donate'],
    'p11-quote': ['--statement', lighthouse, '--passage=p2-p3', '--official-only'],
    'donate-button': [],
  };
  for (const [tag, args] of Object.entries(elements)) {
    test(`writes what a server renders: ${tag}`, async () => {
      const attributes = {
        'p11-statement': { statement: 'latest', lang: 'en', hide: 'about donate' },
        'p11-quote': { statement: lighthouse, passage: 'p2-p3', 'official-only': true },
      }[tag];
      const { code, stdout } = await run('render', tag, ...args);
      assert.deepEqual([code, stdout], [0, `${await renderToString(tag, attributes)}\n`]);
    });
  }

  const mistakes: Record<string, { args: string[]; says: RegExp }> = {
    'names the elements that there are': {
      args: ['p11-statements'],
      says: /^There is no element “p11-statements”\. Known: p11-statement, /,
    },
    'names the statements that there are': {
      args: ['p11-statement', '--statement', 'lighthouse'],
      says: /^<p11-statement>: there is no statement "lighthouse"\. Known: lighthouse-2023, /,
    },
    'refuses an attribute that the element does not have': {
      args: ['p11-quote', '--variant', 'full'],
      says: /^There is no option “--variant” here\. Known: --lang, --statement, --passage, --official-only\.\n/,
    },
  };
  for (const [rule, { args, says }] of Object.entries(mistakes)) {
    test(rule, async () => {
      const { code, stdout, stderr } = await run('render', ...args);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, says);
    });
  }
});

describe('list', () => {
  test('names the statements with their languages, newest first', async () => {
    const { code, stdout } = await run('list');
    assert.equal(code, 0);
    assert.match(stdout, /^lighthouse-2023 {2}2023-12\n {2}fr {2}official\n {6}TEXTE D’ESSAI : LE PHARE RESTE/);
    assert.match(stdout, /\nriver-ferry-2021 {2}2021-03-05 \(inferred from the text\)\n/);
  });

  test('does it for programs, too', async () => {
    const listed = JSON.parse((await run('list', '--json')).stdout) as { id: string; versions: { status: string }[] }[];
    assert.deepEqual(
      listed.map(({ id, versions }) => [id, ...versions.map(({ status }) => status)]),
      [
        [lighthouse, 'official', 'translation'],
        ['river-ferry-2021', 'official', 'translation'],
      ],
    );
  });
});

describe('the command line', () => {
  test('ends quietly when nobody reads on, as with head', async () => {
    const program = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, 'main.ts'), 'list']);
    program.stdout.destroy();
    let said = '';
    program.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const [code] = (await once(program, 'close')) as [number];
    assert.deepEqual([code, said], [0, '']);
  });

  test('says what it can do', async () => {
    const { code, stdout } = await run('--help');
    assert.equal(code, 0);
    assert.match(stdout, /\n {2}npx p11-embed list .*\n(.*\n)* {2}npx p11-embed verify /);
  });

  test('says what a command can do', async () => {
    const { code, stdout } = await run('verify', '--help');
    assert.equal(code, 0);
    assert.match(stdout, /^npx p11-embed verify <address-or-file…>/);
  });

  test('says what it can do to somebody who asked for nothing, as a mistake', async () => {
    const { code, stdout, stderr } = await run();
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /npx p11-embed list/);
  });

  test('says which version it is', async () => {
    assert.deepEqual(await run('--version'), { code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('names the commands to somebody who asked for another', async () => {
    const { code, stderr } = await run('check');
    assert.deepEqual([code, stderr], [2, 'There is no command “check”. Known: list, snippet, render, verify.\n']);
  });

  test('refuses an option that it does not know', async () => {
    const { code, stderr } = await run('list', '--fast');
    assert.equal(code, 2);
    assert.match(stderr, /^There is no option “--fast” here\. Known: --json\.\n/);
  });
});
