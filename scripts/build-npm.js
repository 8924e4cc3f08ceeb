/*
 * Compiles the package. TypeScript's helper for decorators begins with a look at `this`, which is
 * undefined in a module: Rollup warns of it in each file of each user. Nothing but that look is removed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bin, root } from './lib/setup.js';

const look = /\(this && this\.__\w+\) \|\| /g;

bin('tsc', ['-p', 'tsconfig.build.json']);
for (const path of readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.js') || path.startsWith('cdn')) continue;
  const code = readFileSync(`${root}dist/${path}`, 'utf8');
  if (look.test(code)) writeFileSync(`${root}dist/${path}`, code.replace(look, ''));
}
