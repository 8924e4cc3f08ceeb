/*
 * Copies the repository, adds statements until there are 200, builds all of it, and opens one of them with the built
 * script. With `--write`, writes the times to bench/scale.json.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { copyRepository, runAll } from './lib/copy.js';
import { useFixtureWords } from './lib/fixture-words.js';
import { close } from './lib/results.js';
import { npm, root, setup } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const total = 200;
const model = 'lighthouse-2023';
/** Bytes that each statement may add to the entry, which every page fetches. */
const bytesEach = 10;

const entrySize = (folder) => brotliCompressSync(readFileSync(join(folder, 'dist/cdn/embed.js'))).length;

/** Returns ids as an editor would choose them: two words of the text and a year. Numbers would compress too well. */
function makeIds(count, markdown) {
  const text = markdown.replace(/^---\n[^]*?\n---\n/, '').toLowerCase();
  const words = [...new Set(text.match(/\b[a-z]{5,9}\b/g))].sort();
  return Array.from({ length: count }, (_, index) => {
    const [first, second] = [words[index % words.length], words[(index * 7 + 3) % words.length]];
    return `${first}-${second}-${2000 + (index % 24)}`;
  });
}

/** Adds statements with the same words, each with its entry in the bibliography. */
function addStatements(folder) {
  const data = join(folder, 'test/fixtures/data');
  const count = total - readdirSync(join(data, 'statements')).length;
  const ids = makeIds(count, readFileSync(join(data, `statements/${model}/en.md`), 'utf8'));
  const rename = (text, id) => text.replaceAll(model, id).replace(/(?<=\/2023\/)(phare|lighthouse)$/gm, id);
  const file = join(data, 'bibliography.yaml');
  const bibliography = readFileSync(file, 'utf8');
  const [entry] = new RegExp(`^${model}:\n(?: .*\n)+`, 'm').exec(bibliography);
  for (const id of ids) {
    const target = join(data, 'statements', id);
    cpSync(join(data, 'statements', model), target, { recursive: true });
    for (const locale of ['fr', 'en']) {
      const words = join(target, `${locale}.md`);
      writeFileSync(words, rename(readFileSync(words, 'utf8'), id));
    }
  }
  // Beside the first one: the newest come first, and all have its date.
  const entries = [entry, ...ids.map((id) => rename(entry, id))].join('\n');
  writeFileSync(
    file,
    bibliography.replace(entry, () => entries),
  );
  return ids;
}

setup();
useFixtureWords();
npm(['run', 'build', '--silent']);
const size = entrySize(root);
const isDone = await withTemporaryFolder((folder) => {
  copyRepository(folder);
  const ids = addStatements(folder);
  const [id] = ids;
  const seconds = {};
  /** Runs a command in the copy and records its time. */
  const runTimed = (args, name = args.slice(0, 2).join(' ')) => {
    const start = performance.now();
    const ran = runAll([args], folder);
    seconds[name] = Math.round((performance.now() - start) / 100) / 10;
    return ran;
  };
  const groups = ids.flatMap((one) => [`statements/${one}/fr`, `statements/${one}/en`]);
  if (!runTimed(['run', 'lock', '--', 'bibliography', ...groups])) return false;
  for (const name of ['build', 'build:site', 'build:wordpress']) if (!runTimed(['run', name])) return false;
  const grown = (entrySize(folder) - size) / ids.length;
  console.log(`\nThe entry grows by ${grown.toFixed(1)} bytes for each statement.`);
  if (grown > bytesEach) {
    console.error(`✗ That is more than ${bytesEach}. See docs/decisions/0018-addresses-of-the-words.md.`);
    return false;
  }
  mkdirSync(join(folder, '.reports'), { recursive: true });
  writeFileSync(join(folder, '.reports/scale.json'), JSON.stringify({ id, total }));
  const page = `site/embed/p11-statement/${id}/fr/index.html`;
  if (!runTimed(['exec', 'node', '--', 'dist/cli.js', 'verify', page], 'verify')) return false;
  if (!runTimed(['exec', 'node', '--', '--test', '--test-reporter=spec', 'test/scale/scale.test.js'], 'test'))
    return false;
  console.table(seconds);
  if (process.argv.includes('--write')) {
    const report = { statements: total, 'bytes in the entry for each': Number(grown.toFixed(1)), seconds };
    writeFileSync(join(root, 'bench/scale.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  }
  return true;
});
close([{ suite: `${total} statements`, test: 'build and can be read', passed: isDone }]);
