import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { root } from './setup.js';

const setup = JSON.stringify(`${root}scripts/lib/setup.js`);
const commands = {
  'npm run check:content': ['--import', 'tsx', 'src/content/cli.ts', 'check'],
  'npx p11-embed': ['--import', 'tsx', 'src/cli/main.ts', 'list'],
  'a script of scripts/': ['--input-type=module', '--eval', `import ${setup}; setInterval(console.log, 1, 'more');`],
};

for (const [name, args] of Object.entries(commands)) {
  test(`${name} ends quietly when nobody reads its output, as after | head`, { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, args, { cwd: root });
    child.stdout.destroy();
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    assert.deepEqual([code, errors], [0, '']);
  });
}
