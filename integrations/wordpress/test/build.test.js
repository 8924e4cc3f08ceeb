import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { wordpress } from '../../../scripts/lib/wordpress.js';

const execute = promisify(execFile);
const zip = resolve(import.meta.dirname, '../p11-embed.zip');
const build = ['--import', 'tsx', resolve(import.meta.dirname, '../build/cli.ts')];

describe('the zip of the plugin', () => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'p11-zip-'));
  });
  after(() => rm(folder, { recursive: true }));

  test('is the same, byte for byte, wherever it is made', async () => {
    const made = [];
    for (const TZ of ['America/Winnipeg', 'Asia/Tokyo']) {
      const target = join(folder, `${TZ.replace('/', '-')}.zip`);
      await execute(process.execPath, [...build, target], { env: { ...process.env, TZ } });
      made.push(await readFile(target));
    }
    assert.ok(made[0].equals(made[1]));
    assert.ok(made[0].equals(await readFile(zip)));
  });

  test('has no PHP with an error in it', async () => {
    const files = Object.entries(unzipSync(await readFile(zip))).filter(([path]) => path.endsWith('.php'));
    assert.ok(files.length > 0);
    for (const [path, bytes] of files) {
      const file = join(folder, 'check.php');
      await writeFile(file, bytes);
      await assert.doesNotReject(execute(wordpress.php, ['-l', file]), path);
    }
  });

  test('has no PHP that does anything outside WordPress', async () => {
    const files = Object.entries(unzipSync(await readFile(zip))).filter(([path]) => path.endsWith('.php'));
    for (const [path, bytes] of files) {
      const file = join(folder, 'alone.php');
      await writeFile(file, bytes);
      assert.deepEqual(await execute(wordpress.php, [file]), { stdout: '', stderr: '' }, path);
    }
  });

  test('has translations that a tool for them has nothing to complain of', async () => {
    const file = resolve(import.meta.dirname, '../p11-embed/languages/p11-embed-fr.po');
    const { stderr } = await execute(wordpress.msgfmt, ['--check', '--output-file=/dev/null', file]);
    assert.equal(stderr, '');
  });

  test('takes no update from a plugin of the same name', async () => {
    const files = unzipSync(await readFile(zip));
    assert.match(Buffer.from(files['p11-embed/p11-embed.php']).toString(), /^ \* Update URI: +false$/m);
  });

  test('has the version of the package, and nothing left to fill in', async () => {
    const { version } = JSON.parse(await readFile(resolve(import.meta.dirname, '../../../package.json'), 'utf8'));
    const files = unzipSync(await readFile(zip));
    const text = (path) => Buffer.from(files[`p11-embed/${path}`]).toString();
    assert.match(text('p11-embed.php'), new RegExp(`\\* Version: +${version.replaceAll('.', '\\.')}\\n`));
    assert.ok(`p11-embed/cdn/${version}/embed.js` in files);
    for (const path of Object.keys(files).filter((name) => /\.(php|txt|json|po)$/.test(name))) {
      assert.ok(!Buffer.from(files[path]).includes('{{'), path);
    }
  });
});
