/*
 * Compiles the package. TypeScript's helper for decorators begins with a look at `this`, which is
 * undefined in a module: Rollup warns of it in each file of each user. Nothing but that look is removed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bin, root } from './lib/setup.js';

const look = /\(this && this\.__\w+\) \|\| /g;

bin('tsc', ['-p', 'tsconfig.build.json']);
bin('tsc', ['-p', 'tsconfig.verify.json']);
for (const path of readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.js') || /^(cdn|verify)\b/.test(path)) continue;
  const code = readFileSync(`${root}dist/${path}`, 'utf8');
  if (look.test(code)) writeFileSync(`${root}dist/${path}`, code.replace(look, ''));
}
