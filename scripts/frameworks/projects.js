/*
 * The projects that `node scripts/frameworks.js` makes: for each, the packages that a developer would install and the
 * files that the framework's own template has. All other files are the recipe of that name in docs/frameworks.md.
 */

const page = (script) => `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Une déclaration</title><link rel="icon" href="data:,"></head>
  <body>
    <p11-statement statement="latest" lang="fr"></p11-statement>
    <output></output>
    <script type="module" src="${script}"></script>
  </body>
</html>`;

const app = page('/src/main.tsx').replace(/<p11.*<\/output>/s, '<main id="app"></main>');

const tsconfig = (options = {}, include = ['src']) =>
  JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'bundler',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      skipLibCheck: false,
      strict: true,
      noEmit: true,
      types: [],
      ...options,
    },
    include,
  });

/** A site that Vite builds. Its recipe has no page and no settings of its own. */
const vite = (plugin, packages, { types = ['tsc', '--noEmit'], options, script = 'main.tsx', extra = [] }) => ({
  packages: ['vite@^8.3.8', 'typescript@^6', ...packages],
  files: {
    'index.html': app.replace('main.tsx', script),
    'tsconfig.json': tsconfig(options),
    ...(plugin && {
      'vite.config.js': `import plugin from '${plugin}';\nexport default { plugins: [plugin()] };\n`,
    }),
    ...Object.fromEntries(extra),
  },
  types,
  build: ['vite', 'build'],
  site: 'dist',
});

const angular = {
  version: 1,
  projects: {
    app: {
      projectType: 'application',
      root: '',
      sourceRoot: 'src',
      architect: {
        build: {
          builder: '@angular/build:application',
          options: { browser: 'src/main.ts', index: 'src/index.html', tsConfig: 'tsconfig.json', outputPath: 'dist' },
        },
      },
    },
  },
  cli: { analytics: false },
};

/** What a page of a bundler needs: its recipe is the same for all of them. */
const bundler = (name, packages, build, files = {}) => ({
  name,
  recipe: 'Bundlers',
  packages,
  files: { 'dist/index.html': page('/main.js'), ...files },
  build,
  site: 'dist',
});

const eleventy = (language, path) => ({
  name: `Eleventy (${language})`,
  recipe: 'Eleventy',
  main: '@11ty/eleventy',
  packages: ['@11ty/eleventy@^3', '@lit-labs/ssr'],
  files: {},
  build: ['eleventy', '--quiet'],
  site: '_site',
  path,
  server: true,
});

export const projects = [
  {
    name: 'Next.js',
    main: 'next',
    packages: ['next@^16', 'react@^19.3', 'react-dom@^19.3', '@lit-labs/ssr', 'typescript@^6'],
    development: ['@types/node@^24', '@types/react@^19', '@types/react-dom@^19'],
    files: {
      'tsconfig.json': tsconfig(
        { jsx: 'preserve', plugins: [{ name: 'next' }], skipLibCheck: true, types: undefined, allowJs: true },
        ['app'],
      ),
    },
    types: ['tsc', '--noEmit'],
    build: ['next', 'build'],
    start: (port) => ['next', 'start', '--port', port, '--hostname', '127.0.0.1'],
    develop: (port) => ['next', 'dev', '--port', port, '--hostname', '127.0.0.1'],
    server: true,
  },
  {
    name: 'Nuxt',
    main: 'nuxt',
    node: 22,
    packages: ['nuxt@^4', 'vue@^3.5', '@lit-labs/ssr', 'typescript@^6', 'vue-tsc@^3'],
    files: {
      'tsconfig.json': JSON.stringify({
        files: [],
        references: [{ path: './.nuxt/tsconfig.app.json' }, { path: './.nuxt/tsconfig.server.json' }],
      }),
    },
    prepare: ['nuxt', 'prepare'],
    types: ['vue-tsc', '--build', '--noEmit'],
    build: ['nuxt', 'build'],
    start: () => ['node', '.output/server/index.mjs'],
    develop: (port) => ['nuxt', 'dev', '--no-fork', '--port', port, '--host', '127.0.0.1'],
    server: true,
  },
  {
    name: 'SvelteKit',
    main: '@sveltejs/kit',
    node: 22,
    packages: [
      '@sveltejs/kit@^3',
      '@sveltejs/adapter-node',
      '@sveltejs/vite-plugin-svelte@^7',
      'svelte@^5',
      'vite@^8.3.8',
      '@lit-labs/ssr',
      'typescript@^6',
      'svelte-check@^4',
    ],
    files: {
      'vite.config.js': `import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
export default { plugins: [sveltekit({ adapter: adapter() })] };
`,
      'src/app.html': `<!doctype html>
<html lang="fr">
  <head><meta charset="utf-8"><title>Une déclaration</title><link rel="icon" href="data:,">%sveltekit.head%</head>
  <body><div style="display: contents">%sveltekit.body%</div></body>
</html>`,
      'tsconfig.json': JSON.stringify({
        extends: '$app/tsconfig',
        compilerOptions: { strict: true },
        include: ['src'],
      }),
    },
    prepare: ['svelte-kit', 'sync'],
    types: ['svelte-check', '--tsconfig', './tsconfig.json'],
    build: ['vite', 'build'],
    start: () => ['node', 'build'],
    develop: (port) => ['vite', 'dev', '--port', port, '--host', '127.0.0.1'],
    server: true,
  },
  {
    name: 'Astro',
    main: 'astro',
    node: 22,
    packages: ['astro@^7', '@lit-labs/ssr'],
    files: {},
    build: ['astro', 'build'],
    site: 'dist',
    server: true,
  },
  eleventy('Nunjucks', ''),
  eleventy('Liquid', 'liquid/'),
  {
    name: 'Node.js',
    packages: ['@lit-labs/ssr'],
    files: {},
    script: 'public/p11-embed',
    start: () => ['node', 'server.js'],
    server: true,
  },
  {
    name: 'PHP',
    packages: ['@lit-labs/ssr'],
    files: {},
    script: 'p11-embed',
    build: ['p11-embed', 'render', 'p11-statement', '--statement', 'latest', '--lang', 'fr'],
    output: 'statement.html',
    start: (port) => ['php', '-S', `127.0.0.1:${port}`],
    server: true,
  },
  {
    name: 'React',
    main: 'react',
    ...vite(
      '@vitejs/plugin-react',
      ['react@^19.3', 'react-dom@^19.3', '@vitejs/plugin-react@^6', '@types/react@^19', '@types/react-dom@^19'],
      {
        options: { jsx: 'react-jsx' },
      },
    ),
  },
  {
    name: 'Preact',
    main: 'preact',
    ...vite(undefined, ['preact@^11'], {
      options: { jsx: 'react-jsx', jsxImportSource: 'preact' },
    }),
  },
  {
    name: 'Solid',
    main: 'solid-js',
    ...vite('vite-plugin-solid', ['solid-js@^1.9', 'vite-plugin-solid@^2'], {
      options: { jsx: 'preserve', jsxImportSource: 'solid-js', skipLibCheck: true },
    }),
  },
  {
    name: 'Vue',
    main: 'vue',
    ...vite(undefined, ['vue@^3.5', '@vitejs/plugin-vue@^6', 'vue-tsc@^3'], {
      types: ['vue-tsc', '--noEmit'],
      script: 'main.ts',
    }),
  },
  {
    name: 'Svelte',
    main: 'svelte',
    ...vite(undefined, ['svelte@^5', '@sveltejs/vite-plugin-svelte@^7', 'svelte-check@^4'], {
      types: ['svelte-check', '--tsconfig', './tsconfig.json'],
      script: 'main.ts',
      extra: [
        [
          'vite.config.js',
          `import { svelte } from '@sveltejs/vite-plugin-svelte';\nexport default { plugins: [svelte()] };\n`,
        ],
      ],
    }),
  },
  {
    name: 'Angular',
    main: '@angular/core',
    node: 22,
    packages: [
      '@angular/core@^22',
      '@angular/common@^22',
      '@angular/compiler@^22',
      '@angular/platform-browser@^22',
      '@angular/build@^22',
      '@angular/cli@^22',
      '@angular/compiler-cli@^22',
      'rxjs@^7',
      'typescript@~6.0',
    ],
    files: {
      'angular.json': JSON.stringify(angular),
      'src/index.html': app
        .replace(/<script.*<\/script>/, '')
        .replace('<main id="app"></main>', '<app-root></app-root>')
        .replace('<head>', '<head><base href="/">'),
      'tsconfig.json': tsconfig({ noEmit: false, experimentalDecorators: true, importHelpers: false }),
    },
    build: ['ng', 'build'],
    site: 'dist/browser',
  },
  bundler(
    'webpack',
    ['webpack@^5', 'webpack-cli'],
    ['webpack', '--mode', 'production', '--entry', './src/main.js', '--no-stats'],
  ),
  bundler(
    'esbuild',
    ['esbuild'],
    ['esbuild', 'src/main.js', '--bundle', '--minify', '--splitting', '--format=esm', '--outdir=dist'],
  ),
  bundler(
    'Rollup',
    ['rollup', '@rollup/plugin-node-resolve'],
    ['rollup', 'src/main.js', '--dir', 'dist', '--plugin', 'node-resolve'],
  ),
  {
    ...bundler('Parcel', ['parcel@^2'], ['parcel', 'build', 'index.html', '--no-cache'], {
      'index.html': page('src/main.js'),
    }),
    settings: { '@parcel/resolver-default': { packageExports: true } },
  },
].map((project) => ({ recipe: project.name, main: project.name.toLowerCase(), ...project }));
