/*
 * Makes test/hook/ and test/cms/posts/: what real sanitizers, editors and systems leave of a post with
 * two hooks, and of one with each form of a snippet. README.md says how to run it. The results are
 * committed, and the tests need nothing of this.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { debianPackages, engines } from '../../tools/checkers/markdown-engines.js';
import { openEditors } from './editors.js';
import { asked, posts } from './forms.js';
import { paths as libraries } from './libraries.js';
import { post, said } from './post.js';
import { paths as systems, version } from './systems.js';

/** Empties a folder of test/, and returns what writes a file into it. */
function openFolder(name) {
  const folder = new URL(`../../test/${name}/`, import.meta.url);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return (file, text) => writeFileSync(new URL(file, folder), `${text.trimEnd()}\n`);
}

const json = (value) => JSON.stringify(value, undefined, 2);

/** The version of a package of npm that is installed here. */
const npmVersion = (name) => {
  const folders = ['node_modules', '../tools/node_modules'];
  const path = folders
    .map((folder) => new URL(`${folder}/${name}/package.json`, import.meta.url))
    .find((file) => existsSync(file));
  return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
};
const debianVersion = (name) => `${name} ${version(name)} (Debian)`;
const debian = new Set(['wordpress', ...systems.map(([, from]) => from), ...debianPackages]);

const editors = await openEditors();
try {
  const paths = [...libraries, ...engines, ...systems, ...editors.paths];
  const list = paths.map(([name, from, title]) => {
    return { name, title, made: debian.has(from) ? debianVersion(from) : npmVersion(from) };
  });

  const writeHook = openFolder('hook');
  for (const [name, , , kind, make] of paths) writeHook(`${name}.html`, await make(post[kind]));
  writeHook('paths.json', json({ said, paths: list }));

  // In Markdown that takes HTML, all forms are seen already.
  const shown = paths.filter(([name]) => name !== 'kramdown-html');
  const writeForms = openFolder('cms/posts');
  for (const [name, , , kind, make] of shown) {
    const results = {};
    for (const [form, { [kind]: text }] of Object.entries(posts)) if (text) results[form] = await make(text);
    writeForms(`${name}.json`, json(results));
  }
  const names = shown.map(([name]) => name);
  writeForms(
    'paths.json',
    json({ said: [said[0], said[2]], asked, paths: list.filter(({ name }) => names.includes(name)) }),
  );
  console.log(`${paths.length} paths in test/hook/, ${shown.length} in test/cms/posts/`);
} finally {
  await editors.close();
}
