import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { copyOfData, lighthouse, passagesOf, refuses, ferry, wordsOf, type Mistake } from './testing.js';

const french = `${lighthouse}/fr.md`;
const english = `${lighthouse}/en.md`;

describe('a file', () => {
  const unix = 'UTF-8 without byte order mark, lines ended by a line feed alone';
  const form =
    'YAML between two lines “---”, then the words; a value with “: ” or “ #” in it stands between quotation marks';
  const cases: Record<string, { spoil: (text: string) => string | Uint8Array; problem: object }> = {
    'is not empty': {
      spoil: () => '\n\n',
      problem: { line: 1, found: 'an empty file', expected: form },
    },
    'is UTF-8, and the line that is not is named': {
      // “é” in the encoding that Windows used before.
      spoil: (text) => {
        const [before, after] = text.split('étéo') as [string, string];
        return Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(`téo${after}`)]);
      },
      problem: { line: 26, found: 'bytes that are not UTF-8', expected: 'a file saved as UTF-8' },
    },
    'has no byte order mark': {
      spoil: (text) => `\ufeff${text}`,
      problem: { line: 1, found: 'a byte order mark', expected: unix },
    },
    'has no Windows line ends': {
      spoil: (text) => text.replaceAll('\n', '\r\n'),
      problem: { line: 1, found: 'carriage returns (Windows line ends)', expected: unix },
    },
    'has no carriage return in the middle either': {
      spoil: (text) => text.replace('Signé,', 'Signé,\r'),
      problem: { line: 16, found: 'carriage returns (Windows line ends)', expected: unix },
    },
    'is named once for both habits of Windows': {
      spoil: (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
      problem: { line: 1, found: 'a byte order mark and carriage returns (Windows line ends)', expected: unix },
    },
    'begins with its fields': {
      spoil: (text) => `\n${text}`,
      problem: {
        line: 1,
        found: 'no front matter',
        expected: 'the file to begin with a block of fields between two lines “---”',
      },
    },
    'closes its fields': {
      spoil: (text) => text.replace("'-30-'\n---\n", "'-30-'\n"),
      problem: {
        line: 1,
        found: 'no front matter',
        expected: 'the file to begin with a block of fields between two lines “---”',
      },
    },
    'has fields between the lines': {
      spoil: (text) => text.replace(/^---\n[^]*?\n---\n/, '---\n---\n'),
      problem: {
        line: 1,
        found: 'nothing',
        expected:
          'fields: id, status, title, notice, releaseLine, dateline, published, source, withdrawn, voices, signature, endMark',
      },
    },
    'has words below its fields': {
      spoil: (text) => text.slice(0, text.indexOf("'-30-'\n---\n") + "'-30-'\n---\n".length),
      problem: { line: 1, found: 'no words below the fields', expected: 'at least one paragraph' },
    },
  };
  for (const [rule, { spoil, problem }] of Object.entries(cases)) {
    test(rule, async (t) => {
      const copy = await copyOfData(t);
      await copy.write(french, spoil(await copy.read(french)));
      assert.deepEqual(await copy.problems(), [{ file: french, ...problem }]);
    });
  }

  for (const file of [french, english, 'boilerplate/donate/en.md', 'organisations.yaml', 'verbatim.lock.json']) {
    test(`has to be there: ${file}`, async (t) => {
      const copy = await copyOfData(t);
      await copy.remove(file);
      assert.deepEqual(await copy.problems(), [
        { file, line: 1, found: 'no such file', expected: 'this file, because the words need it' },
      ]);
    });
  }
});

describe('the fields', () => {
  const form =
    'YAML between two lines “---”, then the words; a value with “: ” or “ #” in it stands between quotation marks';
  const markup = 'quotation marks around a value that begins with “*”, “&” or “!”';
  const mistakes: Record<string, Mistake> = {
    'cannot hold a colon without quotation marks': {
      file: english,
      from: 'releaseLine: For immediate release',
      to: 'releaseLine: For release: now',
      at: 'releaseLine',
      found: 'Nested mappings are not allowed in compact mappings',
      expected: form,
    },
    'are not indented by tabs': {
      file: english,
      from: '  date: 2023-12',
      to: '\tdate: 2023-12',
      at: 'date:',
      found: 'Tabs are not allowed as indentation',
      expected: form,
    },
    'stand there once each': {
      file: english,
      from: 'voices:',
      to: 'status: official\nvoices:',
      at: 'status: official',
      found: 'Map keys must be unique',
      expected: form,
    },
    'do not begin with an asterisk': {
      file: english,
      from: 'For immediate release',
      to: '*For immediate release*',
      at: 'releaseLine',
      found: '“*For” as YAML markup',
      expected: markup,
    },
    'do not begin with an ampersand': {
      file: english,
      from: 'For immediate release',
      to: '&For immediate release',
      at: 'releaseLine',
      found: '“&For” as YAML markup',
      expected: markup,
    },
    'do not begin with an exclamation mark': {
      file: english,
      from: 'For immediate release',
      to: '!For immediate release',
      at: 'releaseLine',
      found: '“!For” as YAML markup',
      expected: markup,
    },
    'of the organisations are YAML': {
      file: 'organisations.yaml',
      from: 'basis: names seen, paths inferred',
      to: 'basis: names: seen, paths: inferred',
      at: 'names: seen',
      found: 'Nested mappings are not allowed in compact mappings',
      expected: 'YAML; a value with “: ” or “ #” in it stands between quotation marks',
    },
  };
  for (const [rule, mistake] of Object.entries(mistakes)) test(rule, (t) => refuses(t, mistake));

  test('of the organisations are by id', async (t) => {
    const copy = await copyOfData(t);
    await copy.write('organisations.yaml', '- ccpe\n');
    assert.deepEqual(await copy.problems(), [
      { file: 'organisations.yaml', line: 1, found: '“["ccpe"]”', expected: 'organisations by id' },
    ]);
  });
});

describe('a paragraph', () => {
  const plain = 'plain words: markup cannot be published with them';
  const paragraph = 'a paragraph of plain words (a character that Markdown takes for markup needs a “\\” before it)';
  const original = 'Joignez-vous à nous';
  /** What the beginning of the last paragraph becomes, and what the build says to it. */
  const cases: Record<string, { becomes: string; found: string; expected: string }> = {
    'has no HTML in it': {
      becomes: '<strong>Joignez</strong>-vous à nous',
      found: 'HTML “<strong>” in a paragraph',
      expected: plain,
    },
    'is not HTML': {
      becomes: '<p>Joignez-vous à nous',
      found: 'HTML “<p>Joignez-vous à nous pour demander que la lampe passe avant la brume.”',
      expected: paragraph,
    },
    'has no HTML comment': {
      becomes: '<!-- à relire -->\n\nJoignez-vous à nous',
      found: 'HTML “<!-- à relire -->”',
      expected: paragraph,
    },
    'is not a heading': { becomes: '## Joignez-vous à nous', found: 'a heading', expected: paragraph },
    'is not underlined as a heading': {
      becomes: 'Joignez-vous\n---\n\nà nous',
      found: 'a heading',
      expected: paragraph,
    },
    'is not in a list': { becomes: '- Joignez-vous à nous', found: 'a list', expected: paragraph },
    'is not in a list of numbers': { becomes: '2023. Joignez-vous à nous', found: 'a list', expected: paragraph },
    'is not indented as code': {
      becomes: '    Joignez-vous à nous',
      found: 'code “Joignez-vous à nous pour demander que la lampe passe avant la brume.”',
      expected: paragraph,
    },
    'is not a line across': {
      becomes: '***\n\nJoignez-vous à nous',
      found: 'Markdown of the kind “thematicBreak”',
      expected: paragraph,
    },
    'has no code in it': {
      becomes: '`Joignez-vous` à nous',
      found: 'code “Joignez-vous” in a paragraph',
      expected: plain,
    },
    'has no emphasis': {
      becomes: '*Joignez-vous* à nous',
      found: 'Markdown of the kind “emphasis” in a paragraph',
      expected: plain,
    },
    'has no strong words': {
      becomes: '__Joignez-vous__ à nous',
      found: 'Markdown of the kind “strong” in a paragraph',
      expected: plain,
    },
    'has no link': {
      becomes: '[Joignez-vous](https://thephoenix11.com/) à nous',
      found: 'Markdown of the kind “link” in a paragraph',
      expected: plain,
    },
    'has no bare address as a link': {
      becomes: 'Joignez-vous à nous <https://thephoenix11.com/>',
      found: 'Markdown of the kind “link” in a paragraph',
      expected: plain,
    },
    'has no image': {
      becomes: '![Joignez-vous](photo.jpg) à nous',
      found: 'Markdown of the kind “image” in a paragraph',
      expected: plain,
    },
    'has no line break by two spaces': {
      becomes: 'Joignez-vous  \nà nous',
      found: 'a forced line break in a paragraph',
      expected: plain,
    },
    'has no line break by a backslash': {
      becomes: 'Joignez-vous\\\nà nous',
      found: 'a forced line break in a paragraph',
      expected: plain,
    },
    'stands on one line': {
      becomes: 'Joignez-vous\nà nous',
      found:
        'a line break inside the paragraph “Joignez-vous\nà nous pour demander que la lampe passe avant la brume.”',
      expected: 'each paragraph on one line, an empty line between two',
    },
    'is not in a quotation inside a quotation': {
      becomes: '> > Joignez-vous à nous',
      found: 'Markdown of the kind “blockquote”',
      expected: paragraph,
    },
  };
  for (const [rule, { becomes, found, expected }] of Object.entries(cases)) {
    test(rule, (t) =>
      refuses(t, { file: french, from: original, to: becomes, at: becomes.split('\n')[0]!, found, expected }),
    );
  }

  test('in a quotation has no markup either', (t) =>
    refuses(t, {
      file: `${ferry}/en.md`,
      from: 'On this anniversary',
      to: '<em>On this anniversary</em>',
      at: '<em>',
      found: 'HTML “<em>” in a paragraph',
      expected: plain,
    }));

  test('keeps a character that a backslash takes out of Markdown', async (t) => {
    const copy = await copyOfData(t);
    await copy.change(english, 'Join us in', '\\*Join\\* us \\<b\\> & in');
    const content = await copy.compile();
    assert.deepEqual(content.problems, []);
    const passages = passagesOf(wordsOf(content, 'lighthouse-2023', 'en'));
    assert.equal(passages.at(-1)!.text, '*Join* us <b> & in asking that the lamp come before the fog.');
  });
});
