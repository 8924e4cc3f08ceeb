import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { transform } from 'esbuild';
import fc from 'fast-check';
import { anyText, tryAll } from '../../test/input/tried.js';
import { compile } from './compile.js';
import { toModules } from './emit.js';
import { SourceFile } from './source-file.js';
import { parseStatement } from './statement.js';
import { data, lighthouse, temporaryDirectory } from './testing.js';
import type { StatementModule } from './types.js';

/* Whatever somebody writes into a file of words: it is read as words, or refused with the place. */

const id = 'lighthouse-2023';
const french = await readFile(join(data, lighthouse, 'fr.md'), 'utf8');

/** The file with something put into it, in the place of something or between. */
const damaged = fc
  .record({ from: fc.nat(french.length), length: fc.nat(30), text: anyText })
  .map(({ from, length, text }) => french.slice(0, from) + text + french.slice(from + length));

describe('any file of words', () => {
  test('is read, or refused with what is wrong and where', async (t) => {
    const directory = await temporaryDirectory(t);
    const file = fc.oneof({ arbitrary: damaged, weight: 5 }, anyText);
    await tryAll('files of words', 1500, file, async (text) => {
      await writeFile(join(directory, 'fr.md'), text);
      const source = await SourceFile.read(directory, 'fr.md');
      const parsed = parseStatement(source, id, 'fr');
      const lines = text.split('\n').length;
      for (const { line, found, expected } of source.problems) {
        assert.ok(line >= 1 && line <= lines, `line ${line} of ${lines}`);
        assert.ok(found !== '' && expected !== '');
      }
      if (!parsed) assert.notEqual(source.problems.length, 0, 'it says why');
      for (const paragraph of parsed?.paragraphs ?? []) assert.doesNotMatch(paragraph.text, /\n/);
    });
  });

  test('has the same words in the module that is made of it', async () => {
    const content = await compile(data);
    const [statement] = content.statements as [Extract<StatementModule, { blocks: unknown }>];
    await tryAll('words in modules', 300, anyText, async (text) => {
      const words = { ...statement, title: text, blocks: [{ id: 'p1', voice: 'group' as const, text }] };
      const modules = toModules({ ...content, statements: [words] });
      const { code } = await transform(modules.get(`statements/${words.id}.${words.locale}.ts`)!, { loader: 'ts' });
      const { default: read } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
        default: typeof words;
      };
      assert.deepEqual([read.title, read.blocks], [text, words.blocks]);
    });
  });
});
