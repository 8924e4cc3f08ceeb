/*
 * Makes test/hook/: what real sanitizers, editors and systems leave of a post with two hooks.
 * README.md says how to run it. The results are committed, and the tests need nothing of this.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { runEditors } from './editors.js';
import { paths as libraries } from './libraries.js';
import { html, markdown, said } from './post.js';
import { paths as systems, version } from './systems.js';

const post = { html, markdown };
const folder = new URL('../../test/hook/', import.meta.url);

/** The version of a package of npm that is installed here. */
const npmVersion = (name) => {
  const path = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
};
const debianVersion = (name) => `${name} ${version(name)} (Debian)`;

const results = [];
for (const [name, from, title, make] of libraries) results.push([name, npmVersion(from), title, await make(post)]);
for (const [name, from, title, make] of systems) results.push([name, debianVersion(from), title, await make(post)]);
for (const [name, from, title, text] of await runEditors(post)) {
  results.push([name, from === 'wordpress' ? debianVersion(from) : npmVersion(from), title, text]);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [name, , , text] of results) writeFileSync(new URL(`${name}.html`, folder), `${text.trimEnd()}\n`);
const paths = results.map(([name, made, title]) => ({ name, title, made }));
writeFileSync(new URL('paths.json', folder), `${JSON.stringify({ said, paths }, undefined, 2)}\n`);
console.log(`${results.length} paths in test/hook/`);
