import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import regexp from 'eslint-plugin-regexp';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'site/', 'examples/', 'src/content/generated/', '.reports/'] },
  js.configs.recommended,
  {
    // These read nothing but this repository's own files and words.
    ignores: [
      'test/**',
      'scripts/**',
      'bench/**',
      '**/*.test.*',
      'integrations/*/{build,test}/**',
      'src/server/site/**',
      'src/shared/unbroken.ts',
    ],
    plugins: { regexp },
    rules: {
      // Pages, addresses and files are of any length. A regular expression stalls on them if it backtracks, or if it
      // scans ahead from each character.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // A lookup that is known to succeed says so with “!”, beside what makes it known.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src/components/**/*.ts', 'src/shared/**/*.ts', 'src/embed/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
  },
  {
    files: ['**/*.test.ts', 'test/hosts/suite.ts'],
    rules: {
      // chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      // A host page may do what this library does not.
      'wc/no-closed-shadow-root': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // chai's “equal” can be awaited where it compares with a stored snapshot, which none here does.
            'Equal',
            // The runner waits for its tests.
            { from: 'package', package: 'node:test', name: ['describe', 'test'] },
          ],
        },
      ],
    },
  },
  {
    files: ['src/frameworks/*.ts'],
    rules: {
      // Frameworks are told of elements by interfaces and namespaces of theirs that gain a member.
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/triple-slash-reference': 'off',
    },
  },
  // Functions that Puppeteer sends to a page run there.
  {
    files: [
      'scripts/screenshots.js',
      'scripts/lib/camera.js',
      'scripts/frameworks/visit.js',
      'scripts/hook-fixtures/editors{.js,/*.js}',
      'test/{examples,package,support}/*.js',
      'bench/{probe,measure,watching}.js',
      'test/{site,withdrawal}/*.js',
      'integrations/**/*.js',
    ],
    languageOptions: { globals: globals.browser },
  },
  { files: ['**/*.js'], ignores: ['test/pages/'], languageOptions: { globals: globals.node } },
  { files: ['test/pages/*.js'], languageOptions: { globals: globals.browser } },
);
