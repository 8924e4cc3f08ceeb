import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Calls `use` with a folder of the system's own for such things, and leaves nothing of it. */
export async function withTemporaryFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'p11-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
