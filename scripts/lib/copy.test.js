import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sourcePaths } from './copy.js';
import { withTemporaryFolder } from './temporary.js';

test('a copy of the repository has what is new, and not what is ignored or was deleted', () =>
  withTemporaryFolder((folder) => {
    for (const name of ['kept', 'deleted', 'new', 'ignored']) writeFileSync(join(folder, name), '');
    writeFileSync(join(folder, '.gitignore'), 'ignored\n');
    const git = (...args) => execFileSync('git', args, { cwd: folder });
    git('init', '--quiet');
    git('add', '.gitignore', 'kept', 'deleted');
    rmSync(join(folder, 'deleted'));
    assert.deepEqual(sourcePaths(folder).sort(), ['.gitignore', 'kept', 'new']);
  }));
