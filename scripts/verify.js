/* `npm run verify`: all that must hold beside the tests. Each check says what to do where it fails. */
import { close } from './lib/count.js';
import { bin, npm, setup } from './lib/setup.js';

const options = { mayFail: true };

const checks = [
  [
    'words',
    () => npm(['run', 'check:content', '--silent'], options),
    'Mend the words, or lock them on purpose as said above.',
  ],
  ['format', () => bin('prettier', ['--check', '--log-level', 'warn', '.'], options), 'npm run format'],
  ['lint', () => bin('eslint', ['.'], options), 'Mend what is named above; “npx eslint . --fix” does a part.'],
  ['types', () => bin('tsc', ['--noEmit'], options), 'Mend the types named above.'],
  [
    'imports',
    () => bin('depcruise', ['src', '--config', '--output-type', 'err'], options),
    'Imports run one way: data ← content ← components ← embed. Move the shared part down.',
  ],
  [
    'manifest',
    () => npm(['run', 'check:manifest', '--silent'], options),
    'npm run manifest, then commit what it wrote; where words are missing, write them in the class.',
  ],
  [
    'size',
    () => npm(['run', 'size', '--silent'], options),
    'Make it smaller, or raise the budget that is named above.',
  ],
  ['package', () => npm(['run', 'check:package', '--silent'], options), 'Mend “exports” or “files” in package.json.'],
  [
    'supply',
    () => npm(['run', 'check:supply', '--silent'], options),
    'Take out what the package is not meant to bring along.',
  ],
  [
    'repeatable',
    () => npm(['run', 'check:reproducible', '--silent'], options),
    'Find what of the build is of its place or time, as named above.',
  ],
];

setup();
npm(['run', 'build', '--silent']);

const results = checks.map(([name, check, remedy]) => {
  console.log(`\n— ${name}`);
  return { name, remedy, ok: check() === 0 };
});

console.log('\nChecks');
for (const { name, ok, remedy } of results) console.log(`  ${name.padEnd(10)} ${ok ? 'holds' : `fails. ${remedy}`}`);
const failures = results.filter(({ ok }) => !ok).map(({ name }) => name);
close({ passed: results.length - failures.length, failed: failures.length, failures });
