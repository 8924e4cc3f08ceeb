/**
 * Imports run one way: data ← content ← components ← embed, with `server` and `verify` above, and `cli` on top. `shared`
 * stands beside the components, below `embed`.
 */
const layer = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

const list = '^src/components/p11-statement-list/';

module.exports = {
  forbidden: [
    layer('no-circles', {}, { circular: true }, 'A circle has no first module to read.'),
    layer(
      'content-knows-no-elements',
      { path: '^src/content/' },
      { path: '^src/(components|shared|embed)/' },
      'The build of the words knows nothing of what shows them.',
    ),
    layer(
      'elements-know-no-build',
      { path: '^src/(components|shared|embed)/' },
      { path: '^src/content/', pathNot: '^src/content/((types|date)\\.ts$|generated/)' },
      'The browser gets compiled words and their types, never a parser.',
    ),
    layer(
      'shared-knows-no-element',
      { path: '^src/shared/' },
      { path: '^src/(components|embed)/' },
      'What two elements use cannot depend on one of them.',
    ),
    layer(
      'elements-know-no-script',
      { path: '^src/components/' },
      { path: '^src/embed/' },
      'An element works without the script that loads it.',
    ),
    layer(
      'nobody-knows-the-server',
      { path: '^src/', pathNot: '^src/(server|cli)/|\\.test\\.ts$' },
      { path: '^src/server/' },
      'What a server does with the elements is nothing that they know of.',
    ),
    layer(
      'nobody-imports-the-command-line',
      { path: '^src/', pathNot: '^src/cli/|\\.test\\.ts$' },
      { path: '^src/cli/' },
      'A program that needs what a command does imports the module below it.',
    ),
    layer(
      'verify-runs-anywhere',
      { path: '^src/verify/', pathNot: '\\.test\\.ts$|/testing\\.ts$' },
      { dependencyTypes: ['core'] },
      'The comparison runs in browsers and workers too. Read files and addresses in src/cli/.',
    ),
    layer(
      'nobody-knows-the-frameworks',
      { path: '^src/', pathNot: '^src/frameworks/|\\.test\\.ts$' },
      { path: '^src/frameworks/|^node_modules/(@types/react|preact|solid-js|svelte|vue)/' },
      'An element works without a framework. What one must be told of them stands in src/frameworks/.',
    ),
    layer(
      'snippets-are-made-in-a-browser-too',
      { path: '^src/server/snippet\\.ts$' },
      { path: '^src/server/render\\.ts$|\\.define\\.ts$|node_modules/@lit-labs/', reachable: true },
      'The builder makes snippets on its page, where no server renders. Take the rendering as an option.',
    ),
    layer(
      'one-element-at-a-time',
      { path: '^src/components/([^/]+)/', pathNot: list },
      { path: '^src/components/', pathNot: '^src/components/$1/' },
      'What another element needs too goes to src/shared/.',
    ),
    layer(
      'list-opens-statements-on-demand',
      { path: list },
      { path: '^src/components/', pathNot: list, dynamic: false },
      'Without the script, the list fetches the code of a statement when a reader opens one, and only then.',
    ),
    layer(
      'data-without-elements',
      { path: '^src/data\\.ts$' },
      { path: '^node_modules/|^src/(components|embed)/', reachable: true },
      'A program that wants the words gets no element, and nothing that needs a DOM.',
    ),
    layer(
      'only-lit-in-the-browser',
      { path: '^src/(components|shared|embed)/', pathNot: '\\.test\\.ts$' },
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'core'],
        pathNot: 'node_modules/(lit|@lit|lit-element|lit-html)/',
      },
      'Readers download what is imported here. Lit is enough.',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
