import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { copyOfData, lighthouse, runCli, wordsOf, type Copy } from './testing.js';
import { translationsFile } from './translations.js';

/** Corrects one official paragraph and locks it, as the publisher's staff would. */
async function correct(copy: Copy): Promise<void> {
  await copy.change(`${lighthouse}/fr.md`, 'Joignez-vous à nous', 'Rejoignez-nous');
  await copy.lock(`${lighthouse}/fr`);
}

describe('a translation of an official text that was corrected', () => {
  test('is marked as outdated, and no other is', async (t) => {
    const copy = await copyOfData(t);
    await correct(copy);
    const content = await copy.compile();
    assert.deepEqual(content.problems, []);
    assert.deepEqual(content.outdated, [{ group: `${lighthouse}/en`, keys: ['p8'] }]);
    const marked = [...content.statements, ...content.texts].filter((words) => 'outdated' in words);
    assert.deepEqual(
      marked.map(({ id, locale }) => [id, locale]),
      [['lighthouse-2023', 'en']],
    );
  });

  test('is named by the check, with its passages and the command that records a review', async (t) => {
    const copy = await copyOfData(t);
    await correct(copy);
    const { code, stdout } = await runCli('check', '--data', copy.directory);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /\nTranslations of an earlier official text\. Review them, then run:\n {2}npm run lock -- statements\/lighthouse-2023\/en\n {4}p8\n/,
    );
  });

  test('is current again once its review is recorded', async (t) => {
    const copy = await copyOfData(t);
    await correct(copy);
    await copy.lock(`${lighthouse}/en`);
    const content = await copy.compile();
    assert.deepEqual(content.outdated, []);
    assert.ok(!('outdated' in wordsOf(content, 'lighthouse-2023', 'en')));
  });

  test('is marked if it is a text of an organisation, too', async (t) => {
    const copy = await copyOfData(t);
    await copy.change('boilerplate/donate/fr.md', 'Faire un don', 'Donner');
    await copy.lock('boilerplate/donate/fr');
    const { outdated, texts } = await copy.compile();
    assert.deepEqual(outdated, [{ group: 'boilerplate/donate/en', keys: ['label'] }]);
    assert.ok(texts.some(({ id, locale, outdated }) => id === 'donate' && locale === 'en' && outdated));
  });
});

test('a translation that nobody has recorded stops the build and names the command', async (t) => {
  const copy = await copyOfData(t);
  const records = Object.entries(JSON.parse(await copy.read(translationsFile)) as Record<string, unknown>);
  const others = records.filter(([group]) => group !== `${lighthouse}/en`);
  await copy.write(translationsFile, JSON.stringify(Object.fromEntries(others)));
  assert.deepEqual(await copy.problems(), [
    {
      file: `${lighthouse}/en.md`,
      line: 1,
      found: 'a translation that is not recorded yet',
      expected: `a translation of the official text as it is now; once it is reviewed: npm run lock -- ${lighthouse}/en`,
    },
  ]);
});
