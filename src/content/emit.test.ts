import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { compile } from './compile.js';
import { toModules, writeModules } from './emit.js';
import { copyOfData, data, lighthouse, temporaryDirectory, type Copy } from './testing.js';
import type {
  CatalogueEntry,
  LibraryEntry,
  Organisation,
  Publication,
  Published,
  StatementModule,
  TextWords,
} from './types.js';

/** A folder of generated modules that can be imported. */
async function generated(t: TestContext): Promise<string> {
  const directory = await temporaryDirectory(t);
  await writeFile(join(directory, 'package.json'), '{ "type": "module" }');
  const out = join(directory, 'generated');
  await mkdir(out);
  return out;
}

async function load<T>(directory: string, path: string): Promise<T> {
  return (await import(pathToFileURL(join(directory, path)).href)) as T;
}

/** Paths below `directory`, as modules are named. */
async function files(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return paths.map((path) => relative(directory, path).replaceAll('\\', '/')).sort();
}

/** Adds a statement that has the words of another one, as a translation in both languages, and lists it. */
async function addStatement(copy: Copy, id: string, date: string): Promise<void> {
  const folder = `statements/${id}`;
  await cp(join(copy.directory, lighthouse), join(copy.directory, folder), { recursive: true });
  await copy.changeBoth(folder, 'id: lighthouse-2023', `id: ${id}`);
  await copy.changeBoth(folder, 'date: 2023-12', `date: ${date}`);
  await copy.changeBoth(folder, '.example/', `.example/${id}/`);
  await copy.change(`${folder}/fr.md`, 'status: official', 'status: translation');

  const entries = (await copy.read('bibliography.yaml')).split('\n\n');
  const entry = entries.find((text) => text.startsWith('lighthouse-2023:'))!;
  const own = entry
    .replace(/lighthouse-2023/g, id)
    .replace(/\.example\//g, `.example/${id}/`)
    .replace('date: 2023-12', `date: ${date}`);
  const older = entries.findIndex((text) => (/^ {4}date: (.*)$/m.exec(text)?.[1] ?? '9') <= date);
  entries.splice(older, 0, own);
  await copy.write('bibliography.yaml', entries.join('\n\n'));
  await copy.lock('bibliography');
}

describe('the modules', () => {
  test('are the same for the same words', async () => {
    assert.deepEqual([...toModules(await compile(data))], [...toModules(await compile(data))]);
  });

  test('hold the words as they were compiled', async (t) => {
    const out = await generated(t);
    const content = await compile(data);
    await writeModules(toModules(content), out);
    for (const words of content.statements) {
      const module = await load<{ default: StatementModule }>(out, `statements/${words.id}.${words.locale}.ts`);
      assert.deepEqual(module.default, words);
    }
  });

  test('hold each boilerplate by itself, and how to fetch it', async (t) => {
    const out = await generated(t);
    const content = await compile(data);
    await writeModules(toModules(content), out);
    assert.equal(content.texts.length, 10);
    for (const words of content.texts) {
      const module = await load<{ default: TextWords }>(out, `texts/${words.id}.${words.locale}.ts`);
      assert.deepEqual(module.default, words);
    }
    const { phoenix11 } = await load<{ phoenix11: LibraryEntry<TextWords> }>(out, 'texts/phoenix-11.ts');
    assert.deepEqual(phoenix11.official, ['fr']);
    const { heading, locale, status } = await phoenix11.load.en();
    assert.deepEqual([heading, locale, status], ['About the Phoenix 11:', 'en', 'translation']);
  });

  test('hold the organisations, each under a name of its own', async (t) => {
    const out = await generated(t);
    const content = await compile(data);
    await writeModules(toModules(content), out);
    const { phoenix11, ccpe, cyberaide } = await load<Record<string, Organisation>>(out, 'organisations.ts');
    assert.deepEqual(phoenix11?.name, { fr: 'Les Phoenix 11', en: 'The Phoenix 11' });
    assert.deepEqual(Object.keys(ccpe!), ['name', 'abbreviation', 'charityNumber', 'url']);
    assert.deepEqual(cyberaide?.telephone, { fr: '1 866 658-9022', en: '1-866-658-9022' });
  });

  test('hold the bibliography as it was compiled', async (t) => {
    const out = await generated(t);
    const content = await compile(data);
    await writeModules(toModules(content), out);
    const { bibliography } = await load<{ bibliography: Publication[] }>(out, 'bibliography.ts');
    assert.deepEqual(bibliography, content.publications);
  });

  test('are loaded by the catalogue, which has the newest statement first', async (t) => {
    const copy = await copyOfData(t);
    await addStatement(copy, 'a-2019', '2019-11-20');
    await addStatement(copy, 'b-2023', '2023-12-06');
    await addStatement(copy, 'z-2024', '2024');
    const content = await copy.compile();
    assert.deepEqual(content.problems, []);
    const out = await generated(t);
    await writeModules(toModules(content), out);
    const { catalogue } = await load<{ catalogue: Record<string, CatalogueEntry> }>(out, 'catalogue.ts');
    const ids = ['z-2024', 'b-2023', 'lighthouse-2023', 'river-ferry-2021', 'a-2019'];
    assert.deepEqual(Object.keys(catalogue), ids);
    for (const id of ids) {
      for (const locale of ['fr', 'en'] as const) {
        const words = await catalogue[id]!.load[locale]();
        assert.deepEqual([words.id, words.locale], [id, locale]);
      }
    }
    assert.deepEqual(catalogue['lighthouse-2023']!.official, ['fr']);
    assert.deepEqual(catalogue['z-2024']!.official, []);
    // It is in the script of every page: what no element asks of it stands elsewhere.
    assert.deepEqual(Object.keys(catalogue['z-2024']!), ['official', 'load']);
    const { published } = await load<{ published: Record<string, Published> }>(out, 'published.ts');
    assert.deepEqual(published['z-2024'], { date: '2024', certainty: 'seen' });
  });

  test('are in the order of their ids where the dates are the same', async (t) => {
    const copy = await copyOfData(t);
    for (const id of ['b', 'a', 'c']) await addStatement(copy, id, '2023-12');
    const catalogue = toModules(await copy.compile()).get('catalogue.ts')!;
    const ids = [...catalogue.matchAll(/^ {2}"(.+)": \{$/gm)].map(([, id]) => id);
    assert.deepEqual(ids, ['a', 'b', 'c', 'lighthouse-2023', 'river-ferry-2021']);
  });

  test('have no words of a withdrawn statement', async (t) => {
    const copy = await copyOfData(t);
    await copy.changeBoth(lighthouse, 'voices:', 'withdrawn: 2024-05-01\nvoices:');
    const modules = toModules(await copy.compile());
    for (const locale of ['fr', 'en']) {
      const text = modules.get(`statements/lighthouse-2023.${locale}.ts`)!;
      assert.match(text, /^import type \{ WithdrawnStatement \}/m);
      assert.match(text, /"withdrawn": "2024-05-01"/);
      assert.doesNotMatch(text, /TEST\)|"blocks"|"about"|"donate"|"signature"|"releaseLine"/);
    }
    assert.match(modules.get('catalogue.ts')!, /"lighthouse-2023": \{\n {4}withdrawn: true,/);
  });

  test('keep words with markup in them as text', async (t) => {
    const copy = await copyOfData(t);
    const title = '</script><b>`${1}`</b> \\ "quoted"';
    await copy.change(
      `${lighthouse}/en.md`,
      "title: 'TEST TEXT: THE LIGHTHOUSE STAYS LIT BEFORE THE STORM'",
      `title: '${title}'`,
    );
    const out = await generated(t);
    await writeModules(toModules(await copy.compile()), out);
    const module = await load<{ default: StatementModule }>(out, 'statements/lighthouse-2023.en.ts');
    assert.equal(module.default.title, title);
  });
});

describe('the folder of the modules', () => {
  test('keeps the time of a file whose words stay the same, and only of that', async (t) => {
    const copy = await copyOfData(t);
    const out = await generated(t);
    await writeModules(toModules(await copy.compile()), out);
    const long = new Date('2020-01-01T00:00:00Z');
    const time = async (locale: string) => (await stat(join(out, `statements/lighthouse-2023.${locale}.ts`))).mtime;
    for (const locale of ['fr', 'en']) await utimes(join(out, `statements/lighthouse-2023.${locale}.ts`), long, long);
    await copy.change(`${lighthouse}/en.md`, 'Join us', 'Come');
    await writeModules(toModules(await copy.compile()), out);
    assert.deepEqual(await time('fr'), long);
    assert.notDeepEqual(await time('en'), long);
  });

  for (const [form, spell] of [
    ['as it is', (path: string) => path],
    ['with a slash at its end', (path: string) => `${path}/`],
  ] as const) {
    test(`loses the modules of words that are gone, its name written ${form}`, async (t) => {
      const out = await generated(t);
      const modules = toModules(await compile(data));
      await writeModules(modules, spell(out));
      modules.delete('statements/lighthouse-2023.fr.ts');
      await writeModules(modules, spell(out));
      assert.deepEqual(await files(out), [...modules.keys()].sort());
    });
  }

  test('keeps a file that somebody else put there', async (t) => {
    const out = await generated(t);
    const letter = join(out, 'letter.txt');
    await writeFile(letter, 'not a module');
    await writeModules(toModules(await compile(data)), out);
    assert.equal(await readFile(letter, 'utf8'), 'not a module');
  });
});
