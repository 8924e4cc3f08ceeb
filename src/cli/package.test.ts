import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { runProgram } from '../content/testing.js';
import { renderToString } from '../server/index.js';
import { version, versionOf } from './package.js';

const dist = resolve(import.meta.dirname, '../../dist');

/** These use what `npm run build` made. */
describe('the built command line', () => {
  test('runs, and knows the statements and its version', async () => {
    const { code, stdout } = await runProgram(join(dist, 'cli.js'), 'list');
    assert.deepEqual([code, stdout.startsWith('lighthouse-2023  2023-12\n')], [0, true]);
    assert.equal((await runProgram(join(dist, 'cli.js'), '--version')).stdout, `${version}\n`);
  });

  test('is a program of its own, and needs nothing that is not in Node', async () => {
    const code = await readFile(join(dist, 'cli.js'), 'utf8');
    assert.ok(code.startsWith('#!/usr/bin/env node\n'));
    const imports = [...code.matchAll(/^(?:import|export) .*from ["'](.*)["'];$/gm)].map(([, name]) => name!);
    assert.ok(imports.includes('node:util'), imports.join(', '));
    assert.deepEqual(
      imports.filter((name) => !builtinModules.includes(name.replace('node:', ''))),
      [],
    );
  });

  test('renders what the source renders', async () => {
    const attributes = { statement: 'latest', lang: 'fr' };
    const args = ['render', 'p11-statement', '--statement', 'latest', '--lang', 'fr'];
    const { code, stdout, stderr } = await runProgram(join(dist, 'cli.js'), ...args);
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(stdout, `${await renderToString('p11-statement', attributes)}\n`);
  });

  test('has the licences of what it holds beside it', async () => {
    const code = await readFile(join(dist, 'cli.js'), 'utf8');
    const held = [...code.matchAll(/^\/\/ .*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(([, name]) => name!);
    assert.ok(held.includes('parse5'), held.join(', '));
    const text = await readFile(join(dist, 'cli.licenses.md'), 'utf8');
    const licences = [...text.matchAll(/^## (.+) - [\d.]+ \(/gm)].map(([, name]) => name);
    assert.deepEqual(
      held.filter((name) => !licences.includes(name)),
      [],
    );
  });
});

describe('the version of a script on a page', () => {
  const address = '/p11-embed/embed.js?ver=6.1';

  test('is told by its integrity', async () => {
    const own = createHash('sha384')
      .update(await readFile(join(dist, 'cdn/embed.js')))
      .digest('base64');
    assert.equal(await versionOf({ address, integrity: `sha384-${own}` }), 'this');
    assert.equal(await versionOf({ address, integrity: `sha256-x sha384-${own}` }), 'this');
    assert.equal(await versionOf({ address, integrity: 'sha384-x' }), 'another');
  });

  test('is not known without', async () => assert.equal(await versionOf({ address }), 'unknown'));
});
