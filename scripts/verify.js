/* `npm run verify`: everything that must hold besides the tests. A check that fails says what to do. */
import { close } from './lib/results.js';
import { bin, npm, run, setup } from './lib/setup.js';

const options = { mayFail: true };
const script = (name) => run(process.execPath, [`scripts/${name}.js`], options);

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
    () => script('check-manifest'),
    'npm run manifest, then commit what it wrote; where words are missing, write them in the class.',
  ],
  ['names', () => script('check-names'), 'Rename what is named above, as in custom-elements.json.'],
  ['docs', () => script('check-docs'), 'Correct the paths and commands named above.'],
  ['size', () => script('size'), 'Make it smaller, or raise the budget that is named above.'],
  ['package', () => bin('publint', ['--strict'], options), 'Mend “exports” or “files” in package.json.'],
  ['supply', () => script('check-supply'), 'Take out what the package is not meant to bring along.'],
  ['repeatable', () => script('check-reproducible'), 'Find what of the build is of its place or time, as named above.'],
];

setup();
npm(['run', 'build', '--silent']);

const results = checks.map(([name, check, remedy]) => {
  console.log(`\n— ${name}`);
  return { name, remedy, ok: check() === 0 };
});

console.log('\nChecks');
for (const { name, ok, remedy } of results) console.log(`  ${name.padEnd(10)} ${ok ? 'holds' : `fails. ${remedy}`}`);
close(
  results.map(({ name, ok, remedy }) => ({
    suite: 'verify',
    test: name,
    passed: ok,
    message: ok ? undefined : remedy,
  })),
);
