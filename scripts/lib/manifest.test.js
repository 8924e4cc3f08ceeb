import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { root } from './setup.js';

test('custom-elements.json describes the class of each element, and nothing else', () => {
  const { modules } = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
  const described = modules.flatMap(({ path, declarations }) =>
    declarations.map(({ kind, name, tagName }) => ({ path, kind, name, tagName })),
  );
  const classes = readdirSync(`${root}src/components`).map((tagName) => ({
    path: `src/components/${tagName}/${tagName}.ts`,
    kind: 'class',
    name: tagName.replaceAll(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase()),
    tagName,
  }));
  classes.sort((a, b) => (a.path < b.path ? -1 : 1));
  assert.deepEqual(described, classes);
});
