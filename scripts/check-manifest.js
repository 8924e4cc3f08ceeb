/* The manifest and what is made from it say what the classes say, and say it in full. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { elementsOf } from './lib/api.js';
import { root, run, stop } from './lib/setup.js';
import { withTemporaryFolder } from './lib/temporary.js';

const fault = await withTemporaryFolder((folder) => {
  run(process.execPath, [`${root}scripts/manifest.js`, folder]);
  const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  const silent = elementsOf(manifest).flatMap(undescribed);
  if (silent.length > 0) return `Without a description in the class's comment:\n  ${silent.join('\n  ')}`;
  const old = differences(folder);
  return old.length > 0 && `Not what the classes say: ${old.join(', ')}. Run: npm run manifest`;
});
if (fault) stop(fault);

/** What an element has that no words are said of. */
function undescribed(element) {
  const all = ['attributes', 'slots', 'cssParts', 'cssProperties', 'events'].flatMap((kind) =>
    (element[kind] ?? [])
      .filter(({ description }) => !description)
      .map(({ name }) => `${element.tagName}: ${kind} ${name || '(default)'}`),
  );
  return element.summary && element.description ? all : [`${element.tagName}: the element itself`, ...all];
}

/** Files that were made anew and are others here, and pages of elements that are no more. */
function differences(folder) {
  const made = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const here = existsSync(`${root}docs/api`)
    ? readdirSync(`${root}docs/api`).map((name) => join('docs/api', name))
    : [];
  const text = (path) => existsSync(path) && readFileSync(path, 'utf8');
  return [...new Set([...made, ...here])].filter((path) => text(join(root, path)) !== text(join(folder, path)));
}
