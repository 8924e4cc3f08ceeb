import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../../scripts/lib/setup.js';
import { project, run, write } from './project.js';

const tools = join(root, 'tools/package/node_modules');

/** A partner's own test of a page: the summary of a statement opens. */
const partnerTest = `import 'p11-embed/p11-statement';

test('a summary opens', async () => {
  document.body.innerHTML = '<p11-statement statement="lighthouse-2023" lang="fr" variant="summary"></p11-statement>';
  const { shadowRoot } = document.querySelector('p11-statement');
  const button = await vi.waitUntil(() => shadowRoot?.querySelector('.disclosure button'));
  const paragraphs = () => shadowRoot.querySelectorAll('[part="paragraph"]').length;
  const before = paragraphs();
  button.click();
  await vi.waitUntil(() => paragraphs() > before);
});
`;

describe('a partner’s test in vitest', () => {
  for (const environment of ['jsdom', 'happy-dom']) {
    test(`gets the element of a browser from ${environment}`, () => {
      const folder = write(`vitest-${environment}`, { 'page.test.js': partnerTest });
      const options = ['--root', folder, '--environment', environment, '--globals'];
      const { status, stdout, stderr } = run([join(tools, 'vitest/vitest.mjs'), 'run', ...options], folder);
      assert.equal(status, 0, stdout + stderr);
    });
  }
});

/** Renders an element of each kind on a server: with words, with an address and with one that has a campaign. */
const server = `import { renderToString } from 'p11-embed/server';

for (const [tag, attributes] of [
  ['p11-statement', { statement: 'latest', lang: 'fr' }],
  ['donate-button', { lang: 'en' }],
  ['donate-button', { lang: 'en', campaign: 'spring' }],
  ['quick-exit', { lang: 'en' }],
]) console.log(await renderToString(tag, attributes));
`;

const platform = `${process.platform}-${process.arch}`;
const runtimes = {
  Deno: [
    join(tools, `@deno/${platform}${process.platform === 'linux' ? '-glibc' : ''}/deno`),
    'run',
    '--allow-all',
    '--node-modules-dir=manual',
  ],
  Bun: [join(tools, `@oven/bun-${platform}/bin/bun`)],
};

describe('the server part of the installed package', () => {
  for (const [name, [program, ...options]] of Object.entries(runtimes)) {
    test(`renders the same bytes in ${name} as in Node`, () => {
      const folder = write('runtimes', { 'server.js': server });
      const file = join(folder, 'server.js');
      const { status, stdout, stderr, error } = spawnSync(program, [...options, file], {
        cwd: project,
        encoding: 'utf8',
      });
      assert.equal(status, 0, error?.message ?? stderr);
      const inNode = run([file]);
      assert.equal(inNode.status, 0, inNode.stderr);
      assert.equal(stdout, inNode.stdout);
    });
  }
});
