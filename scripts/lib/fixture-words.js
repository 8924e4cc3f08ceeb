import { existsSync, rmSync } from 'node:fs';
import { bin, npm, root } from './setup.js';

const data = 'test/fixtures/data';

/**
 * Makes this process, and all that it starts, compile and build the words of the fixtures: the published words may change,
 * and no test fails. When the process ends, the published words are compiled again, and what was built of
 * the others is gone.
 */
export function useFixtureWords() {
  // The command that started this one has said so already.
  if (process.env.P11_DATA === data) return;
  process.env.P11_DATA = data;
  process.once('exit', usePublishedWords);
}

function usePublishedWords() {
  delete process.env.P11_DATA;
  for (const path of ['dist', 'site', 'integrations/wordpress/p11-embed.zip'])
    rmSync(root + path, { recursive: true, force: true });
  bin('tsx', ['src/content/cli.ts', 'build'], { mayFail: true });
}

/** Compiles the words of the fixtures for a single test file, and builds the site where it has none of them. */
export function buildFixtureWords() {
  if (process.env.P11_DATA === data) return;
  process.env.P11_DATA = data;
  if (existsSync(`${root}site/embed/p11-statement/lighthouse-2023`)) bin('tsx', ['src/content/cli.ts', 'build']);
  else npm(['run', 'build:site', '--silent']);
}
